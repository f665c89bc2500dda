namespace RotationPlanner.Interchange.Yaml;

/// <summary>What somebody means by a key that is not known.</summary>
static class KeyHints
{
    /// <summary>Words that people use for keys that are spelt quite otherwise.</summary>
    static readonly Dictionary<string, string[]> synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vacation"] = ["unavailable"], ["vacations"] = ["unavailable"], ["leave"] = ["unavailable"],
            ["absence"] = ["unavailable"], ["absences"] = ["unavailable"], ["absent"] = ["unavailable"],
        ["away"] = ["unavailable"], ["pto"] = ["unavailable"], ["timeOff"] = ["unavailable"],
            ["off"] = ["unavailable"], ["busy"] = ["unavailable"],
        ["zone"] = ["timeZone"], ["tz"] = ["timeZone"], ["team"] = ["department"], ["dept"] = ["department"],
            ["teams"] = ["departments"],
        ["people"] = ["responders"], ["users"] = ["responders"], ["members"] = ["responders"],
            ["staff"] = ["responders"], ["participants"] = ["responders"],
        ["schedule"] = ["rotations"], ["schedules"] = ["rotations"], ["rotas"] = ["rotations"], ["start"] = ["from"],
            ["begin"] = ["from"], ["end"] = ["to"], ["until"] = ["to"], ["dates"] = ["when"], ["date"] = ["when"],
        ["time"] = ["at"], ["day"] = ["on", "days"], ["weekday"] = ["on", "days"], ["mail"] = ["email"],
            ["fte"] = ["capacity"], ["level"] = ["stage"], ["rank"] = ["stage"],
        ["count"] = ["seats"], ["number"] = ["seats"], ["wishes"] = ["prefers"], ["window"] = ["in"], ["per"] = ["in"],
            ["period"] = ["in"], ["limits"] = ["caps"],
        ["skip"] = ["except"], ["since"] = ["anchor"], ["starting"] = ["anchor"], ["frequency"] = ["every"],
        ["minShifts"] = ["minimum"], ["atLeast"] = ["minimum"], ["min"] = ["minimum"], ["maxShifts"] = ["caps"], ["apart"] = ["notWith", "pairs"],
    };

    /// <summary>What is asked for with these words is said otherwise, or not at all; a near spelling would mislead.</summary>
    static readonly Dictionary<string, string> notYet = new(StringComparer.OrdinalIgnoreCase)
    {
        ["interval"] = "Maybe `every: 2 weeks`; with `lasts: 1 week` nobody is on call in the weeks between.",
        ["length"] = "Maybe remove it: how long a shift is follows from its times. Blocks of several shifts for one person are said with `stint: { shifts: 2 }` beside `shifts`.",
        ["duration"] = "Maybe remove it: how long a shift is follows from its times, or from the handoff.",
    };

    public static string? Meant(string key, IReadOnlyList<string> known) =>
        notYet.ContainsKey(key) ? null : synonyms.GetValueOrDefault(key)?.FirstOrDefault(known.Contains)
            ?? SpellingSuggestion.To(key, known);

    public static string? NotYet(string key) => notYet.GetValueOrDefault(key);
}
