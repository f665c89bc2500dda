using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>
/// The checker's own reading of the training record: for each rung in turn it looks for the day on which its work was
/// complete. Shares nothing with the derivation but the data.
/// </summary>
sealed class LadderReading
{
    static readonly LocalDate Always = LocalDate.MinIsoValue;

    readonly Company company;
    readonly Dictionary<string, PersonRecord> people = new(StringComparer.Ordinal);
    readonly Dictionary<(string, LocalDate), Stand> known = [];
    readonly Dictionary<string, bool> lapsed = new(StringComparer.Ordinal);

    public LadderReading(Company company)
    {
        this.company = company;
        foreach (var responder in company.Responders) people.TryAdd(responder.Id, new PersonRecord(company, responder));
        // Asked from the earliest day on, no question has to follow mentors of mentors back in time.
        foreach (var (name, day) in people.Values.SelectMany(p => p.Dated).Select(e => (Name: e.By ?? e.With, e.On))
            .OrderBy(q => q.On))
            if (name is not null && people.TryGetValue(name, out var named)) _ = Before(named, day);
    }

    /// <summary>The rung the person stands on the day before the horizon.</summary>
    public string StageOf(Responder responder) =>
        Before(people[responder.Id], company.Horizon.Start).Height is >= 0 and var height
            ? company.Ladder.Rungs[height].Id : responder.Stage ?? "";

    /// <summary>Whether the person leads no more for want of practice.</summary>
    public bool HasLapsed(Responder responder)
    {
        if (lapsed.TryGetValue(responder.Id, out var has)) return has;
        var stand = Before(people[responder.Id], company.Horizon.Start);
        return lapsed[responder.Id] = LapseReading.HasLapsed(
            company, people[responder.Id], stand.Height, stand.Since == Always ? null : stand.Since);
    }

    Stand Before(PersonRecord person, LocalDate day)
    {
        if (known.TryGetValue((person.Id, day), out var stand)) return stand;
        var evidence = person.Dated.Where(e => e.On < day && Counts(person, e)).ToList();
        var climbed = Climb(person, new Stand(person.Start, Always), evidence);
        // Until then by the record; from then on the rung of the promotion, and what was shown since.
        if (person.Promoted is var (to, on) && on < day
            && Climb(person, new Stand(person.Start, Always), evidence.FindAll(e => e.On < on)).Height < to)
            climbed = Climb(person, new Stand(to, on), evidence.FindAll(e => e.On >= on));
        return known[(person.Id, day)] = climbed;
    }

    Stand Climb(PersonRecord person, Stand from, IReadOnlyList<Evidence> evidence)
    {
        var (rungs, start) = (company.Ladder.Rungs, from.Height);
        if (start < 0) return new Stand(-1, Always);
        var since = new Dictionary<int, LocalDate> { [start] = from.Since };
        var at = start;
        while (at < rungs.Count - 1 && rungs[at].Needs.Count > 0 && CompletedOn(at) is { } day) since[++at] = day;
        return new Stand(at, since[at]);

        LocalDate? CompletedOn(int rung)
        {
            var day = since[rung];
            foreach (var need in rungs[rung].Needs.Where(n => n.Kind != EvidenceKind.SignOff))
            {
                var needed = rungs.Take(rung + 1).Skip(start)
                    .Sum(r => r.Needs.Where(n => n.Kind == need.Kind).Sum(n => (long)Math.Max(n.Amount, 0)));
                var first = rungs.TakeWhile(r => r.Needs.All(n => n.Kind != need.Kind)).Count();
                var counts = PersonRecord.IsSeat(need.Kind) && first > start ? since[first] : Always;
                if (person.FilledOn(need, needed, evidence.Where(e => e.On >= counts), isUndated: from.Since == Always, first == start) is not { } filled) return null;
                day = LocalDate.Max(day, filled);
            }
            if (rungs[rung].Needs.All(n => n.Kind != EvidenceKind.SignOff)) return day;
            var signed = evidence.Where(e => e.Kind == EvidenceKind.SignOff && e.Rung == rungs[rung].Id && e.On >= day)
                .Select(e => e.On).ToList();
            return signed.Count == 0 ? null : signed.Min();
        }
    }

    bool Counts(PersonRecord person, Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Shadow =>
            evidence.With is null || Stood(person, evidence.With, company.Ladder.Mentors, evidence.On),
        EvidenceKind.ReverseShadow =>
            evidence.With is null || Stood(person, evidence.With, company.Ladder.Commands, evidence.On),
        EvidenceKind.SignOff =>
            evidence.By is not null && Stood(person, evidence.By, company.Ladder.SignedBy, evidence.On),
        _ => true,
    };

    bool Stood(PersonRecord person, string name, string rung, LocalDate before)
    {
        if (name == person.Id) return false;
        if (company.Ladder.Signers.Contains(name)) return true;
        var least = company.Ladder.Rungs.ToList().FindIndex(r => r.Id == rung);
        return least >= 0 && people.TryGetValue(name, out var other) && Before(other, before).Height >= least;
    }

    /// <summary>The height of a rung, and the first day on it.</summary>
    readonly record struct Stand(int Height, LocalDate Since);
}
