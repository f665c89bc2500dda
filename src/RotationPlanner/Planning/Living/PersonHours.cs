using RotationPlanner.Scheduling;
using NodaTime;

namespace RotationPlanner;

/// <summary>What one person serves in a range of dates.</summary>
public sealed record PersonHours
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Real hours in seats that ended by now.</summary>
    public required double Served { get; init; }

    /// <summary>Real hours in seats that had not ended by now.</summary>
    public required double Planned { get; init; }

    /// <summary>Local nights, each with at least three of its hours on duty.</summary>
    public required int Nights { get; init; }

    /// <summary>Local weekends of which any minute is on duty.</summary>
    public required int Weekends { get; init; }

    /// <summary>Public holidays in the person's own zone of which any minute is on duty.</summary>
    public required int Holidays { get; init; }

    /// <summary>Of the hours: those in trainees' seats.</summary>
    public required double Training { get; init; }
}

/// <summary>Hours by person, for payroll and time sheets.</summary>
public static class HoursReport
{
    const double MinutesPerHour = 60;

    /// <summary>Counts the seats whose shifts start in a range of dates, each in its shift's own zone.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="days">The dates, both included.</param>
    /// <param name="now">Seats that ended by then were served, UTC.</param>
    /// <returns>One entry per responder, in the company's order; people without a seat included.</returns>
    public static IReadOnlyList<PersonHours> Hours(this Plan plan, DateInterval days, Instant now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var measures = new ShiftMeasures(plan.Company);
        var seats = plan.Assignments.Select(a => (Assignment: a, Shift: plan.Schedule.Find(a.Shift)))
            .Where(s => s.Shift is not null && days.Contains(s.Shift.Date)).ToLookup(s => s.Assignment.Responder, StringComparer.Ordinal);
        return [.. plan.Company.Responders.Select(r => Of(r, seats[r.Id]))];

        PersonHours Of(Responder responder, IEnumerable<(Assignment Assignment, Shift? Shift)> own)
        {
            var (nights, weekends, holidays) = (new HashSet<LocalDate>(), new HashSet<LocalDate>(), new HashSet<LocalDate>());
            var (served, planned, training) = (0L, 0L, 0L);
            foreach (var (seat, shift) in own)
            {
                var measure = measures.Of(ShiftPart.HeldIn(shift!, seat), responder);
                if (seat.End <= now) served += measure.Minutes;
                else planned += measure.Minutes;
                if (shift!.Rotation.Roles.First(r => r.Id == seat.Role).Needs.IsTraining(plan.Company.Ladder)) training += measure.Minutes;
                nights.UnionWith(measure.Nights);
                weekends.UnionWith(measure.Weekends);
                holidays.UnionWith(measure.Holidays);
            }
            return new PersonHours
            {
                Responder = responder.Id, Served = served / MinutesPerHour, Planned = planned / MinutesPerHour, Training = training / MinutesPerHour,
                Nights = nights.Count, Weekends = weekends.Count, Holidays = holidays.Count,
            };
        }
    }
}
