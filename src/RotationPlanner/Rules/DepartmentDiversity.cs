using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Rules;

/// <summary>
/// At least so many departments hold seats in any run of days inside the horizon. Roles for trainees do not count
/// unless named.
/// </summary>
/// <param name="Departments">The number, 1 or more.</param>
/// <param name="Days">Length of the rolling window in days, by local start date.</param>
public sealed partial record DepartmentDiversity(int Departments, int Days) : IRule
{
    /// <inheritdoc />
    public string Name => "department diversity";

    /// <inheritdoc />
    public bool IsDemand => true;

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>
    /// Windows that begin before this date ask for nothing, or null for all: a programme that still grows its
    /// commanders cannot be diverse on its first day.
    /// </summary>
    public LocalDate? From { get; init; }

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are needed so that {Departments} departments serve in {Days} days", "ask for fewer departments");
        var horizon = program.Company.Horizon;
        var counted = program.Choices.Where(c => !c.Slot.IsPast).Counted(Roles, withTrainees: false).ToLookup(c => c.Slot.Shift.Date);
        var starts = program.Slots.Where(s => !s.IsPast).Select(s => s.Shift.Date).ToHashSet();
        var length = Math.Min(Days, horizon.Length);
        List<LocalDate>? posted = null;
        for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
        {
            var days = Enumerable.Range(0, length).Select(from.PlusDays).Where(starts.Contains).ToList();
            if (from < From || days.Count == 0 || (posted is not null && days.SequenceEqual(posted))) continue;
            posted = days;
            var present = days.SelectMany(d => counted[d]).GroupBy(c => c.Responder.Department, StringComparer.Ordinal).Select(g => program.Any(g));
            program.Demand(label with { Dates = $"{from:R} to {from.PlusDays(length - 1):R}" }, Departments, present.Select(t => t.Times(1)), long.MaxValue);
        }
    }
}
