using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Swaps that keep every rule.</summary>
static class SwapSummary
{
    public static void Write(IReadOnlyList<SwapOffer> offers, Company company, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        if (offers.Count == 0)
        {
            console.Write(Cells.Line(
                "Nobody can swap, neither one for one nor in a chain of three. Maybe ask for cover."));
            return;
        }
        foreach (var offer in offers)
            console.Write(Cells.Line(string.Join("; ", offer.Moves.Select(m =>
                $"{names.GetValueOrDefault(m.Taker, m.Taker)} takes {m.Seat.Role} of {StintWords.Of(company, m.Seat) ?? m.Seat.Shift} from {names.GetValueOrDefault(m.Seat.Responder, m.Seat.Responder)}"))
                + $" ({string.Join(" ", offer.Moves.Skip(1).Select(m => $"--take {m.Seat.Shift}:{m.Seat.Role}:{m.Seat.Responder}"))})"));
    }

    public static string Json(IReadOnlyList<SwapOffer> offers) =>
        new JsonLines(PlanFile.Options).Array("offers", offers).ToString();

    public static string Json(SwapAnswer answer) =>
        new JsonLines(PlanFile.Options).Array("forbidden", answer.Forbidden).ToString();
}
