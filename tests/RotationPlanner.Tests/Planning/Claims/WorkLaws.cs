using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Planning.Claims;

/// <summary>
/// Plans of the same tiny company after little work and after more. They are compared objective by objective with the anchors and tolerances of the
/// one that took more steps; each by the yardstick of its own training, as a plan is told.
/// </summary>
public class WorkLaws
{
    const int Companies = 120, Block = 20;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, Companies / Block).Select(i => i * Block)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void More_work_never_makes_a_plan_worse(int first)
    {
        for (var number = first; number < first + Block; number++)
        {
            var random = new Random(number);
            var little = 1L + random.Next(number % 3 == 0 ? 4_000 : 300);
            var more = little + 1 + random.Next(10_000);
            var (few, many) = (TinyPlans.Of(number, little), TinyPlans.Of(number, more));
            if (Worse(many, Values(few), Values(many)) is { } objective)
                Assert.Fail($"company {number}: {objective} is worse after {more} steps than after {little}");
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void The_same_company_is_planned_the_same_twice(int first)
    {
        for (var number = first; number < first + Block; number += 3)
        {
            var (once, twice) = (TinyPlans.Of(number, 2_000), TinyPlans.Of(number, 2_000));
            Assert.Equal(once.Assignments, twice.Assignments);
            Assert.Equal(once.Proof.Objectives.Select(Told), twice.Proof.Objectives.Select(Told));
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void No_plan_is_worse_than_the_plain_rotation_at_any_limit(int first)
    {
        var checks = 0;
        for (var number = first; number < first + Block; number++)
        {
            var plan = TinyPlans.Of(number, work: 1 + (number * 7 % 500));
            // With trainees the yardstick is of whoever graduates, and the plain rotation trains nobody.
            if (plan.Proof.Objectives.Any(o => o.Claim is { SameTraining: true })
                || Plain(plan) is not { } plain) continue;
            var (mine, theirs) = (Values(plan), new PlanReading(plan).Of(plain).Values);
            if (Worse(plan, theirs, mine) is { } objective)
                Assert.Fail($"company {number}: {objective} is worse than in the plain rotation");
            checks++;
        }
        CheckedShare.IsAtLeast(0.06, checks, Block);
    }

    /// <summary>The first objective in which keys differ, where the first plan is better in it; null where the second is as good or better.</summary>
    static string? Worse(
        Plan anchored, IReadOnlyDictionary<string, double[]> first, IReadOnlyDictionary<string, double[]> second)
    {
        foreach (var objective in anchored.Proof.Objectives)
        {
            var (one, other) = (Key(objective, first), Key(objective, second));
            for (var rank = 0; rank < Math.Max(one.Length, other.Length); rank++)
                if (Math.Abs(one.ElementAtOrDefault(rank) - other.ElementAtOrDefault(rank)) > 1e-6)
                    return one.ElementAtOrDefault(rank) < other.ElementAtOrDefault(rank) ? objective.Id : null;
        }
        return null;
    }

    // What only one of two plans is asked about, such as what its trainees are held to, the other one does not miss.
    static double[] Key(ObjectiveResult objective, IReadOnlyDictionary<string, double[]> values) =>
        [.. values.GetValueOrDefault(objective.Id, [])
            .Select((v, rank) => Math.Max(0, v - objective.Anchor.ElementAtOrDefault(rank) - objective.Tolerance))];

    static Dictionary<string, double[]> Values(Plan plan)
    {
        var values = new PlanReading(plan).Of(plan.Assignments).Values.ToDictionary();
        // Progress is told of all who train.
        if (plan.Proof.Find(Objectives.Training) is { } training) values[Objectives.Training] = [training.Value];
        return values;
    }

    static string Told(ObjectiveResult o) =>
        $"{o.Id} {o.Value} {o.Status} {o.Method} {o.Claim?.AtLeast} {string.Join(" ", o.Anchor)}";

    /// <summary>
    /// Required seats in order of time, then role: seat i to person i mod n of those who are ever able to hold such a seat. Null where the checker
    /// finds anything in it.
    /// </summary>
    static List<Assignment>? Plain(Plan plan)
    {
        var (plain, seat) = (new List<Assignment>(), 0);
        foreach (var shift in plan.Schedule.Shifts)
            foreach (var role in shift.Rotation.Roles.Where(r => r.Needs != StageNeed.Trainees))
            {
                var able = plan.Company.Responders.Where(
                    p => IsEverAble(plan.Schedule, p, shift.Rotation, role)).ToArray();
                for (var i = 0; i < role.Seats.Min; i++, seat++)
                {
                    if (able.Length == 0) return null;
                    plain.Add(EveryPlan.At(shift, role, i, able[seat % able.Length]));
                }
            }
        return PlanChecker.Check(plan.Schedule, plain).Count == 0 ? plain : null;
    }

    static bool IsEverAble(Schedule schedule, Responder person, Rotation rotation, Role role) => schedule.Shifts
        .Where(s => s.Rotation.Id == rotation.Id)
        .Any(s => PlanChecker.Check(schedule, [EveryPlan.At(s, role, 0, person)]).Count == 0);
}
