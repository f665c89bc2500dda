using NodaTime;

namespace RotationPlanner.Verification;

/// <summary>One person's record as the checker reads it.</summary>
sealed class PersonRecord
{
    readonly IReadOnlyDictionary<string, int> undated;

    public PersonRecord(Company company, Responder responder)
    {
        Id = responder.Id;
        Responder = responder;
        undated = responder.Done;
        Start = responder.Stage is null ? Math.Min(0, company.Ladder.Rungs.Count - 1) : company.Ladder.Rungs.ToList()
            .FindIndex(r => r.Id == responder.Stage);
        Promoted = responder.Promoted is { } p ? (company.Ladder.Rungs.ToList().FindIndex(r => r.Id == p.To), p.On) : null;
        Dated = [.. responder.Record.Where(e => e.On.Calendar == CalendarSystem.Iso && e.On < company.Horizon.Start)
            .Distinct()];
    }

    public string Id { get; }

    public Responder Responder { get; }

    /// <summary>The height of the rung on which the record begins, or -1.</summary>
    public int Start { get; }

    /// <summary>The rung of a promotion by decision, and its day.</summary>
    public (int To, LocalDate On)? Promoted { get; }

    /// <summary>Evidence from before the horizon, each piece once.</summary>
    public IReadOnlyList<Evidence> Dated { get; }

    public static bool IsSeat(EvidenceKind kind) => kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow;

    /// <summary>
    /// The day on which an amount of one kind is together, the earliest day there is when undated work is enough, or
    /// null.
    /// </summary>
    public LocalDate? FilledOn(RungNeed need, long needed, IEnumerable<Evidence> evidence, bool isUndated, bool isFirst)
    {
        var got = !isUndated || (IsSeat(need.Kind) && !isFirst) ? 0L : Undated(need.Kind);
        var mentors = new HashSet<string>(StringComparer.Ordinal);
        if (got >= needed && need.Mentors <= 0) return LocalDate.MinIsoValue;
        foreach (var piece in evidence.Where(e => e.Kind == need.Kind).OrderBy(e => e.On))
        {
            got += IsSeat(piece.Kind) ? Math.Max(piece.Days, 0) : 1;
            if (IsSeat(piece.Kind) && piece.With is not null) mentors.Add(piece.With);
            if (got >= needed && mentors.Count >= need.Mentors) return piece.On;
        }
        return null;
    }

    long Undated(EvidenceKind kind) => Math.Max(0, kind switch
    {
        EvidenceKind.Incident => undated.GetValueOrDefault("observe"),
        EvidenceKind.Course => undated.GetValueOrDefault("course"),
        EvidenceKind.Tabletop => undated.GetValueOrDefault("tabletop"),
        EvidenceKind.Shadow => undated.GetValueOrDefault("shadow"),
        EvidenceKind.ReverseShadow => undated.GetValueOrDefault("reverseShadow"),
        EvidenceKind.Led => undated.GetValueOrDefault("led"),
        EvidenceKind.Facilitated => undated.GetValueOrDefault("facilitated"),
        _ => 0,
    });
}
