using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>Puts contributions into words.</summary>
sealed class ContributionWords(Company company)
{
    readonly Dictionary<string, string> people = company.Responders.DistinctBy(r => r.Id)
        .ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
    readonly Dictionary<string, string> departments = company.Departments.DistinctBy(d => d.Id)
        .ToDictionary(d => d.Id, d => d.Name, StringComparer.Ordinal);

    /// <summary>A name; whoever is no responder, such as a signer from outside, is already called by name.</summary>
    public string Name(string responder) => people.GetValueOrDefault(responder, responder);

    public string Department(string id) => departments.GetValueOrDefault(id, id);

    public string Rung(string id) => company.Ladder.IndexOf(id) is >= 0 and var at ? company.Ladder.Rungs[at].Name : id;

    public string Names(IEnumerable<string> responders) => And([.. responders.Select(Name)]);

    public string Climbed(PersonContribution person) => string.Join(", ", person.Climbed.Select(c => Rung(c.Rung)));

    /// <summary>Agreed hours against used ones.</summary>
    public static string Hours(AgreedHours hours) =>
        $"{hours.Quarter}: {Formatting.Number(hours.Used, "#,0.#")} h{(hours.Agreed is { } agreed ? $" of {Formatting.Number(agreed)} h agreed" : "")}";

    public string Rungs(DepartmentContribution department)
    {
        var told = company.Ladder.Rungs.Zip(department.Rungs).Where(r => r.Second > 0)
            .Select(r => $"{r.Second} {r.First.Name}").ToList();
        return told.Count == 0 ? "nobody" : string.Join(", ", told);
    }

    /// <summary>Whom to thank, by what they did; empty when nobody helped.</summary>
    public static IEnumerable<(string What, string Names)> Thanks(DepartmentContribution department)
    {
        if (department.Mentors.Count > 0) yield return ("mentoring", And(department.Mentors));
        if (department.Facilitators.Count > 0) yield return ("sessions", And(department.Facilitators));
        if (department.Signers.Count > 0) yield return ("sign-offs", And(department.Signers));
    }

    public string Sentence(PersonContribution p) => $"{Name(p.Responder)} {And([.. Parts(p)])}.";

    IEnumerable<string> Parts(PersonContribution p)
    {
        if (p.ShiftsLed > 0) yield return $"led {Formatting.Count(p.ShiftsLed, "shift", "shifts")}";
        if (p.Seats > 0) yield return $"was on duty for {Formatting.Number(p.Hours, "#,0.#")} hours{Touched(p)}";
        if (p.Covers > 0)
            yield return $"took over {Formatting.Count(p.Covers.Value, "seat that was", "seats that were")} planned for others{(p.ShortNoticeCovers > 0 ? $", {p.ShortNoticeCovers} of them at short notice" : "")}";
        if (p.Mentored.Count > 0) yield return $"mentored {Names(p.Mentored)}";
        if (p.Facilitated > 0)
            yield return $"held {Formatting.Count(p.Facilitated, "training session", "training sessions")} for others";
        if (p.SignedFor.Count > 0) yield return $"signed off the work of {Names(p.SignedFor)}";
        if (p.Attended > 0)
            yield return $"took part in {Formatting.Count(p.Attended, "training session", "training sessions")}";
        if (p.Climbed.Count > 0) yield return $"reached the rung {Rung(p.Climbed[^1].Rung)}";
    }

    static string Touched(PersonContribution p)
    {
        string[] parts =
        [
            .. p.Nights > 0 ? [Formatting.Count(p.Nights, "night", "nights")] : Array.Empty<string>(),
            .. p.Weekends > 0 ? [Formatting.Count(p.Weekends, "weekend", "weekends")] : Array.Empty<string>(),
            .. p.Holidays > 0 ? [Formatting.Count(p.Holidays, "public holiday", "public holidays")]
            : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    static string And(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
