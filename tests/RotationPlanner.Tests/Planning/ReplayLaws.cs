using FsCheck.Xunit;
using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

public class ReplayLaws
{
    [Law(3, Checked = 0.15, Arbitrary = [typeof(SmallTeam)])]
    public void What_is_proved_the_best_is_kept_when_nothing_has_changed(SmallTeam team)
    {
        var company = (team with { Daytime = true }).Build();
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 });
        if (plan.Proof.Objectives.Where(o => o.Id != "rhythm").Any(o => o.Status != ProofStatus.Optimal))
            throw Discard.Case();
        var again = Planner.Plan(company, new PlanOptions { WorkLimit = 400_000, Seed = 7, Previous = plan });
        Assert.Equal(plan.Assignments, again.Assignments);
        Assert.Equal(plan.Revision + 1, again.Revision);
    }

    [Fact]
    public void The_law_above_is_about_plans_that_are_proved() => Assert.All(
        Planner.Plan(new SmallTeam([-1, 0, 2], 3, Daytime: true).Build(), new PlanOptions { WorkLimit = 400_000 }).Proof.Objectives.Where(o => o.Id != "rhythm"), t => Assert.Equal(ProofStatus.Optimal, t.Status));

    [Law(1, Checked = 0.12, Arbitrary = [typeof(GeneratedCompanies)])]
    public void The_same_input_and_seed_give_the_same_bytes_however_busy_the_machine_is(CompanyRecipe recipe, int seed)
    {
        var company = (recipe with { Weeks = 1 }).Build();
        if (company.Validate().Count > 0) throw Discard.Case();
        var quiet = Bytes(company, seed);
        var done = false;
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => { while (!Volatile.Read(ref done)) Thread.SpinWait(1000); }) { IsBackground = true }).ToList();
        busy.ForEach(t => t.Start());
        try { Assert.Equal(quiet, Bytes(company, seed)); }
        finally
        {
            Volatile.Write(ref done, true);
            busy.ForEach(t => t.Join());
        }
    }

    [FactIn(Length.Full)]
    public void Many_plans_made_at_once_on_all_cores_are_the_same_bytes()
    {
        var company = new SmallTeam([-1, 0, 2, 3], 5, Daytime: false).Build();
        var alone = Bytes(company, seed: 3);
        var done = false;
        var busy = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() => { while (!Volatile.Read(ref done)) Thread.SpinWait(1000); }) { IsBackground = true }).ToList();
        busy.ForEach(t => t.Start());
        try
        {
            var together = new byte[4 * Environment.ProcessorCount][];
            // A company of their own for each half: what is remembered of one must not matter.
            Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = together.Length },
                i => together[i] = Bytes(i % 2 == 0 ? company : company with { Responders = [.. company.Responders] }, seed: 3));
            Assert.All(together, bytes => Assert.Equal(alone, bytes));
        }
        finally
        {
            Volatile.Write(ref done, true);
            busy.ForEach(t => t.Join());
        }
    }

    static byte[] Bytes(Company company, int seed)
    {
        using var stream = new MemoryStream();
        PlanFile.Write(Planner.Plan(company, new PlanOptions { WorkLimit = 400_000, Seed = seed }), stream);
        return stream.ToArray();
    }
}
