using NodaTime;

namespace RotationPlanner;

static class RotationProblems
{
    static readonly Duration MostOverlap = Duration.FromHours(4);

    public static IEnumerable<Problem> Of(Company company)
    {
        if (company.Rotations.Count == 0)
            yield return new Problem("rotations", "There is no rotation, so that nothing is to be planned.", null,
                "Maybe add one with a commander.");
        foreach (var problem in IdProblems.Of("rotations", "rotation", [.. company.Rotations.Select(r => r.Id)]))
            yield return problem;
        for (var i = 0; i < company.Rotations.Count; i++)
        {
            var (rotation, place) = (company.Rotations[i], $"rotations[{i}]");
            foreach (var problem in PatternProblems.Of(company, rotation, place)) yield return problem;
            foreach (var problem in StintProblems.Of(rotation, $"{place}.stints")) yield return problem;
            if (rotation.Overlap < Duration.Zero || rotation.Overlap > MostOverlap)
                yield return new Problem($"{place}.overlap", "People stay beside each other for at most four hours after a handoff.",
                    rotation.Overlap.ToString(), "Maybe 15m.");
            foreach (var problem in CoverageProblems.Asked(company, rotation, $"{place}.covers")) yield return problem;
            foreach (var problem in BoundShiftProblems.Of(company, rotation, place)) yield return problem;
            if (rotation.Roles.Count == 0)
                yield return new Problem(
                    $"{place}.roles", "The rotation has no roles.", rotation.Id, "Maybe add a commander.");
            foreach (var problem in IdProblems.Of($"{place}.roles", "role", [.. rotation.Roles.Select(r => r.Id)]))
                yield return problem;
            for (var j = 0; j < rotation.Roles.Count; j++)
                foreach (var problem in RoleProblems.Of(company, rotation.Roles[j], $"{place}.roles[{j}]"))
                    yield return problem;
        }
    }
}
