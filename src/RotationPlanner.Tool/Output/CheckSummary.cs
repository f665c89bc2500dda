using NodaTime.Text;
using RotationPlanner.Interchange;
using RotationPlanner.Verification;

namespace RotationPlanner.Tool.Output;

/// <summary>What the checker found: violations, and demands that are not met, which are none.</summary>
static class CheckSummary
{
    public static void Write(
        IReadOnlyList<Violation> violations, IReadOnlyList<Violation> unmet, IReadOnlyList<SeatConflict> wishes, int assignments, TextWriter output)
    {
        foreach (var violation in violations) output.WriteLine(Line(violation));
        output.WriteLine(violations.Count switch
        {
            0 => $"No violations: {assignments} assignments keep every rule.",
            1 => "1 violation.",
            var many => $"{many} violations.",
        });
        if (wishes.Count > 0)
        {
            output.WriteLine("To be covered, which is no violation:");
            foreach (var wish in wishes) output.WriteLine(TextSanitizer.Lines($"{wish.From} to {wish.To}  {wish.Seat.Responder} as {wish.Seat.Role} of {wish.Seat.Shift}"));
        }
        if (unmet.Count == 0) return;
        output.WriteLine(unmet.Count == 1 ? "1 demand is not met, which is no violation:" : $"{unmet.Count} demands are not met, which is no violation:");
        foreach (var demand in unmet) output.WriteLine(Line(demand));
    }

    public static string Json(IReadOnlyList<Violation> violations, IReadOnlyList<Violation> unmet, IReadOnlyList<SeatConflict> wishes, int assignments) =>
        new JsonLines(PlanFile.Options)
        .Field("assignments", assignments)
        .Array("violations", violations)
        .Array("unmet", unmet)
        .Array("toBeCovered", wishes)
        .ToString();

    static string Line(Violation violation)
    {
        var (from, to) = (LocalDatePattern.Iso.Format(violation.From), LocalDatePattern.Iso.Format(violation.To));
        return TextSanitizer.Lines($"{(from == to ? from : $"{from}/{to}")}  {violation.Rule}: {violation.Message}");
    }
}
