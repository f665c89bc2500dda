using NodaTime;
using RotationPlanner.Baselines.Seats;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Baselines.Comparing;

/// <summary>Measures rosters of one company against the yardstick of one plan.</summary>
sealed class RosterMeasuring
{
    const double MinutesPerHour = 60;
    const int Tenth = 10;

    readonly Plan plan;
    readonly Pool pool;
    readonly DueAlike alike;
    readonly ILookup<string, string> always;
    readonly double turn;
    readonly HashSet<(string, string)> training, leading;

    public RosterMeasuring(Plan plan)
    {
        this.plan = plan;
        (pool, alike) = (new Pool(plan.Schedule), new DueAlike(plan.Measure([]).People));
        always = PlanChecker.Check(plan.Schedule, []).ToLookup(v => v.Rule, v => v.Message, StringComparer.Ordinal);
        training = TrainingOf(Company);
        leading = [.. Company.Rotations.Where(r => r.Roles.Count > 0).Select(r => (r.Id, r.Roles[0].Id))];
        turn = TurnOf(plan);
        var worst = plan.Proof.Objectives.FirstOrDefault(o => o.Id == "worst-excess");
        (Bound, Proved) = worst is { Status: not ProofStatus.NotProved, Claim.AtLeast: var least } ? ((double?)least, ReportWords.ProvedInFull(worst)) : (null, "");
        Engineering = (Company.Departments.FirstOrDefault(d => d.Id.StartsWith("eng", StringComparison.OrdinalIgnoreCase) || d.Name.StartsWith("eng", StringComparison.OrdinalIgnoreCase))
            ?? Company.Departments.MaxBy(d => Company.Responders.Count(r => r.Department == d.Id)))?.Id ?? "";
    }

    Company Company => plan.Company;

    /// <summary>What a turn weighs in the middle of a plan, in weighted minutes.</summary>
    public static double TurnOf(Plan plan)
    {
        var training = TrainingOf(plan.Company);
        var held = HeldTurn.Of(plan.Schedule, [.. plan.Assignments.Where(a => !training.Contains((a.Rotation, a.Role)))]).Count;
        return held == 0 ? MinutesPerHour : Math.Max(1, plan.Measure(plan.Assignments).People.Sum(p => p.Load.Total) / (double)held);
    }

    static HashSet<(string, string)> TrainingOf(Company company) =>
        [.. company.Rotations.SelectMany(r => r.Roles.Where(o => TraineeRoles.Has(o, company.Ladder)).Select(o => (r.Id, o.Id)))];

    public double? Bound { get; }

    public string Proved { get; }

    public string Engineering { get; }

    public RosterFigures Of(string id, string name, IReadOnlyList<Assignment> roster, Duration took, int? changed, TrainingPlan? learnt = null)
    {
        var counted = roster.Where(a => !training.Contains((a.Rotation, a.Role)) && plan.Schedule.Find(a.Shift) is not null).ToList();
        var report = plan.Measure(roster);
        var turns = HeldTurn.Of(plan.Schedule, counted);
        var pauses = HeldTurn.Pauses(turns).Order().ToList();
        var worst = (report.Worst?.YardstickExcess.Total ?? 0) / MinutesPerHour;
        return new RosterFigures
        {
            Id = id,
            Name = name,
            Gaps = Gaps(counted),
            Broken = Broken(roster, learnt),
            WorstExcessHours = worst,
            WorstExcessTurns = worst * MinutesPerHour / turn,
            AboveBoundHours = worst - Bound,
            Weekends = alike.Spread(p => p.Yardstick.Weekend, report, p => p.Weekends),
            Nights = alike.Spread(p => p.Yardstick.Night, report, p => p.Nights),
            Holidays = alike.Spread(p => p.Yardstick.Holiday, report, p => p.Holidays),
            Turns = [.. TurnsByRole(turns)],
            HandOvers = HandOvers(counted),
            ShortestPauseDays = pauses.Count == 0 ? null : pauses[0],
            TenthPauseDays = pauses.Count == 0 ? null : pauses[pauses.Count / Tenth],
            DepartmentsThatLead = counted.Where(IsLead).Select(DepartmentOf).Distinct(StringComparer.Ordinal).Count(),
            LedOutsideEngineering = Outside(counted),
            NewCommanders = learnt?.Steps.Where(s => s.Rung == Company.Ladder.Commands).Select(s => s.Responder).Distinct(StringComparer.Ordinal).Count() ?? 0,
            DepartmentParts = report.Departments.ToDictionary(d => d.Department, d => d.PartOfAll, StringComparer.Ordinal),
            ChangedByAbsence = changed,
            Jain = report.Measures.Jain,
            Gini = report.Measures.Gini,
            Unfairness = report.Measures.Unfairness,
            GrafanaQuality = report.Measures.GrafanaQuality,
            Took = took,
        };
    }

