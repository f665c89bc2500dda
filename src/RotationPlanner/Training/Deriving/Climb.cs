using NodaTime;

namespace RotationPlanner.Training;

/// <summary>One person's way up the ladder, a day at a time.</summary>
sealed class Climb
{
    readonly Ladder ladder;
    readonly Dictionary<EvidenceKind, long> counted = [];
    readonly Dictionary<EvidenceKind, SortedSet<string>> mentors = [];
    readonly List<ReachedRung> reached = [];
    int start;

    public Climb(Ladder ladder, Responder responder)
    {
        (this.ladder, Responder) = (ladder, responder);
        // A stage the ladder does not have is an error; the person then stands nowhere.
        At = start = responder.Stage is { } stage ? ladder.IndexOf(stage) : ladder.Rungs.Count == 0 ? -1 : 0;
        if (At < 0) return;
        reached.Add(new ReachedRung(ladder.Rungs[At].Id, null));
        foreach (var (kind, amount) in UndatedCounts.Of(responder))
            if (!IsSeat(kind) || start == LowestNeeding(kind)) counted[kind] = amount;
        Advance(null, []);
    }

    public Responder Responder { get; }

    /// <summary>The index of the rung the person stands on, or -1.</summary>
    public int At { get; private set; }

    public IReadOnlyList<ReachedRung> Reached => reached;

    public string Stage => At < 0 ? Responder.Stage ?? "" : ladder.Rungs[At].Id;

    /// <summary>
    /// Counts the evidence of one day, whatever its order; a rung reached in the morning may be worked on in the
    /// afternoon.
    /// </summary>
    public void Add(LocalDate day, IReadOnlyList<Evidence> evidence)
    {
        if (At < 0) return;
        var signed = evidence.Where(e => e.Kind == EvidenceKind.SignOff).Select(e => e.Rung).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var piece in evidence.Where(e => e.Kind != EvidenceKind.SignOff && !IsSeat(e.Kind))) Count(piece);
        var seats = evidence.Where(e => IsSeat(e.Kind)).ToList();
        do
        {
            Advance(day, signed);
            foreach (var seat in seats.Where(MayCount)) Count(seat);
        }
        while (seats.RemoveAll(MayCount) > 0);
    }

    /// <summary>Puts the person on a rung by decision; its work begins that day.</summary>
    public void Promote(LocalDate day, int height)
    {
        if (At < 0 || height <= At) return;
        At = start = height;
        counted.Clear();
        mentors.Clear();
        reached.Add(new ReachedRung(ladder.Rungs[At].Id, day));
    }

    /// <summary>What is missing of the rung the person stands on.</summary>
    public IReadOnlyList<Remaining> Remaining() => At < 0 ? [] :
    [
        .. ladder.Rungs[At].Needs.Select(Missing).Where(m => m.Missing > 0 || m.MentorsMissing > 0),
    ];

    void Advance(LocalDate? day, HashSet<string> signed)
    {
        while (At < ladder.Rungs.Count - 1 && IsDone(ladder.Rungs[At], signed))
        {
            At++;
            reached.Add(new ReachedRung(ladder.Rungs[At].Id, day));
        }
    }

    bool IsDone(Rung rung, HashSet<string> signed) =>
        rung.Needs.Count > 0 && rung.Needs.All(need => need.Kind == EvidenceKind.SignOff
            ? signed.Contains(rung.Id) : Missing(need) is { Missing: <= 0, MentorsMissing: <= 0 });

    Remaining Missing(RungNeed need)
    {
        if (need.Kind == EvidenceKind.SignOff) return new Remaining(need.Kind, 1, 0, []);
        // Each rung needs its own: what lower rungs took is not there any more.
        var needed = ladder.Rungs.Take(At + 1).Skip(start).SelectMany(r => r.Needs).Where(n => n.Kind == need.Kind)
            .Sum(n => (long)Math.Max(0, n.Amount));
        var known = mentors.GetValueOrDefault(need.Kind) ?? [];
        return new Remaining(need.Kind, (int)Math.Clamp(needed - counted.GetValueOrDefault(need.Kind), 0, int.MaxValue),
            Math.Max(0, need.Mentors - known.Count), [.. known]);
    }

    void Count(Evidence piece)
    {
        counted[piece.Kind] = counted.GetValueOrDefault(piece.Kind) + Math.Max(0, piece.Amount);
        if (!IsSeat(piece.Kind) || piece.With is not { } mentor) return;
        if (!mentors.TryGetValue(piece.Kind, out var names))
            mentors[piece.Kind] = names = new SortedSet<string>(StringComparer.Ordinal);
        names.Add(mentor);
    }

    bool MayCount(Evidence seat) => LowestNeeding(seat.Kind) is >= 0 and var lowest && At >= lowest;

    int LowestNeeding(EvidenceKind kind)
    {
        for (var i = 0; i < ladder.Rungs.Count; i++)
            if (ladder.Rungs[i].Needs.Any(n => n.Kind == kind)) return i;
        return -1;
    }

    static bool IsSeat(EvidenceKind kind) => kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow;
}
