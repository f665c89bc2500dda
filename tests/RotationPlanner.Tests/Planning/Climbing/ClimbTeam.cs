using NodaTime;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Planning.Climbing;

/// <summary>A weekly rotation of 12 weeks with two mentors, two certified people and trainees of another department.</summary>
static class ClimbTeam
{
    public static Company Of(params IReadOnlyList<Responder> trainees) => Given.Weekly() with
    {
        Horizon = new DateInterval(Given.Day("2027-01-04"), Given.Day("2027-03-28")),
        Responders =
        [
            Given.Person("ana", "Ana Silva", "engineering", Ladder.Mentor),
                Given.Person("bo", "Bo Chen", "support", Ladder.Mentor),
            Given.Person("cy", "Cy Diaz", "engineering"), Given.Person("di", "Di Eco", "support"), .. trainees,
        ],
    };

    public static Responder Trainee(string id, string stage, params IReadOnlyList<Evidence> record) =>
        Given.Person(id, id, "sales", stage) with { Record = record };

    public static Plan Plan(this Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 });

    /// <summary>Sessions are placed before the search, so they are the same however short it is.</summary>
    public static Plan QuickPlan(this Company company) => Planner.Plan(company, new PlanOptions { WorkLimit = 20_000 });

    /// <summary>A week's shadowing under somebody.</summary>
    public static Evidence Shadow(string on, string under) =>
        new(EvidenceKind.Shadow, Given.Day(on)) { With = under, Days = 7, What = $"command/{on}" };
}
