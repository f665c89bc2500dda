namespace RotationPlanner.Planning.Forecast;

/// <summary>Work that is missing, in words.</summary>
static class NeedWords
{
    /// <summary>
    /// All that is missing of one rung, such as "7 days of reverse-shadowing and a sign-off"; empty when nothing is.
    /// </summary>
    public static string Of(IEnumerable<Remaining> missing)
    {
        var parts = missing.Where(m => m.Missing > 0 || m.MentorsMissing > 0).OrderBy(m => m.Kind).Select(Of).ToList();
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    static string Of(Remaining need) => need.Kind switch
    {
        EvidenceKind.Incident => Count(need.Missing, "incident", "incidents") + " to observe",
        EvidenceKind.Course => Count(need.Missing, "course", "courses"),
        EvidenceKind.Tabletop => Count(need.Missing, "tabletop session", "tabletop sessions"),
        EvidenceKind.Shadow => Days(need, "shadowing"),
        EvidenceKind.ReverseShadow => Days(need, "reverse-shadowing"),
        EvidenceKind.Led => Count(need.Missing, "shift", "shifts") + " to lead",
        EvidenceKind.Debrief => Count(need.Missing, "debrief", "debriefs"),
        EvidenceKind.SignOff => "a sign-off",
        _ => Count(need.Missing, "session", "sessions") + " to hold",
    };

    static string Days(Remaining need, string doing)
    {
        var more = need.Mentors.Count > 0 ? "more " : "";
        var under = need.MentorsMissing == 0
            ? "" : $" under {need.MentorsMissing} {more}{(need.MentorsMissing == 1 ? "mentor" : "mentors")}";
        return (need.Missing == 0 ? doing : $"{Count(need.Missing, "day", "days")} of {doing}") + under;
    }

    static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
