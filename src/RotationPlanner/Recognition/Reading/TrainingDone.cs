using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Recognition;

/// <summary>
/// Who mentored, taught and signed for whom in a period: by seats and sessions of plans, and by the training records.
/// </summary>
sealed class TrainingDone
{
    readonly Dictionary<string, List<Evidence>> records;

    public TrainingDone(Company company, Served served, DateInterval period)
    {
        records = company.Responders.DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => r.Record.Where(e => period.Contains(e.On)).ToList(), StringComparer.Ordinal);
        Mentoring = TakenOver.Mentoring(served.Assignments);
        var inSeats = Mentoring.Select(m => (By: m.Mentor, Whom: m.Trainee));
        Mentored = [.. inSeats.Concat(Evidence(EvidenceKind.Shadow, EvidenceKind.ReverseShadow).Where(e => e.Evidence.With is not null).Select(e => (By: e.Evidence.With!, Whom: e.Person))).Distinct()];
        Signed = [.. Evidence(EvidenceKind.SignOff).Where(e => e.Evidence.By is not null)
            .Select(e => (By: e.Evidence.By!, Whom: e.Person)).Distinct()];
        Taught = [.. served.Sessions.SelectMany(s => s.Participants.Select(p => (By: s.Facilitator, Whom: p)))
            .Distinct()];
        Sessions = served.Sessions;
    }

    /// <summary>In seats, with the hours that were really given.</summary>
    public IReadOnlyList<(string Mentor, string Trainee, double Hours)> Mentoring { get; }

    public IReadOnlyList<(string By, string Whom)> Mentored { get; }

    public IReadOnlyList<(string By, string Whom)> Signed { get; }

    public IReadOnlyList<(string By, string Whom)> Taught { get; }

    IReadOnlyList<TrainingEvent> Sessions { get; }

    /// <summary>Sessions of plans, and those the record has beside them.</summary>
    public int Facilitated(string person) => Sessions.Count(s => s.Facilitator == person)
        + Of(person, EvidenceKind.Facilitated).Count(e => !Sessions.Any(s => s.Facilitator == person && IsSame(s, e)));

    public int Attended(string person) => Sessions.Count(s => s.Participants.Contains(person))
        + Of(person, EvidenceKind.Course, EvidenceKind.Tabletop)
        .Count(e => !Sessions.Any(s => s.Participants.Contains(person) && s.Kind == e.Kind && IsSame(s, e)));

    /// <summary>Shifts the record says were led and that are not among these.</summary>
    public int LedBeside(string person, IReadOnlySet<string> shifts) =>
        Of(person, EvidenceKind.Led).Count(e => e.What is null || !shifts.Contains(e.What));

    IEnumerable<Evidence> Of(string person, params EvidenceKind[] kinds) =>
        (records.GetValueOrDefault(person) ?? []).Where(e => kinds.Contains(e.Kind));

    IEnumerable<(string Person, Evidence Evidence)> Evidence(params EvidenceKind[] kinds) =>
        records.SelectMany(r => Of(r.Key, kinds).Select(e => (r.Key, e)));

    // The record may call a session by another name; nobody is at two on one day.
    static bool IsSame(TrainingEvent session, Evidence evidence) =>
        evidence.What == session.Id || session.Start.InUtc().Date == evidence.On;
}
