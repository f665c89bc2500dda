using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>
/// Finds least numbers of shifts that a cap forbids, that are more shifts than there are, or that all people together
/// cannot have.
/// </summary>
static class ImpossibleMinimums
{
    /// <summary>A rule, where it stands, and for whom; null for everybody, or for every rotation.</summary>
    sealed record Placed(IRotationRule Rule, string Place, string? Rotation, string? Person);

    public static IEnumerable<Problem> Of(Schedule schedule)
    {
        var company = schedule.Company;
        var all = Rules(company).ToList();
        foreach (var own in all.Where(a => a.Rule is MinimumShifts))
        {
            var least = (MinimumShifts)own.Rule;
            var days = Math.Min(least.Days ?? company.Horizon.Length, company.Horizon.Length);
            var asked = (long)least.Least * days / (least.Days ?? company.Horizon.Length);
            var text = Limits.Text(least.Least);
            var rotations = company.Rotations.Where(r => own.Rotation is null || r.Id == own.Rotation).ToList();
            bool Counts(Role role) => least.Roles?.Contains(role.Id) ?? !role.Needs.ForTrainees;
            if (all.Find(a => Forbids(a, own, least, days, asked)) is { } cap)
                yield return new Problem(own.Place, FormattableString.Invariant($"At least {asked} shifts in {days} days are asked for, but the cap in {cap.Place} allows {Allowed((ShiftCap)cap.Rule, days)}."),
                    text, "Maybe ask for fewer shifts, or raise that cap.");
            var shifts = schedule.Shifts.Where(s => rotations.Exists(r => r.Id == s.Rotation.Id) && s.Rotation.Roles.Any(Counts)).ToList();
            if (shifts.Count < asked && least.Days is null)
                yield return new Problem(own.Place, FormattableString.Invariant($"At least {asked} shifts are asked for, but only {shifts.Count} start in the horizon."), text, "Maybe ask for fewer shifts.");
            if (own.Person is not null || least.Days is not null) continue;
            long people = company.Responders.Count(p => p.Joins is null && p.Leaves is null && p.Tour is null
                && rotations.Exists(r => r.Roles.Any(o => Counts(o) && RoleProblems.Eligible(company, p, o))));
            var seats = shifts.Sum(s => s.Rotation.Roles.Where(Counts).Sum(r => (long)r.Seats.Max));
            if (people * asked > seats && shifts.Count >= asked)
                yield return new Problem(own.Place, FormattableString.Invariant($"At least {asked} shifts for each of {people} people are {people * asked}, but there are only {seats} seats."), text, "Maybe ask for fewer shifts, or of fewer people.");
        }
    }

    static IEnumerable<Placed> Rules(Company company) =>
    [
        .. company.Rotations.SelectMany((r, i) => r.Rules.Select((rule, j) => new Placed(rule, $"rotations[{i}].rules[{j}]", r.Id, null))),
        .. company.Rules.Select((rule, j) => new Placed(rule, $"rules[{j}]", null, null)),
        .. company.Responders.SelectMany((p, i) => p.Rules.Select((rule, j) => new Placed(rule, $"responders[{i}].rules[{j}]", null, p.Id))),
    ];

    /// <summary>Whether a cap that holds wherever the least number counts leaves too few shifts.</summary>
    static bool Forbids(Placed cap, Placed own, MinimumShifts least, int days, long asked) =>
        cap.Rule is ShiftCap limit && (cap.Person is null || cap.Person == own.Person)
        && (cap.Rotation is null || cap.Rotation == own.Rotation)
        && (limit.Roles is null || (least.Roles is not null && least.Roles.All(limit.Roles.Contains)))
        && Allowed(limit, days) < asked;

    static long Allowed(ShiftCap cap, int days) => (long)cap.Most * ((days + cap.Days - 1) / cap.Days);
}
