using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Ladder;

/// <summary>Four companies of growing size, with single shifts, in stints, and with pairs; each must come within one shift of the bound in a time.</summary>
static class LadderSuite
{
    const int Seed = 1;

    static readonly (int People, int Days, int Shifts, int Seats, double Seconds)[] rungs =
        [(40, 90, 2, 2, 0.2), (60, 182, 3, 2, 0.5), (200, 365, 3, 2, 2), (1000, 365, 3, 3, 10)];

    /// <summary>The rungs with single shifts.</summary>
    public static IEnumerable<Case> Cases() => [.. rungs.Select(r => Rung(r.People, r.Days, r.Shifts, r.Seats, r.Seconds))];

    /// <summary>All rungs.</summary>
    public static IEnumerable<Measured> All()
    {
        List<Case> single = [.. Cases()];
        return [.. single, .. Like(single, "stints", LadderCompany.InStints), .. Like(single, "pairs", LadderCompany.WithPairs)];
    }

    /// <summary>The same rungs in another way, each beside its rung.</summary>
    static IEnumerable<LikeCase> Like(List<Case> single, string way, Func<Company, Company> made) => single.Select(rung => new LikeCase
    {
        Name = $"{rung.Name}-{way}",
        Rung = rung,
        Company = () => made(rung.Company()),
    });

    static Case Rung(int people, int days, int shifts, int seats, double seconds) => new()
    {
        Suite = "ladder",
        Name = $"{people}x{days}x{shifts}x{seats}",
        Company = () => LadderCompany.Make(people, days, shifts, seats, Seed),
        Bar = new Bar(null, seconds, Proved: false),
        Judge = Judge,
        Reaches = Near(LadderCompany.Make(people, days, shifts, seats, Seed)),
        // 2 million booleans: the model alone takes minutes and most of a machine's memory.
        Peer = people > 500 ? null : (_, seed) =>
            LadderPeer.Solve(LadderCompany.Make(people, days, shifts, seats, Seed), TimeSpan.FromSeconds(60), seed),
    };

    // The lightest shift is the strictest reading of "one shift".
    public static Func<PlanProgress, bool> Near(Company company)
    {
        var hours = OneShift(company);
        return progress => progress.UnfilledRequired == 0 && progress.Bound is { } bound
            && progress.WorstExcess - bound <= hours;
    }

    /// <summary>The lightest shift, or the lightest whole stint, in weighted hours.</summary>
    public static double OneShift(Company company)
    {
        var schedule = Schedule.Of(company);
        var person = company.Responders.First(r => r.Stage == RotationPlanner.Ladder.Certified);
        return schedule.Shifts.GroupBy(s => s.Stint ?? s.Id)
            // The horizon's end may cut the last one.
            .Where(turn => turn.First().Stint is null || turn.Count() >= 3)
            .Min(turn => turn.Sum(s => schedule.Measure(s, person).CreditFor(1m).Total)) / 60.0;
    }

    public static Judgement Judge(Plan plan)
    {
        var tier = plan.Proof.Find("worst-excess")!;
        var faults = PlanChecker.Check(plan.Schedule, plan.Assignments).Select(v => v.Message)
            .Concat(plan.Unfilled.Where(u => u.Required).Select(u => $"{u.Shift} lacks a {u.Role}")).ToList();
        return new Judgement(Math.Round(tier.Value, 3), tier.Claim?.AtLeast is { } bound
            ? Math.Round(bound, 3) : null, tier.Status == ProofStatus.Optimal, faults);
    }
}
