using System.Globalization;
using RotationPlanner.Rules;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Rosters;

/// <summary>Who holds the seats of one role of one shift, in one cell.</summary>
static class Holders
{
    const int LongestName = 30;

    /// <summary>Marks a name whose sign-off is still to come.</summary>
    public const string Mark = "*";

    public static Text Cell(IEnumerable<RosterSeat> seats, Func<string, string> name)
    {
        var all = seats.ToArray();
        if (all.Length == 0) return Cells.Cell("–", Color.Grey);
        var text = string.Join(", ", all.Select(Named));
        return Cells.Cell(text, all.Any(s => s.Responder is null) ? Color.Red : null);

        string Named(RosterSeat seat) =>
            seat.Responder is { } who ? Short(name(who)) + (seat.Provisional ? Mark : "") : "EMPTY";
    }

    // One endless name must not push the other columns out of sight; letters with accents and emoji stay whole.
    static string Short(string name)
    {
        var text = new StringInfo(name);
        return text.LengthInTextElements <= LongestName ? name : text.SubstringByTextElements(0, LongestName - 1) + "…";
    }
}
