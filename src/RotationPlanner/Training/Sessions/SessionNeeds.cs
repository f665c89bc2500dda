namespace RotationPlanner.Training.Sessions;

/// <summary>
/// A trainee who waits for sessions and may climb, in order: courses and exercises up to the first step that no session brings.
/// </summary>
/// <param name="Index">The trainee's index in the company.</param>
/// <param name="Responder">The trainee.</param>
/// <param name="Height">The rung the trainee stands on.</param>
/// <param name="Kinds">The sessions, next first.</param>
sealed record SessionNeeds(int Index, Responder Responder, int Height, IReadOnlyList<EvidenceKind> Kinds)
{
    public static IEnumerable<SessionNeeds> Of(Company company, Standings standings)
    {
        for (var i = 0; i < company.Responders.Count; i++)
        {
            var responder = company.Responders[i];
            if (!standings[responder.Id].IsLapsed && !company.ClimbsEver(responder)) continue;
            var kinds = Kindred(company.Ladder, standings[responder.Id]).ToList();
            if (kinds.Count > 0)
                yield return new SessionNeeds(
                    i, responder, company.Ladder.IndexOf(standings[responder.Id].Stage), kinds);
        }
    }

    public static bool IsSession(EvidenceKind kind) => kind is EvidenceKind.Course or EvidenceKind.Tabletop;

    static IEnumerable<EvidenceKind> Kindred(Ladder ladder, Standing standing)
    {
        if (standing.IsLapsed)
        {
            foreach (var kind in Repeat(standing.Refresher)) yield return kind;
            yield break;
        }
        foreach (var step in RungSteps.From(ladder, standing))
        {
            if (!step.Remaining.Any(r => IsSession(r.Kind))) yield break;
            foreach (var kind in Repeat(step.Remaining)) yield return kind;
            if (!step.Remaining.All(r => IsSession(r.Kind))) yield break;
        }
    }

    static IEnumerable<EvidenceKind> Repeat(IEnumerable<Remaining> remaining) =>
        remaining.Where(r => IsSession(r.Kind)).OrderBy(r => r.Kind)
            .SelectMany(r => Enumerable.Repeat(r.Kind, r.Missing));
}
