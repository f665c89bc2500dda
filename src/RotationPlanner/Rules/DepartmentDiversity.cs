using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At least so many departments hold seats in any run of days inside the horizon. Roles for trainees do not count
/// unless named.
/// </summary>
public sealed record DepartmentDiversity : IRule, INamesRoles
{
    const int MostDepartments = 10_000;

    /// <summary>Creates the rule.</summary>
    /// <param name="departments">The number, 1 or more.</param>
    /// <param name="days">Length of the rolling window in days, by local start date.</param>
    public DepartmentDiversity(int departments, int days) => (Departments, Days) = (departments, days);

    /// <inheritdoc />
    public string Name => "department diversity";

    /// <inheritdoc />
    public bool IsDemand => true;

    /// <summary>The number of departments, 1 or more.</summary>
    public int Departments { get; init; }

    /// <summary>Length of the rolling window in days, by local start date.</summary>
    public int Days { get; init; }

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>
    /// Windows that begin before this date ask for nothing, or null for all: a programme that still grows its
    /// commanders cannot be diverse on its first day.
    /// </summary>
    public LocalDate? From { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.departments", "The number of departments", Departments, 1, MostDepartments),
        .. Limits.Days($"{place}.in", Name, Days),
        .. Limits.Date($"{place}.from", From),
    ];

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name,
            $"are needed so that {Departments} departments serve in {Days} days", "ask for fewer departments");
        var horizon = program.Company.Horizon;
        var counted = program.Choices.Where(c => !c.Slot.IsPast).Counted(Roles, withTrainees: false)
            .ToLookup(c => c.Slot.Shift.Date);
        var starts = program.Slots.Where(s => !s.IsPast).Select(s => s.Shift.Date).ToHashSet();
        var length = Math.Min(Days, horizon.Length);
        List<LocalDate>? posted = null;
        for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
        {
            var days = Enumerable.Range(0, length).Select(from.PlusDays).Where(starts.Contains).ToList();
            if (from < From || days.Count == 0 || (posted is not null && days.SequenceEqual(posted))) continue;
            posted = days;
            var present = days.SelectMany(d => counted[d]).GroupBy(c => c.Responder.Department, StringComparer.Ordinal)
                .Select(g => program.Any(g).Times(1));
            var dates = $"{from:R} to {from.PlusDays(length - 1):R}";
            program.Demand(label with { Dates = dates }, Departments, present, long.MaxValue);
        }
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var horizon = roster.Company.Horizon;
        var starts = roster.Shifts.Select(s => s.Date).ToHashSet();
        var present = roster.Holdings
            .Where(h => !h.IsPast && (Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees))
            .ToLookup(h => h.Shift.Date, h => h.Responder.Department);
        // A horizon shorter than the window is one window.
        var length = Math.Min(Days, horizon.Length);
        var lending = roster.Company.Responders.Select(r => r.Department).Distinct(StringComparer.Ordinal).Count();
        (LocalDate From, LocalDate To, int Count)? worst = null;
        LocalDate reach = default;
        for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
        {
            var days = new DateInterval(from, from.PlusDays(length - 1));
            if (From is { } begin && days.Start < begin) continue;
            if (!days.Any(starts.Contains)) continue;
            var count = days.SelectMany(d => present[d]).Distinct(StringComparer.Ordinal).Count();
            if (count >= Departments) continue;
            // Of windows that overlap, the worst alone is told.
            if (worst is { } before && from > reach)
            {
                yield return Missed(before, lending);
                worst = null;
            }
            if (worst is null || count < worst.Value.Count) worst = (days.Start, days.End, count);
            reach = days.End;
        }
        if (worst is { } left) yield return Missed(left, lending);
    }

    Violation Missed((LocalDate From, LocalDate To, int Count) window, int lending)
    {
        var why = lending < Departments ? FormattableString.Invariant($": only {lending} lend anybody") : "";
        var message = FormattableString.Invariant(
            $"{window.Count} department(s) serve {Wording.Span(window.From, window.To)}; ")
            + FormattableString.Invariant($"at least {Departments} are wanted in any {Days} days{why}.");
        return new Violation(Name, message, [], window.From, window.To) { Asked = Departments, Reached = window.Count };
    }
}
