using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At most a part of all time is spent on call: in any run of days the days on call are at most part x days. (Google's
/// SRE book, chapter 11: 25 %.) A shift counts whole, on its local start date, with the length that the wall clock
/// shows: a week over a DST change is seven days, not 169 hours. Part-timers have the same time in a run of days that
/// is longer in proportion: what is 21 days in any 84 at full time is 21 in any 105 at 80 %. So one week in four at
/// full time is one week in five at 80 %, which whole weeks can keep.
/// </summary>
/// <remarks>
/// Whole shifts fill a window only where it holds a whole number of them. A rota of one week in four has four shifts in
/// some run of 91 days, and so breaks 25 % of it; 84 days, or any other multiple of four weeks, hold it exactly.
/// </remarks>
/// <param name="Part">The part, above 0 to 1.</param>
/// <param name="Days">Length of the rolling window in days, at full time.</param>
public sealed partial record WorkingTimeCap(decimal Part, int Days) : IRule
{
    // Whoever hardly works at all has a window that no horizon fills.
    const decimal LongestWindow = 1_000_000, LeastCapacity = 0.0001m;

    /// <inheritdoc />
    public string Name => "working time cap";

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var minutes = program.PerSlot(s => MinutesOf(s.Shift));
        for (var r = 0; r < program.OfEach.Length; r++)
        {
            var responder = program.Company.Responders[r];
            var days = DaysOf(responder);
            var label = new Label(Name, $"are at {Part:P0} of their time in {days} days", "raise that cap")
            {
                Responder = responder.Id,
                Alone = $"would exceed {Part:P0} of their time in {days} days with this shift alone",
            };
            program.Draft.AddWindow(label, r, program.OfEach[r].Counted(Roles), minutes, days, Most);
        }
    }

    long Most => (long)Math.Floor(Part * Days * 24 * 60);

    int DaysOf(Responder responder) =>
        (int)Math.Min(LongestWindow, Math.Ceiling(Days / Math.Max(LeastCapacity, responder.Capacity)));

    static long MinutesOf(Shift shift) =>
        (long)Period.Between(shift.Start.LocalDateTime, shift.End.LocalDateTime, PeriodUnits.Minutes).Minutes;
}
