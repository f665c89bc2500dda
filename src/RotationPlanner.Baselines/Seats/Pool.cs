using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Baselines.Seats;

/// <summary>Who takes part in a layer, and who is away: read by the independent checker, seat by seat.</summary>
sealed class Pool(Schedule schedule)
{
    // Somebody who may hold a role is free in one of so many shifts, spread over the horizon.
    const int Probes = 8;

    // Whoever is away is no less of a member.
    static readonly HashSet<string> away = new(["time off", "other duty"], StringComparer.Ordinal);

    static readonly HashSet<string> nothing = [];

    readonly Dictionary<(string, string?, string), IReadOnlyList<Responder>> members = [];
    // What rules of the company ask for is not seen by whoever looks at one person and one turn.
    readonly HashSet<string> chosen = new(schedule.Company.Rules.Concat(schedule.Company.Rotations.SelectMany(r => r.Rules))
        .Concat(schedule.Company.Responders.SelectMany(r => r.Rules)).Select(r => r.Name), StringComparer.Ordinal);


    // Demands that an empty roster misses, such as a session that nobody leads, are no fault of a turn.
    readonly ILookup<string, string> always = PlanChecker.Check(schedule, []).ToLookup(v => v.Rule, v => v.Message, StringComparer.Ordinal);

    /// <summary>Who may hold seats of the layer at some time, in the order of the company.</summary>
    public IReadOnlyList<Responder> Of(Layer layer)
    {
        var key = (layer.Rotation.Id, layer.Kind, layer.Role.Id);
        if (members.TryGetValue(key, out var known)) return known;
        var shifts = schedule.Shifts.Where(s => s.Rotation.Id == layer.Rotation.Id && s.Name == layer.Kind).ToList();
        var step = Math.Max(1, (shifts.Count + Probes - 1) / Probes);
        var probes = shifts.Where((_, i) => i % step == 0).Append(shifts[^1]).Distinct().ToList();
        return members[key] = [.. schedule.Company.Responders.Where(r => probes.Exists(s => IsSound([Held(s, layer, r)], away)))];
    }

    /// <summary>Those of the layer who are in service when a turn begins; time off is not looked at.</summary>
    public IReadOnlyList<Responder> InService(Turn turn) =>
        [.. Of(turn.Layer).Where(r => IsInService(r, turn.Start.InZone(r.TimeZone).Date))];

    static bool IsInService(Responder r, LocalDate day) => !(r.Joins > day) && !(r.Leaves < day)
        && !(r.StepsBack <= day && !(r.Interested > r.StepsBack && r.Interested <= day)) && !(r.Promoted?.On > day);

    /// <summary>Whether the person could take the turn if they had no other: on the ladder, in service, not away.</summary>
    public bool IsFree(Turn turn, Responder person) => IsSound(turn.Held(person), nothing);

    /// <summary>
    /// Whether the turn breaks no rule together with the others that the person has, and with those beside. What a rule asks
    /// of later turns is open still.
    /// </summary>
    public bool KeepsRules(Turn turn, Responder person, TurnBook book)
    {
        var before = book.Of(person).SelectMany(t => t.Held(person)).Concat(book.Beside(turn)).Distinct().ToList();
        return AddsNone(Broken([.. before, .. turn.Held(person)]), Broken(before).ToLookup(v => v.Rule, v => v.Message, StringComparer.Ordinal));

        IEnumerable<Violation> Broken(IReadOnlyList<Assignment> seats) => PlanChecker.Check(schedule, seats).Where(v => v.From <= turn.Shifts[^1].Date);
    }

    bool IsSound(IEnumerable<Assignment> held, HashSet<string> but) =>
        AddsNone(PlanChecker.Check(schedule, [.. held]).Where(v => !chosen.Contains(v.Rule) && !but.Contains(v.Rule)), always);

    static bool AddsNone(IEnumerable<Violation> now, ILookup<string, string> before) =>
        now.GroupBy(v => v.Rule, StringComparer.Ordinal).All(g => g.Count() <= before[g.Key].Count());

    static Assignment Held(Shift shift, Layer layer, Responder by) => new(
        shift.Rotation.Id, shift.Id, layer.Role.Id, layer.Seat, by.Id, shift.Start.ToInstant(), shift.End.ToInstant());
}
