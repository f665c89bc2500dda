using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Output;

/// <summary>What was found to be impossible.</summary>
static class ExplainSummary
{
    public const string Nothing = "Nothing impossible was found: every required seat can be filled, or time ran out. Maybe run plan, or give --seconds more.";

    public static string Json(Impossibility? found) => new JsonLines()
        .Field("impossible", found is not null, JsonFormat.Ours.Boolean)
        .Field("minimal", found?.IsMinimal ?? false, JsonFormat.Ours.Boolean)
        .Array("seats", found?.Seats ?? [], JsonFormat.Ours.String)
        .Array("causes", found?.Causes ?? [], JsonFormat.Ours.ImpossibilityCause)
        .Array("repairs", found?.Repairs ?? [], JsonFormat.Ours.String)
        .Array("partialRepairs", found?.PartialRepairs ?? [], JsonFormat.Ours.String)
        .ToString();
}
