using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>Reads caps of the kind "at most so much per person in any run of days".</summary>
static class WindowCheck
{
    /// <summary>Each distinct shift adds an amount on its local start date; the run of days is each person's own.</summary>
    public static IEnumerable<Violation> OfShifts(
        Roster roster, IReadOnlyList<string>? roles, Func<Responder, int> days, long most, Func<Shift, long> amount,
        Func<Responder, Overload, Violation> tell) => Above(roster, roles, days, most, tell, held => held
            .DistinctBy(h => h.Shift)
            .GroupBy(h => h.Shift.Date)
            .Select(day => new DayLoad(day.Key, day.Sum(h => amount(h.Shift)), day.Any(h => !h.IsPast))));

    /// <summary>
    /// Each distinct shift adds one on its local start date; shifts of one stint add one together, on the date on which
    /// the stint begins.
    /// </summary>
    public static IEnumerable<Violation> OfTurns(
        Roster roster, IReadOnlyList<string>? roles, int days, long most, Func<Responder, Overload, Violation> tell) =>
        Above(roster, roles, _ => days, most, tell, held => held
            .GroupBy(h => roster.Stints.TurnOf(h.Shift))
            .Select(turn => (Date: roster.Stints.Begin(turn.First().Shift), IsPlanned: turn.Any(h => !h.IsPast)))
            .GroupBy(turn => turn.Date)
            .Select(day => new DayLoad(day.Key, day.Count(), day.Any(t => t.IsPlanned))));

    /// <summary>
    /// Each distinct date adds one, however many shifts touch it. A date that was touched before the horizon is not the
    /// plan's doing.
    /// </summary>
    public static IEnumerable<Violation> OfDates(
        Roster roster, IReadOnlyList<string>? roles, int days, long most,
            Func<ShiftMeasure, IReadOnlyList<LocalDate>> dates,
        Func<Responder, Overload, Violation> tell) => Above(roster, roles, _ => days, most, tell, held => held
            .SelectMany(h => dates(roster.Measure(h.Shift, h.Responder)), (h, date) => (h, date))
            .GroupBy(p => p.date, p => p.h)
            .Select(day => new DayLoad(day.Key, 1, day.All(h => !h.IsPast))));

    static IEnumerable<Violation> Above(
        Roster roster, IReadOnlyList<string>? roles, Func<Responder, int> days, long most,
        Func<Responder, Overload, Violation> tell, Func<IEnumerable<Holding>, IEnumerable<DayLoad>> loads) =>
        from responder in roster.Company.Responders
        let held = roster.Of(responder).Where(h => roles is null || roles.Contains(h.Role.Id))
        from overload in RollingWindow.Above(loads(held), days(responder), most)
        select tell(responder, overload);
}
