using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Output;

/// <summary>What was found to be impossible.</summary>
static class ExplainSummary
{
    public const string Nothing = "Nothing impossible was found: every required seat can be filled, or time ran out. Maybe run plan, or give --seconds more.";

    public static string Json(Impossibility? found) => new JsonLines(PlanFile.Options)
        .Field("impossible", found is not null)
        .Field("minimal", found?.IsMinimal ?? false)
        .Array("seats", found?.Seats ?? [])
        .Array("causes", found?.Causes ?? [])
        .Array("repairs", found?.Repairs ?? [])
        .Array("partialRepairs", found?.PartialRepairs ?? [])
        .ToString();
}
