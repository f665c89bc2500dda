using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>The table of people, the same in every format; what is not known has no column.</summary>
static class ContributionColumns
{
    public static IReadOnlyList<(string Title, bool IsNumber, Func<PersonContribution, string> Value)> Of(
        Contributions all, ContributionWords words) =>
    [
        ("Name", false, p => words.Name(p.Responder)),
        ("Department", false, p => words.Department(p.Department)),
        ("Led", true, p => Number(p.ShiftsLed)),
        ("Seats", true, p => Number(p.Seats)),
        ("Hours", true, p => Hours(p.Hours)),
        ("Nights", true, p => Number(p.Nights)),
        ("Weekends", true, p => Number(p.Weekends)),
        ("Holidays", true, p => Number(p.Holidays)),
        ("Training", true, p => Hours(p.Training)),
        .. all.TellsCovers
        ?
        [
            ("Taken over", true, p => Number(p.Covers ?? 0)),
            ("At short notice", true, p => Number(p.ShortNoticeCovers ?? 0)),
            ("Hours taken over", true, p => Hours(p.CoverHours ?? 0)),
        ]
        : Array.Empty<(string, bool, Func<PersonContribution, string>)>(),
        ("Mentored", false, p => words.Names(p.Mentored)),
        ("Hours mentored", true, p => Hours(p.Mentoring)),
        ("Held sessions", true, p => Number(p.Facilitated)),
        ("Attended", true, p => Number(p.Attended)),
        ("Reached", false, words.Climbed),
    ];

    static string Hours(double value) => Formatting.Number(value, "0.#");

    static string Number(int value) => Formatting.Number(value, "0");
}
