namespace RotationPlanner.Interchange.Pagers;

/// <summary>The ids of one tool: of the company, and of a file beside it, which comes first.</summary>
sealed class IdBook(Company company, string tool, ToolIds? more)
{
    readonly Dictionary<string, (Rotation, Role, int?)?> seats = new(StringComparer.Ordinal);
    List<(string Id, Rotation Rotation, Role Role, int? Seat)>? all;

    public string? Of(Responder responder) =>
        more?.People.GetValueOrDefault(responder.Id) ?? responder.Ids.GetValueOrDefault(tool);

    /// <summary>The schedules of a role, one a seat; none where the company names none.</summary>
    public IReadOnlyList<string> Of(Rotation rotation, Role role) =>
        more?.Schedules.GetValueOrDefault($"{rotation.Id}/{role.Id}") ?? role.Ids.GetValueOrDefault(tool) ?? [];

    /// <summary>The seat that a schedule is, or null. An id of several parts is also known by its first parts.</summary>
    public (Rotation Rotation, Role Role, int? Seat)? Seat(string schedule)
    {
        if (seats.TryGetValue(schedule, out var known)) return known;
        all ??= All();
        var exact = all.FindAll(a => a.Id == schedule);
        var found = exact.Count > 0 ? exact : all.FindAll(a => a.Id.StartsWith(schedule + "/", StringComparison.Ordinal));
        return seats[schedule] = found is [var one] ? (one.Rotation, one.Role, one.Seat) : null;
    }

    List<(string Id, Rotation Rotation, Role Role, int? Seat)> All() =>
    [
        .. from rotation in company.Rotations
           from role in rotation.Roles
           let ids = Of(rotation, role)
           from n in Enumerable.Range(0, ids.Count)
           select (ids[n], rotation, role, ids.Count > 1 ? n : (int?)null),
    ];

    /// <summary>Where the company states a person's ids, for problems.</summary>
    public string Place(Responder responder) => $"responders[{IndexOf(company.Responders, r => r.Id == responder.Id)}].ids";

    /// <summary>Where the company states a role's ids, for problems.</summary>
    public string Place(Rotation rotation, Role role) =>
        $"rotations[{IndexOf(company.Rotations, r => r.Id == rotation.Id)}].roles[{IndexOf(rotation.Roles, r => r.Id == role.Id)}].ids";

    static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> isIt) => Enumerable.Range(0, list.Count).First(i => isIt(list[i]));
}
