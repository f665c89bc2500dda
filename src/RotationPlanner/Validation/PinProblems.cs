using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// Finds pins that name what is not there, or that contradict each other or the person's own calendar.
/// </summary>
static class PinProblems
{
    sealed record Read(string Place, Shift Shift, Role Role, Responder Responder);

    /// <summary>Problems of the pins; without a schedule only those that need none.</summary>
    public static IEnumerable<Problem> Of(Company company, Schedule? schedule)
    {
        var problems = new List<Problem>();
        var earlier = new List<Read>();
        var people = company.Pins.Count == 0
            ? [] : company.Responders.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        for (var i = 0; i < company.Pins.Count; i++)
        {
            if (Join(company, people, schedule, company.Pins[i], $"pins[{i}]", problems) is not { } pin) continue;
            problems.AddRange(Contradictions(company, pin, earlier));
            earlier.Add(pin);
        }
        return problems;
    }

    static Read? Join(Company company, Dictionary<string, Responder> people, Schedule? schedule, Pin pin, string place,
        List<Problem> problems)
    {
        var responder = people.GetValueOrDefault(pin.Responder);
        if (responder is null && company.Responders.All(r => r.Id.Length > 0))
            problems.Add(new Problem($"{place}.responder", "There is no such responder.", pin.Responder, SpellingSuggestion.Advice(pin.Responder, company.Responders.Select(r => r.Id))));
        if (schedule is null) return null;
        var shift = schedule.Find(pin.Shift);
        if (shift is null)
            problems.Add(new Problem($"{place}.shift", "No such shift starts in the horizon.", pin.Shift, Advice(schedule, pin.Shift)));
        var role = shift?.Rotation.Roles.FirstOrDefault(r => r.Id == pin.Role);
        if (shift is not null && role is null)
            problems.Add(new Problem($"{place}.role", $"The shift '{shift.Id}' has no such role.", pin.Role, SpellingSuggestion.Advice(pin.Role, shift.Rotation.Roles.Select(r => r.Id))));
        return shift is null || role is null || responder is null ? null : new Read(place, shift, role, responder);
    }

    static IEnumerable<Problem> Contradictions(Company company, Read pin, List<Read> earlier)
    {
        var (place, shift, role, responder) = pin;
        var (name, value) = (TextSanitizer.Line(responder.Name), responder.Id);
        if (PinObstacles.Of(company, shift, role, responder) is { } obstacle)
            yield return new Problem(place, $"{name} is pinned as '{role.Id}' of '{shift.Id}' but {obstacle}.", value,
                "Maybe pin somebody else.");
        foreach (var other in earlier.Where(o => o.Responder.Id == responder.Id && Overlap(o.Shift, shift)))
            yield return new Problem(place, $"{name} is also pinned as '{other.Role.Id}' of '{other.Shift.Id}' at that time, in {other.Place}.", value, "Maybe remove one of them.");
        if (earlier.Count(o => o.Shift == shift && o.Role.Id == role.Id) >= role.Seats.Max)
            yield return new Problem(place, $"More people are pinned as '{role.Id}' of '{shift.Id}' than its {role.Seats.Max} seat(s).", value, "Maybe remove one of them.");
    }

    static bool Overlap(Shift a, Shift b) =>
        a.Start.ToInstant() < b.End.ToInstant() && b.Start.ToInstant() < a.End.ToInstant();

    // Of dates the nearest in time is meant, not the one that is spelt most alike.
    static string? Advice(Schedule schedule, string id)
    {
        foreach (var rotation in schedule.Company.Rotations)
            if (ShiftId.Read(id, rotation.Id) is { } read)
                return schedule.Shifts.Where(s => s.Rotation.Id == rotation.Id)
                    .MinBy(s => (Math.Abs(Period.DaysBetween(s.Date, read.Date)), -s.Id.Zip(id).TakeWhile(c => c.First == c.Second).Count())) is { } near
                    ? $"Maybe '{near.Id}'." : null;
        return SpellingSuggestion.Advice(id, schedule.Shifts.Select(s => s.Id));
    }
}
