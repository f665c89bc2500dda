namespace RotationPlanner.Interchange.Pagers;

/// <summary>The ids of one tool: of the company, and of a file beside it, which comes first.</summary>
sealed class IdBook(Company company, string tool, ToolIds? more)
{
    public string? Of(Responder responder) =>
        more?.People.GetValueOrDefault(responder.Id) ?? responder.Ids.GetValueOrDefault(tool);

    /// <summary>The schedules of a role, one a seat; none where the company names none.</summary>
    public IReadOnlyList<string> Of(Rotation rotation, Role role) =>
        more?.Schedules.GetValueOrDefault($"{rotation.Id}/{role.Id}") ?? role.Ids.GetValueOrDefault(tool) ?? [];

    /// <summary>The seat that a schedule is, or null. An id of several parts is also known by its first parts.</summary>
    public (Rotation Rotation, Role Role, int? Seat)? Seat(string schedule)
    {
        var all = (from rotation in company.Rotations
                   from role in rotation.Roles
                   let ids = Of(rotation, role)
                   from n in Enumerable.Range(0, ids.Count)
                   select (rotation, role, ids[n], Seat: ids.Count > 1 ? n : (int?)null)).ToList();
        var exact = all.FindAll(a => a.Item3 == schedule);
        var known = exact.Count > 0 ? exact
            : all.FindAll(a => a.Item3.StartsWith(schedule + "/", StringComparison.Ordinal));
        return known is [var one] ? (one.rotation, one.role, one.Seat) : null;
    }

    /// <summary>Where the company states a person's ids, for problems.</summary>
    public string Place(Responder responder) => $"responders[{IndexOf(company.Responders, r => r.Id == responder.Id)}].ids";

    /// <summary>Where the company states a role's ids, for problems.</summary>
    public string Place(Rotation rotation, Role role) =>
        $"rotations[{IndexOf(company.Rotations, r => r.Id == rotation.Id)}].roles[{IndexOf(rotation.Roles, r => r.Id == role.Id)}].ids";

    static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> isIt) => Enumerable.Range(0, list.Count).First(i => isIt(list[i]));
}
