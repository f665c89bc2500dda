using System.Globalization;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Verification;

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
public sealed record WorkingTimeCap : RollingCap
{
    // Whoever hardly works at all has a window that no horizon fills.
    const decimal LongestWindow = 1_000_000, LeastCapacity = 0.0001m;

    /// <summary>Creates the rule.</summary>
    /// <param name="part">The part, above 0 to 1.</param>
    /// <param name="days">Length of the rolling window in days, at full time.</param>
    public WorkingTimeCap(decimal part, int days) : base(days) => Part = part;

    /// <inheritdoc />
    public override string Name => "working time cap";

    /// <summary>The part, above 0 to 1.</summary>
    public decimal Part { get; init; }

    internal override string Limit => FormattableString.Invariant($"{Part * 100:0.##} % in {Days} days");

    internal override bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure) =>
        MinutesOf(shift) <= Most;

    internal override bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder) =>
        Fit(stint, MinutesOf, DaysOf(responder), Most);

    /// <inheritdoc />
    public override IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Part is <= 0 or > 1
            ? [new Problem($"{place}.workingTime", "The part of working time is above 0 and at most 1.",
                Part.ToString(CultureInfo.InvariantCulture),
                Part is > 1 and <= 100 ? FormattableString.Invariant($"Maybe {Part}%.") : "Maybe 25%.")]
            : Array.Empty<Problem>(),
        .. Limits.Days($"{place}.in", Name, Days),
    ];

    /// <inheritdoc />
    public override void Lower(ProgramBuilder program) => program.WindowOfEach(
        r => new Label(Name, $"are at {Part:P0} of their time in {DaysOf(r)} days", "raise that cap")
        {
            Alone = $"would exceed {Part:P0} of their time in {DaysOf(r)} days with this shift alone",
        },
        Roles, MinutesOf, DaysOf, Most);

    long Most => (long)Math.Floor(Part * Days * 24 * 60);

    int DaysOf(Responder responder) =>
        (int)Math.Min(LongestWindow, Math.Ceiling(Days / Math.Max(LeastCapacity, responder.Capacity)));

    static long MinutesOf(Shift shift) =>
        (long)Period.Between(shift.Start.LocalDateTime, shift.End.LocalDateTime, PeriodUnits.Minutes).Minutes;

    /// <inheritdoc />
    public override IEnumerable<Violation> Check(Roster roster)
    {
        var most = Part * Days * 24 * 60;
        return WindowCheck.OfShifts(roster, Roles, LengthFor, (long)Math.Floor(most), ByWallClock, (responder, over) =>
            Above(responder, over, FormattableString.Invariant($"{over.Amount / 60m:0.##} h in shifts that start"),
                FormattableString.Invariant($"{most / 60m:0.##} h, {Part * 100:0.##} % of {Days} days, in any ")
                    + FormattableString.Invariant($"{LengthFor(responder)} days at a capacity of {responder.Capacity * 100:0.##} %")));
    }

    // Half the capacity, twice the time to spread the same work over.
    int LengthFor(Responder responder)
    {
        var capacity = responder.Capacity < LeastCapacity ? LeastCapacity : responder.Capacity;
        var days = Days / capacity;
        return days > LongestWindow ? (int)LongestWindow : (int)decimal.Ceiling(days);
    }

    static long ByWallClock(Shift shift)
    {
        var (from, to) = (shift.Start.LocalDateTime, shift.End.LocalDateTime);
        return Period.DaysBetween(from.Date, to.Date) * 24L * 60
            + (to.TimeOfDay.NanosecondOfDay - from.TimeOfDay.NanosecondOfDay) / NodaConstants.NanosecondsPerMinute;
    }
}
