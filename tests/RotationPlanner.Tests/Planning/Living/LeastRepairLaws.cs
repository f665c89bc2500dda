using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Repairs that are found change by change, beside the solver, which is asked about the whole.</summary>
public class LeastRepairLaws
{
    const int Weeks = 2, People = 9;

    static readonly string[] departments = ["eng", "ops", "sales"];

    /// <summary>Two people of different departments a day, with rest and a cap, and somebody falls ill.</summary>
    static (Func<LivePlan> Lay, Company Company) Case(int seed) => Case(seed, company => company);

    static (Func<LivePlan> Lay, Company Company) Case(int seed, Func<Company, Company> change)
    {
        var random = new Random(seed);
        var team = LivingTeam.Of(Weeks, [.. Enumerable.Range(0, People).Select(i => $"p{i}")]);
        var company = team with
        {
            Departments = [.. departments.Select(d => new Department { Id = d })],
            Responders = [.. team.Responders.Select((r, i) => r with { Department = departments[i % departments.Length] })],
            Rotations = [team.Rotations[0] with { Pattern = ShiftPattern.Daily(new LocalTime(9, 0)), Roles = [new Role { Id = "commander", Seats = SeatRange.Exactly(2) }] }],
            Rules = [new RestBetweenShifts(Period.FromDays(random.Next(1, 3))), new ShiftCap(random.Next(2, 4), 7), new DistinctDepartments()],
        };
        company = change(company);
        for (var i = random.Next(6); i > 0; i--) company = Absent(company, random);
        var published = Planner.Plan(company, new PlanOptions { WorkLimit = 50_000 }).Assignments;
        for (var i = random.Next(1, 4); i > 0; i--) company = Absent(company, random);
        var asOf = LivingTeam.Start.PlusDays(random.Next(-5, 5)).At(new LocalTime(8, 0)).InUtc().ToInstant();
        var notice = new NoticeWindow(asOf, asOf + Duration.FromDays(random.Next(4)));
        return (() => LivePlan.Lay(company, published, notice, CancellationToken.None), company);
    }

    static Company Absent(Company company, Random random)
    {
        var from = LivingTeam.Start.PlusDays(random.Next(7 * Weeks));
        return LivingTeam.Off(company, $"p{random.Next(People)}", from, from.PlusDays(random.Next(6)));
    }

    static (long Empty, int People, int Seats) Cost(LivePlan live, bool[] before)
    {
        var disturbed = live.Vacated.Select(v => v.Seat.Responder).ToHashSet();
        var changed = Enumerable.Range(0, before.Length).Where(v => before[v] != live.State.Values[v]).ToList();
        var people = changed.Select(v => live.Program.Company.Responders[live.Program.VariableResponder[v]].Id).Distinct().Count(p => !disturbed.Contains(p));
        return (live.State.Uncovered, people, changed.Count);
    }

    [Law(30)]
    public void What_is_proved_least_is_what_the_solver_proves_least(int seed)
    {
        var (lay, _) = Case(seed);
        var (ours, theirs) = (lay(), lay());
        var before = ours.State.Snapshot();
        var proof = new LeastChange(ours, CancellationToken.None).Run();
        var solved = new LeastChange(theirs, CancellationToken.None) { Kept = before }.Run();
        Assert.True(solved is { FewestPeople: true, FewestSeats: true } || ours.Vacated.Count == 0);
        var (found, best) = (Cost(ours, before.Values), Cost(theirs, before.Values));
        Assert.Equal(best.Empty, found.Empty);
        if (proof.FewestPeople) Assert.Equal(best.People, found.People);
        if (proof is { FewestPeople: true, FewestSeats: true }) Assert.Equal(best.Seats, found.Seats);
    }

    /// <summary>In stints of four and three days, or with a second seat that may stay empty.</summary>
    static Company Varied(Company company, bool inStints) => company with
    {
        Rotations =
        [
            inStints ? company.Rotations[0] with { Stints = [Stint.Weekdays(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Stint.Weekdays(IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday)] }
                : company.Rotations[0] with { Roles = [new Role { Id = "commander", Seats = new SeatRange(1, 2) }] },
        ],
    };

    /// <summary>Seats that change, as people count them: an exchange of two people is one.</summary>
    static int SeatsChanged(LivePlan live, bool[] before) => Enumerable.Range(0, live.Program.Slots.Length).Sum(s => Math.Max(
        live.Program.SlotVariables[s].Count(v => live.State.Values[v] && !before[v]), live.Program.SlotVariables[s].Count(v => !live.State.Values[v] && before[v])));

    [Law(15)]
    public void Fewest_seats_are_claimed_only_where_another_repair_changes_no_fewer(int seed, bool inStints)
    {
        var (lay, _) = Case(seed, company => Varied(company, inStints));
        var (ours, theirs) = (lay(), lay());
        var before = ours.State.Snapshot();
        var proof = new LeastChange(ours, CancellationToken.None).Run();
        new LeastChange(theirs, CancellationToken.None) { Kept = before }.Run();
        if (!proof.FewestSeats) return;
        Assert.True(SeatsChanged(ours, before.Values) <= SeatsChanged(theirs, before.Values));
        // A whole stint given up for another of another length is no proof by counting choices.
        var given = Enumerable.Range(0, before.Values.Length).Where(v => before.Values[v] && !ours.State.Values[v]).ToList();
        if (inStints) Assert.Empty(given);
    }

    [Law(30)]
    public void What_is_searched_to_the_end_without_a_repair_has_none(int seed)
    {
        var (lay, _) = Case(seed);
        var (ours, theirs) = (lay(), lay());
        var (program, state) = (ours.Program, ours.State);
        List<int> lacking = [.. Enumerable.Range(0, program.Slots.Length).Where(s => ours.IsOpen(program.Slots[s]) && state.Filled[s] < program.Required[s])];
        var past = state.Uncovered - lacking.Sum(s => program.Required[s] - state.Filled[s]);
        var before = state.Snapshot();
        var repair = new LeastRepair(state, ours.MayChange, new HashSet<int>(), CancellationToken.None);
        var found = repair.Run(lacking, lacking.Sum(s => program.Required[s] - state.Filled[s]), 0);
        new LeastChange(theirs, CancellationToken.None) { Kept = before }.Run();
        if (found is not null) Assert.Equal((past, past), (state.Uncovered, theirs.State.Uncovered));
        else
        {
            Assert.Equal(before.Values, state.Values);
            if (repair.IsExhaustive) Assert.True(theirs.State.Uncovered > past);
        }
    }

    [Fact]
    public void Few_steps_are_no_proof()
    {
        var (lay, _) = Enumerable.Range(0, 1_000).Select(Case).First(c => c.Lay() is { } live && live.Vacated.Count > 1);
        var live = lay();
        var (program, state) = (live.Program, live.State);
        List<int> lacking = [.. Enumerable.Range(0, program.Slots.Length).Where(s => live.IsOpen(program.Slots[s]) && state.Filled[s] < program.Required[s])];
        var repair = new LeastRepair(state, live.MayChange, new HashSet<int>(), CancellationToken.None) { Steps = 1 };
        Assert.Null(repair.Run(lacking, lacking.Sum(s => program.Required[s] - state.Filled[s]), 0));
        Assert.False(repair.IsExhaustive);
    }
}
