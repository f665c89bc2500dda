namespace RotationPlanner;

static class RoleProblems
{
    const int MostSeats = 1_000, MostWeight = 100;

    public static IEnumerable<Problem> Of(Company company, Role role, string place)
    {
        var seats = role.Seats;
        if (seats.Min < 0 || seats.Max < 1 || seats.Max < seats.Min || seats.Max > MostSeats)
            yield return new Problem(
                $"{place}.seats", $"A role has 1 to {MostSeats} seats, of which none to all are required.",
                FormattableString.Invariant($"{seats.Min}-{seats.Max}"), "Maybe 1, or 0-1 for a seat that may stay empty.");
        foreach (var problem in Limits.Number($"{place}.weight", "The weight of a role", role.Weight, 0, MostWeight, "Maybe 1 for who leads, 0.5 for who stands by.")) yield return problem;

        var rungs = company.Ladder.Rungs.Select(r => r.Id).ToList();
        string[] named = role.Needs.Least is { } least ? [least] : [.. role.Needs.OneOf];
        var unknown = named.Where(stage => !rungs.Contains(stage)).ToList();
        foreach (var stage in unknown)
            yield return new Problem(
                $"{place}.needs", "There is no such stage.", stage, SpellingSuggestion.Advice(stage, rungs));
        if (seats.Min > 0 && unknown.Count == 0 && company.Responders.All(r => IsClear(company, r))
            && !company.Responders.Any(r => Eligible(company, r, role)))
            yield return new Problem(
                $"{place}.needs", $"Nobody can hold '{TextSanitizer.Line(role.Id)}', which every shift requires.", null,
                role.Needs.ForTrainees ? "Maybe make its seats optional (0-1)." : "Maybe certify somebody first, or ask for a lower stage.");
    }

    // Whose id, stage or roles are mistaken, which is told, may be able to hold anything.
    static bool IsClear(Company company, Responder responder) =>
        responder.Id.Length > 0 && (responder.Stage is not { } stage || company.Ladder.Rungs.Any(r => r.Id == stage))
        && (responder.MayHold ?? []).All(id => company.Rotations.Any(r => r.Roles.Any(o => o.Id == id)));

    public static bool Eligible(Company company, Responder responder, Role role) =>
        Standings.Of(company)[responder.Id].Allows(role.Needs) && (responder.MayHold?.Contains(role.Id) ?? true);
}
