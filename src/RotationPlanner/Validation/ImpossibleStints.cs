using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// Finds stints of which the shifts overlap, and caps under which nobody could hold even one whole stint, such as 60
/// hours in 7 days where five days go together.
/// </summary>
static class ImpossibleStints
{
    public static IEnumerable<Problem> Of(Schedule schedule)
    {
        var company = schedule.Company;
        var measures = new ShiftMeasures(company);
        for (var i = 0; i < company.Rotations.Count; i++)
        {
            var (rotation, place) = (company.Rotations[i], $"rotations[{i}]");
            List<List<Shift>> stints = [.. schedule.Shifts.Where(s => s.Rotation == rotation && s.Stint is not null && s.StintKind is not { IsWished: true })
                .GroupBy(s => s.Stint).Select(g => g.OrderBy(s => s.Start.ToInstant()).ToList()).Where(s => s.Count > 1)];
            if (stints.Count == 0) continue;
            if (stints.Select(Overlap).FirstOrDefault(o => o is not null) is var (before, after))
                yield return new Problem($"{place}.stints", $"The shifts of a stint overlap: {after.Id} begins before {before.Id} ends, and nobody is in two places at once.",
                    after.Id, "Maybe say with `of` which shifts go together, or let the shifts end earlier.");
            var caps = rotation.Rules.Select((rule, j) => (rule, place: $"{place}.rules[{j}]"))
                .Concat(company.Rules.Select((rule, j) => (rule, place: $"rules[{j}]")));
            foreach (var (rule, at) in caps)
                if (rule is RollingCap cap && Barred(company, measures, rotation, stints, cap) is var (role, stint))
                    yield return new Problem(at, $"Under the {cap.Name} of {cap.Limit} nobody can serve as '{role.Id}' in even one whole stint of '{rotation.Id}', such as "
                        + FormattableString.Invariant($"{stint[0].Id} to {stint[^1].Id} with {stint.Count} shifts and {stint.Sum(s => s.Minutes) / 60m:0.##} h."),
                        cap.Limit, "Maybe raise that cap, or make stints shorter.");
        }
    }

    static (Shift Before, Shift After)? Overlap(List<Shift> stint)
    {
        for (var i = 1; i < stint.Count; i++)
            if (stint[i].Start.ToInstant() < stint[i - 1].End.ToInstant()) return (stint[i - 1], stint[i]);
        return null;
    }

    static (Role Role, List<Shift> Stint)? Barred(
        Company company, ShiftMeasures measures, Rotation rotation, List<List<Shift>> stints, RollingCap cap)
    {
        foreach (var role in rotation.Roles.Where(r => r.Seats.Min > 0 && (cap.Roles is null || cap.Roles.Contains(r.Id))))
        {
            var people = company.Responders.Where(r => RoleProblems.Eligible(company, r, role)).ToList();
            // Where no single shift is allowed either, that is told already.
            if (people.Count > 0 && stints.Exists(s => s.Exists(x => people.Exists(p => cap.AllowsAlone(x, p, measures.Of(x, p)))))
                && !stints.Exists(s => people.Exists(p => cap.AllowsTogether([.. s.Select(x => (x, measures.Of(x, p)))], p))))
                return (role, stints.MaxBy(s => s.Count)!);
        }
        return null;
    }
}
