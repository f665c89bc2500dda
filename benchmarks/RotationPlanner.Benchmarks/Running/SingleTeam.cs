using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Solving;

namespace RotationPlanner.Benchmarks.Running;

/// <summary>The frame of a company that is one team, whose load is whatever its own rules make of it.</summary>
static class SingleTeam
{
    /// <summary>A Monday.</summary>
    public static LocalDate Start { get; } = new(2027, 1, 4);

    const string Department = "team";

    public static Responder Member(string id) =>
        new() { Id = id, Department = Department, TimeZone = DateTimeZone.Utc, Stage = RotationPlanner.Ladder.Certified };

    public static Company Make(string name, int days, IReadOnlyList<Responder> members, Rotation rotation) => new()
    {
        Name = name,
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(Start, Start.PlusDays(days - 1)),
        Departments = [new Department { Id = Department }],
        Responders = members,
        Rotations = [rotation],
        Fairness = new FairnessPolicy { BalancesLoad = false },
    };

    /// <summary>Days since the start, from 0.</summary>
    public static int DayOf(Shift shift) => Period.DaysBetween(Start, shift.Date);

    /// <summary>What the plan proves about the soft rules.</summary>
    public static (double? Bound, bool Proved) Proof(Plan plan)
    {
        var tiers = plan.Proof.Objectives;
        var own = tiers.Single(t => t.Id == "preferences");
        var before = tiers.TakeWhile(t => t != own).All(t => t.Status == Solving.ProofStatus.Optimal);
        return (before ? own.Claim?.AtLeast : null, before && own.Status == Solving.ProofStatus.Optimal);
    }
}
