using NodaTime;
using RotationPlanner.Tool.Output.Rosters;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Tells all that is wrong with a question about a seat, with the options that ask it.</summary>
sealed class SeatQuestion(LivingInput input, string? asOf, CommandContext around)
{
    const string MomentAdvice = "Maybe 2027-01-05T10:00, 2027-01-05T10:00Z or 2027-01-05T10:00+01:00.";

    readonly List<Problem> problems = [];
    readonly Lazy<Schedule> schedule = new(() => Schedule.Of(input.Company));

    /// <summary>Now; where the option makes no sense, the clock's.</summary>
    public Instant Now { get; private set; }

    /// <summary>Reads now and a part of a shift; both moments, or neither.</summary>
    public Interval? Moments(string? from, string? to)
    {
        Now = Moment("--as-of", asOf) ?? around.Clock.GetCurrentInstant();
        var (start, end) = (Moment("--from", from), Moment("--to", to));
        if (start is not { } first || end is not { } last) return null;
        if (first < last) return new Interval(first, last);
        problems.Add(new Problem("--to", "The cover ends before it begins", to, "Maybe --from and --to are swapped."));
        return null;
    }

    /// <summary>A seat that somebody holds and that has not begun, or the part of it that is asked about.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="shift">The option of the shift.</param>
    /// <param name="role">The option of the role.</param>
    /// <param name="holder">The option of the holder.</param>
    /// <param name="part">The part; all of it when null.</param>
    /// <returns>The seat; null where there is none.</returns>
    public Assignment? Seat(SeatReference seat, string shift, string role, string holder, Interval? part = null)
    {
        if (seat.Responder is { } person) Person(holder, person);
        if (schedule.Value.Find(seat.Shift) is not { } found)
        {
            Add(shift, "The company has no such shift", seat.Shift, schedule.Value.Shifts.Select(s => s.Id));
            return null;
        }
        if (found.Rotation.Roles.All(r => r.Id != seat.Role))
        {
            Add(role, $"'{found.Rotation.Id}' has no such role", seat.Role, found.Rotation.Roles.Select(r => r.Id));
            return null;
        }
        var seats = input.Plan.Assignments.Where(a => a.Shift == seat.Shift && a.Role == seat.Role).ToList();
        if (seats.Count == 0)
        {
            problems.Add(new Problem(role, $"Nobody holds this seat of '{seat.Shift}'", seat.Role, "Maybe replan: it may find somebody."));
            return null;
        }
        var held = seats.FindAll(a => seat.Responder is null || a.Responder == seat.Responder);
        if (held.Count == 0)
        {
            if (input.Company.Responders.Any(r => r.Id == seat.Responder))
                problems.Add(new Problem(holder, $"They do not hold '{seat.Role}' of '{seat.Shift}'", seat.Responder, $"Maybe {string.Join(" or ", seats.Select(a => a.Responder).Distinct())}."));
            return null;
        }
        var asked = part is null ? held[0] : Within(found, held, part.Value);
        if (asked is not null && (part?.Start ?? asked.Start) < Now)
            problems.Add(new Problem(part is null ? shift : "--from", $"It began before {Now}: what has begun is history", part is null ? seat.Shift : part.Value.Start.ToString(),
                found.End.ToInstant() > Now ? "Maybe ask about what is left of it, with --from and --to." : null));
        return asked;
    }

    /// <summary>Somebody of the company.</summary>
    public void Person(string option, string id)
    {
        if (input.Company.Responders.All(r => r.Id != id)) Add(option, "The company has nobody with this id", id, input.Company.Responders.Select(r => r.Id));
    }

    /// <summary>Adds what else is wrong.</summary>
    public void Add(string place, string message, string value, IEnumerable<string>? known = null) =>
        problems.Add(new Problem(place, message, value, known is null ? null : SpellingSuggestion.Advice(value, known)));

    /// <summary>Ends the command where anything is wrong.</summary>
    public void Check()
    {
        if (problems.Count > 0) throw Inputs.Invalid([.. problems.DistinctBy(p => (p.Place, p.Message, p.Value))], around);
    }

    Assignment? Within(Shift shift, List<Assignment> held, Interval part)
    {
        if (held.Find(a => a.Start <= part.Start && part.End <= a.End) is { } whole) return whole;
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        if (part.Start < start) problems.Add(new Problem("--from", $"The part begins before the shift, which begins at {start}", part.Start.ToString()));
        if (part.End > end) problems.Add(new Problem("--to", $"The part ends after the shift, which ends at {end}", part.End.ToString()));
        if (part.Start >= start && part.End <= end)
            problems.Add(new Problem("--from", "Nobody who is asked about holds all of this part", $"{part.Start}/{part.End}", $"Maybe {string.Join(", or ", held.Select(a => $"{a.Start} to {a.End} of {a.Responder}"))}."));
        return null;
    }

    Instant? Moment(string option, string? text)
    {
        if (text is null) return null;
        var moment = RosterQuestions.Instant(text, input.Company.TimeZone);
        if (moment is null) problems.Add(new Problem(option, "This is no moment", text, MomentAdvice));
        return moment;
    }
}
