using System.Runtime.CompilerServices;
using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Training;

/// <summary>
/// Everybody's outlook, and the sessions it rests on. What the rules ask: who may hold what, and on what it depends.
/// </summary>
sealed class TrainingOutlook
{
    // A company never changes, and every choice asks.
    static readonly ConditionalWeakTable<Company, TrainingOutlook> cache = [];

    readonly Dictionary<string, Outlook> people = new(StringComparer.Ordinal);
    readonly ClimbForecast? forecast;
    readonly Dictionary<Role, NeedMeaning> meanings = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<string> attending;
    readonly Company company;
    readonly Ladder ladder;

    TrainingOutlook(Company company)
    {
        (this.company, ladder) = (company, company.Ladder);
        foreach (var role in company.Rotations.SelectMany(r => r.Roles))
            meanings[role] = new NeedMeaning(role.Needs, ladder);
        var standings = Standings.Of(company);
        // Where nobody trains in seats, sessions lead nowhere the plan could see.
        Events = meanings.Values.Any(m => m.IsTraining) ? SessionPlanner.Plan(company, standings) : [];
        attending = [.. Events.SelectMany(e => e.People)];
        foreach (var responder in company.Responders)
            people.TryAdd(responder.Id,
                WithSeats(responder, Promotions.Add(company, responder, OutlookReading.Of(company, standings[responder.Id], Events, responder))));
    }

    public Ladder Ladder => ladder;

    /// <summary>The trainees' seats where they are settled; null while they are open.</summary>
    public IReadOnlySet<(string Shift, string Role, string Responder)>? SettledSeats => forecast?.Seats;

    TrainingOutlook(TrainingOutlook other, ClimbForecast forecast) =>
        (company, ladder, people, meanings, Events, attending, this.forecast) =
        (other.company, other.ladder, other.people, other.meanings, other.Events, other.attending, forecast);

    /// <summary>The same, with the dates of a forecast instead of the earliest that can be.</summary>
    public TrainingOutlook With(ClimbForecast? dates) => dates is null ? this : new TrainingOutlook(this, dates);

    public static TrainingOutlook Of(Company company) => cache.GetValue(company, static c => new TrainingOutlook(c));

    public IReadOnlyList<TrainingEvent> Events { get; }

    /// <summary>The time the sessions take of everybody there.</summary>
    public IReadOnlyList<TimeBeside> Beside =>
        [.. Events.SelectMany(e => e.People.Select(p => new TimeBeside(p, e.Start.InZone(company.TimeZone).Date, e.Minutes)))];

    public Outlook this[string responder] => people[responder];

    /// <summary>Only as far as there are seats to climb in.</summary>
    Outlook WithSeats(Responder responder, Outlook outlook) =>
        outlook with { Climb = [.. outlook.Climb.TakeWhile(rung => company.Rotations.Any(r => Leading(r) is not null && r.Roles.Any(role => Trains(role, rung, responder))))] };

    bool Trains(Role role, SeatRung rung, Responder responder) =>
        role.Needs.IsTraining(ladder) && role.Needs.Allows(ladder.Rungs[rung.Height].Id, ladder)
            && (responder.MayHold?.Contains(role.Id) ?? true);

    /// <summary>Whether a person's rung allows a role in a shift whatever seats they hold before.</summary>
    public bool Allows(Responder responder, Shift shift, Role role)
    {
        var (known, meaning) = (people[responder.Id].On(DayOf(responder, shift)), MeaningOf(role));
        return meaning.Allows[known.Height] && (known.MayLead || !meaning.IsCommand);
    }

    /// <summary>
    /// Whether a person may hold a role in every shift (true) or in none (false); null where that changes in the
    /// horizon.
    /// </summary>
    public bool? AllowsAlways(Responder responder, Role role)
    {
        var (outlook, meaning) = (people[responder.Id], MeaningOf(role));
        if (outlook.Known.Count > 1) return null;
        if (meaning.Allows[outlook.Known[0].Height] && (outlook.Known[0].MayLead || !meaning.IsCommand)) return true;
        return outlook.Climb.Count == 0 ? false : null;
    }

    /// <summary>
    /// How many rungs must be climbed in seats before the person may hold the role in the shift; 0 when none need be,
    /// null when no climb leads there in time.
    /// </summary>
    public int? ClimbBefore(Responder responder, Shift shift, Role role)
    {
        if (Allows(responder, shift, role)) return 0;
        var (climb, promoted) = (people[responder.Id].Climb, people[responder.Id].Promoted);
        if (promoted is not null && DayOf(responder, shift) >= promoted) return null;
        for (var k = 0; k < climb.Count; k++)
            if (MeaningOf(role).Allows[climb[k].Opens])
                return Opens(responder, climb[k], k + 1, shift) ? k + 1 : null;
        return null;
    }

    // Rungs are reached on days of the person's own; where that is nobody's question, the shift's date is as good.
    LocalDate DayOf(Responder responder, Shift shift) => people[responder.Id].Known.Count == 1 && people[responder.Id].Promoted is null
        ? shift.Date : shift.Start.ToInstant().InZone(responder.TimeZone).Date;

    bool Opens(Responder responder, SeatRung rung, int rungs, Shift shift) => forecast is null
        ? rung.From.PlusDays(rung.Days + rung.GapDays) <= shift.Date
        : forecast.Opens(responder.Id, rungs, rung.GapDays, shift.Start.ToInstant().Minute());

    /// <summary>Whether a person would hold a role of command in a shift before the evidence for it is in.</summary>
    public bool IsProvisional(Responder responder, Shift shift, Role role) =>
        MeaningOf(role).IsCommand
            && (ClimbBefore(responder, shift, role) > 0 || !people[responder.Id].On(DayOf(responder, shift)).ByEvidence);

    /// <summary>
    /// The role that leads a rotation's shifts, beside which trainees sit; null when none of its roles is for
    /// commanders.
    /// </summary>
    public Role? Leading(Rotation rotation) => rotation.Roles.FirstOrDefault(r => MeaningOf(r).IsCommand);

    /// <summary>What a role of the company needs.</summary>
    public NeedMeaning MeaningOf(Role role) =>
        meanings.TryGetValue(role, out var known) ? known : new NeedMeaning(role.Needs, ladder);

    /// <summary>Whether anybody is further on the ladder at the end of the horizon than at its beginning.</summary>
    public bool AnybodyClimbs => people.Values.Any(o => o.Climb.Count > 0 || o.Known.Count > 1);

    /// <summary>Whether a person is at any session.</summary>
    public bool AttendsSessions(Responder responder) => attending.Contains(responder.Id);

    /// <summary>A session at which a person is during a shift, or null.</summary>
    public TrainingEvent? SessionDuring(Responder responder, Shift shift)
    {
        if (!attending.Contains(responder.Id)) return null;
        var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
        foreach (var session in Events)
            if (session.Start < end && start < session.End && session.People.Contains(responder.Id)) return session;
        return null;
    }
}
