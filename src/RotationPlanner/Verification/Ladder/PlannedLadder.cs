using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>
/// The checker's own reading of a climb inside the plan: seats and sessions that are over are written into the person's
/// record as if they had been shown, and the record is read as always. The sign-off after seats is presumed once the
/// days for it have passed.
/// </summary>
sealed class PlannedLadder(Roster roster, IReadOnlyList<TrainingEvent> events)
{
    const string Presumed = "(the sign-off still to come)";

    readonly Ladder ladder = roster.Company.Ladder;
    readonly LadderReading past = new(roster.Company);
    readonly Dictionary<(string Responder, Instant At), string> stages = [];
    readonly Dictionary<string, ShownSeats> seatsShown = new(StringComparer.Ordinal);

    public LadderReading Past => past;

    /// <summary>The rung a person stands on when a shift begins, if all that was planned before it is done.</summary>
    public string StageAt(Responder responder, Instant at) =>
        stages.TryGetValue((responder.Id, at), out var stage)
            ? stage : stages[(responder.Id, at)] = Read(responder, at, signed: null).StageOf(responder);

    /// <summary>
    /// The rung when what was learnt in seats had the days for a sign-off before the shift begins, and no lapse where a
    /// refresher is planned.
    /// </summary>
    public (string Stage, bool HasLapsed) SignedStageAt(Responder responder, Instant at)
    {
        var signed = at - Duration.FromDays(ladder.SignOffGap);
        var reading = Read(responder, at, signed);
        return (reading.StageOf(responder), reading.HasLapsed(responder));
    }

    LadderReading Read(Responder responder, Instant at, Instant? signed)
    {
        var today = at.InZone(responder.TimeZone).Date;
        var shown = events.Where(e => e.End <= at && e.Participants.Contains(responder.Id))
            .Select(e => new Evidence(e.Kind, e.Start.InZone(responder.TimeZone).Date) { What = e.Id })
            .Concat(SeatsUntil(responder, signed ?? at));
        if (signed >= roster.Company.Horizon.Start.AtStartOfDayInZone(responder.TimeZone).ToInstant())
            shown = shown.Concat(ladder.Rungs.Where(r => r.TrainsInSeats)
                .Select(r => new Evidence(EvidenceKind.SignOff, today) { By = Presumed, Rung = r.Id }));
        return With(responder, [.. shown], today);
    }

    /// <summary>
    /// What the trainee's seats that are over by then show. What a seat shows depends on those before it, so that they
    /// are read once, in turn; only where seats overlap, which no sound plan has, may one that began before be over
    /// later, and all are read anew.
    /// </summary>
    List<Evidence> SeatsUntil(Responder responder, Instant until)
    {
        if (!seatsShown.TryGetValue(responder.Id, out var known))
            seatsShown[responder.Id] = known = new ShownSeats(
                [.. roster.Of(responder).Where(h => !h.IsPast && IsTrainees(h.Role))]);
        var over = known.Seats.FindAll(h => h.End <= until);
        if (!over.SequenceEqual(known.Seats.Take(over.Count))) return new ShownSeats(over).First(over.Count, Shown);
        return known.First(over.Count, Shown);

        Evidence? Shown(Holding seat, IReadOnlyList<Evidence> before)
        {
            var day = seat.Start.InZone(responder.TimeZone).Date;
            var sessions = events.Where(e => e.End <= seat.Start && e.Participants.Contains(responder.Id))
                .Select(e => new Evidence(e.Kind, e.Start.InZone(responder.TimeZone).Date) { What = e.Id });
            return KindOf(With(responder, [.. sessions, .. before], day).StageOf(responder)) is { } kind
                ? new Evidence(kind, day) { What = seat.Shift.Id, With = (MentorOf(seat.Shift, kind) ?? LeadersOf(seat.Shift).FirstOrDefault())?.Responder.Id, Days = DaysOf(seat) }
                : null;
        }
    }

    /// <summary>One person's seats as a trainee, by start, and what those read so far show.</summary>
    sealed class ShownSeats(List<Holding> seats)
    {
        readonly List<Evidence> shown = [];
        // After so many seats, so much is shown.
        readonly List<int> counts = [0];

        public List<Holding> Seats => seats;

        public List<Evidence> First(int count, Func<Holding, IReadOnlyList<Evidence>, Evidence?> read)
        {
            while (counts.Count <= count)
            {
                if (read(seats[counts.Count - 1], shown) is { } evidence) shown.Add(evidence);
                counts.Add(shown.Count);
            }
            return shown.GetRange(0, counts[count]);
        }
    }

    /// <summary>What a trainee on a rung does in a seat.</summary>
    public EvidenceKind? KindOf(string stage) =>
        ladder.Rungs.FirstOrDefault(r => r.Id == stage) is not { TrainsInSeats: true } rung ? null
        : rung.Needs.Any(n => n.Kind == EvidenceKind.Shadow) ? EvidenceKind.Shadow : EvidenceKind.ReverseShadow;

    /// <summary>Who leads a shift: the holders of its first role that nobody below command may hold.</summary>
    public IEnumerable<Holding> LeadersOf(Shift shift) =>
        shift.Rotation.Roles.FirstOrDefault(IsCommand) is { } leading
            ? roster.In(shift).Where(h => h.Role.Id == leading.Id) : [];

    /// <summary>
    /// The first of those who lead a shift that may stand beside a trainee who does this there, or null.
    /// </summary>
    public Holding? MentorOf(Shift shift, EvidenceKind kind)
    {
        var needed = ladder.IndexOf(kind == EvidenceKind.Shadow ? ladder.Mentors : ladder.Commands);
        return LeadersOf(shift)
            .FirstOrDefault(h => ladder.IndexOf(past.StageOf(h.Responder)) >= needed && !past.HasLapsed(h.Responder));
    }

    public bool IsCommand(Role role) =>
        ladder.Rungs.Select((r, i) => (r.Id, Height: i)).Where(r => role.Needs.Allows(r.Id, ladder))
            .Select(r => (int?)r.Height).Min() >= ladder.IndexOf(ladder.Commands);

    public bool IsTrainees(Role role) =>
        ladder.Rungs.Where(r => role.Needs.Allows(r.Id, ladder)).Select(r => r.TrainsInSeats).DefaultIfEmpty(false)
            .All(t => t);

    LadderReading With(Responder responder, IReadOnlyList<Evidence> shown, LocalDate day)
    {
        if (shown.Count == 0 && day <= roster.Company.Horizon.Start) return past;
        var company = roster.Company;
        // Read on the day after, so that what is over today counts.
        var horizon = new DateInterval(day.PlusDays(1), LocalDate.Max(day.PlusDays(1), company.Horizon.End));
        return new LadderReading(company with
        {
            Horizon = horizon,
            Ladder = ladder with { Signers = [.. ladder.Signers, Presumed] },
            Responders = [.. company.Responders.Select(r => r.Id == responder.Id ? r with { Record = [.. r.Record, .. shown] } : r)],
        });
    }

    static int DaysOf(Holding seat) =>
        Math.Max(1, (int)Math.Ceiling(Period.Between(seat.Shift.Start.LocalDateTime, seat.Shift.End.LocalDateTime, PeriodUnits.Minutes).Minutes / (24m * 60)));
}
