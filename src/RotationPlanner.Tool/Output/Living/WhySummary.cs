using System.Globalization;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Why somebody serves as much as they do.</summary>
static class WhySummary
{
    const double MinutesPerHour = 60;

    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(Plan plan, PersonLoad load, IReadOnlyList<Assignment> seats, CoverAnswer? cover, IAnsiConsole console)
    {
        var responder = plan.Company.Responders.First(r => r.Id == load.Responder);
        console.Write(Cells.Line(responder.Name, Decoration.Bold));
        var excess = load.Excess.Total / MinutesPerHour;
        console.Write(Cells.Line(string.Create(culture,
            $"{load.Seats} seats weigh {Hours(load.Load)} h. The fair share is {Hours(load.Share)} h{Carried(load)}: {Math.Abs(excess):0.#} h {(excess >= 0 ? "above" : "below")} fair.")));
        var others = plan.Fairness.People.Where(p => p.Responder != load.Responder && p.Seats > 0).ToList();
        console.Write(Cells.Line($"Nights {Beside(load.Nights, others, p => p.Nights)}; weekends {Beside(load.Weekends, others, p => p.Weekends)}; public holidays {Beside(load.Holidays, others, p => p.Holidays)}."));
        if (load.NamedHolidays is { Count: > 0 } had) console.Write(Cells.Line($"Had {string.Join(", ", had)}."));
        foreach (var bound in Bounds(plan, responder)) console.Write(Cells.Line(bound));
        foreach (var seat in seats) console.Write(Cells.Line($"  {seat.Shift}, {seat.Role}"));
        if (cover is not { Candidates: [var fairest, ..] }) return;
        var name = plan.Company.Responders.First(r => r.Id == fairest.Responder).Name;
        console.Write(Cells.Line(string.Create(culture, $"{name} could take {cover.Seat.Role} of {cover.Seat.Shift}, and would then be {fairest.ExcessThen:+0.#;-0.#;0} h from the share that was fixed before the search.")));
    }

    /// <summary>What makes the share smaller than a colleague's.</summary>
    static IEnumerable<string> Bounds(Plan plan, Responder responder)
    {
        var horizon = plan.Company.Horizon;
        if (responder.Capacity != 1) yield return string.Create(culture, $"The share counts {responder.Capacity * 100:0.##} % of full time.");
        if (responder.Joins is { } joins && joins > horizon.Start) yield return string.Create(culture, $"The share begins on {joins:d MMMM uuuu}, when service begins.");
        if (responder.Leaves is { } leaves && leaves < horizon.End) yield return string.Create(culture, $"The share ends on {leaves:d MMMM uuuu}, the last day of service.");
        if (responder.Unavailable.Count > 0) yield return responder.Unavailable.Count == 1 ? "No seat lies in the one time off." : $"No seat lies in one of the {responder.Unavailable.Count} times off.";
    }

    static string Carried(PersonLoad load) => load.Carried.Total == 0 ? ""
        : string.Create(culture, $", with {Math.Abs(load.Carried.Total / MinutesPerHour):0.#} h {(load.Carried.Total > 0 ? "served beyond it" : "still owed")} from before");

    static string Beside(int own, List<PersonLoad> others, Func<PersonLoad, int> count) =>
        others.Count == 0 ? own.ToString(culture) : string.Create(culture, $"{own} (others {others.Average(count):0.#} on average)");

    static string Hours(Credit credit) => (credit.Total / MinutesPerHour).ToString("0.#", culture);
}
