using NodaTime.Text;
using RotationPlanner.Interchange;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output;

/// <summary>What the checker found.</summary>
static class CheckSummary
{
    public static void Write(IReadOnlyList<Violation> violations, int assignments, TextWriter output)
    {
        foreach (var violation in violations)
        {
            var (from, to) = (LocalDatePattern.Iso.Format(violation.From), LocalDatePattern.Iso.Format(violation.To));
            output.WriteLine(Printable.Lines($"{(from == to ? from : $"{from}/{to}")}  {violation.Rule}: {violation.Message}"));
        }
        output.WriteLine(violations.Count switch
        {
            0 => $"No violations: {assignments} assignments keep every rule.",
            1 => "1 violation.",
            var many => $"{many} violations.",
        });
    }

    public static string Json(IReadOnlyList<Violation> violations, int assignments) => new JsonLines()
        .Field("assignments", assignments, JsonFormat.Ours.Int32)
        .Array("violations", violations, JsonFormat.Ours.Violation)
        .ToString();
}
