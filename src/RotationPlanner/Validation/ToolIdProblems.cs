namespace RotationPlanner;

/// <summary>Ids of other tools: of a tool that is known, none empty, and each of one person or one seat alone.</summary>
static class ToolIdProblems
{
    const int Longest = 200;

    public static IEnumerable<Problem> Of(Company company)
    {
        List<(string Tool, string Id, string Place)> people =
        [
            .. company.Responders.SelectMany((r, i) =>
                r.Ids.Select(id => (id.Key, id.Value, Place($"responders[{i}]", id.Key)))),
        ];
        List<(string Tool, string Id, string Place)> schedules =
        [
            .. company.Rotations.SelectMany((rotation, i) => rotation.Roles.SelectMany((role, k) => role.Ids.SelectMany(
                tool => tool.Value.Select((id, n) =>
                    (tool.Key, id, $"{Place($"rotations[{i}].roles[{k}]", tool.Key)}{(tool.Value.Count > 1 ? $"[{n}]" : "")}"))))),
        ];
        return [.. Of(people, "person"), .. Of(schedules, "seat")];
    }

    static IEnumerable<Problem> Of(List<(string Tool, string Id, string Place)> ids, string whose)
    {
        foreach (var (tool, id, place) in ids)
            if (!ToolNames.All.Contains(tool))
                yield return new Problem(place, "There is no such tool.", tool, SpellingSuggestion.Advice(tool, ToolNames.All));
            else if (string.IsNullOrWhiteSpace(id) || id.Length > Longest || id.Any(char.IsControl))
                yield return new Problem(place, "This is no id.", id, "Maybe copy it from the address of the tool's page.");
        foreach (var twice in ids.GroupBy(i => (i.Tool, i.Id)).Where(g => g.Count() > 1))
            foreach (var (_, id, place) in twice.Skip(1))
                yield return new Problem(place, $"Another {whose} has this id: {twice.First().Place}.", id, $"Maybe a slip: an id is of one {whose} alone.");
    }

    // As the file's reader writes places: a name with a dot is quoted.
    static string Place(string owner, string tool) =>
        $"{owner}.ids.{(tool.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? tool : $"\"{tool}\"")}";
}