    int Gaps(List<Assignment> counted)
    {
        var held = counted.GroupBy(a => (a.Shift, a.Role)).ToDictionary(g => g.Key, g => g.Sum(a => (a.End - a.Start).TotalMinutes));
        return plan.Schedule.Shifts.SelectMany(s => s.Rotation.Roles.Where(r => r.Seats.Min > 0).Select(r => (Shift: s, Role: r)))
            .Sum(s => s.Role.Seats.Min - Math.Min(s.Role.Seats.Min, (int)Math.Floor(held.GetValueOrDefault((s.Shift.Id, s.Role.Id)) / s.Shift.Minutes)));
    }

    List<(string, int)> Broken(IReadOnlyList<Assignment> roster, TrainingPlan? learnt) =>
    [
        .. PlanChecker.Check(plan.Schedule, roster, learnt?.Events ?? []).GroupBy(v => v.Rule, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count() - (learnt is null ? Math.Min(always[g.Key].Count(), g.Count()) : 0))).Where(b => b.Item2 > 0)
            .OrderBy(b => b.Key, StringComparer.Ordinal),
    ];

    IEnumerable<(string, Spread)> TurnsByRole(IReadOnlyList<HeldTurn> turns)
    {
        var held = turns.CountBy(t => (t.Rotation, t.Role, t.Responder)).ToDictionary();
        foreach (var (rotation, role) in Company.Rotations.SelectMany(r => r.Roles.Select(o => (r, o))).Where(r => !training.Contains((r.r.Id, r.o.Id))))
        {
            var kinds = plan.Schedule.Shifts.Where(s => s.Rotation.Id == rotation.Id).Select(s => s.Name).Distinct();
            var may = kinds.SelectMany(k => pool.Of(new Layer(rotation, k, role, 0, 0))).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            if (alike.Spread(p => p.Yardstick.Total, may.Contains, p => held.GetValueOrDefault((rotation.Id, role.Id, p))) is { } spread)
                yield return ($"{rotation.Id}/{role.Id}", spread);
        }
    }

    static int HandOvers(List<Assignment> counted)
    {
        var changes = 0;
        foreach (var role in counted.GroupBy(a => (a.Rotation, a.Role)))
        {
            HashSet<string>? before = null;
            foreach (var now in role.GroupBy(a => a.Start).OrderBy(g => g.Key))
            {
                var people = now.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal);
                changes += before is null ? 0 : people.Count(p => !before.Contains(p));
                before = people;
            }
        }
        return changes;
    }

    bool IsLead(Assignment a) => leading.Contains((a.Rotation, a.Role));

    string DepartmentOf(Assignment a) => Company.Responders.FirstOrDefault(r => r.Id == a.Responder)?.Department ?? "";

    double Outside(List<Assignment> counted)
    {
        var led = counted.Where(IsLead).ToList();
        var all = led.Sum(a => (a.End - a.Start).TotalMinutes);
        return all > 0 ? led.Where(a => DepartmentOf(a) != Engineering).Sum(a => (a.End - a.Start).TotalMinutes) / all : 0;
    }
}
