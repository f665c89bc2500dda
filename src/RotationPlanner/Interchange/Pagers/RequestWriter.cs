using System.Text;
using System.Text.Json;

namespace RotationPlanner.Interchange.Pagers;

/// <summary>Makes the requests that tell a tool of a plan; what keeps it from being told is told all at once.</summary>
sealed class RequestWriter(PagerTarget target, IdBook ids)
{
    const int LongestName = 60;

    static readonly JsonSerializerOptions layout = new() { WriteIndented = true, Encoder = JsonFormat.Encoder };

    readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    public IReadOnlyList<ExportedRequest> Write(IReadOnlyList<ExportedSeat> seats)
    {
        var people = People(seats);
        var requests = new List<ExportedRequest>();
        foreach (var schedule in Schedules(seats))
        {
            var first = schedule.First();
            var name = $"{first.Rotation.Id}-{first.Role.Id}{(first.Seat > 0 ? $"-{first.Seat + 1}" : "")}";
            var times = ScheduledTime.Of([.. schedule.Where(s => people.ContainsKey(s.Responder.Id)).Select(s => (s, people[s.Responder.Id]))]);
            if (problems.Count > 0) continue;
            foreach (var (path, body) in target.Requests(schedule.Key, times))
                requests.Add(new ExportedRequest("POST", path, body.ToJsonString(layout), $"{requests.Count + 1:0000}-{Slug(name)}.json"));
        }
        return problems.Count > 0 ? [] : requests;
    }

    Dictionary<string, string> People(IReadOnlyList<ExportedSeat> seats)
    {
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in seats.Select(s => s.Responder).DistinctBy(r => r.Id))
            if (ids.Of(person) is not { } id)
                problems.Add(new Problem(ids.Place(person), $"{TextSanitizer.Line(person.Name)} has no id of {target.Tool}.", person.Id, $"Maybe write ids: {{ {target.Tool}: {target.PersonExample} }} for them, or name them in the file of --ids."));
            else if (!target.IsPerson(id))
                problems.Add(new Problem(ids.Place(person), $"The id of {TextSanitizer.Line(person.Name)} is none of {target.Tool}.", id, $"Maybe one such as {target.PersonExample}."));
            else people[person.Id] = id;
        return people;
    }

    List<IGrouping<string, ExportedSeat>> Schedules(IReadOnlyList<ExportedSeat> seats)
    {
        var found = new List<(string Id, ExportedSeat Seat)>();
        foreach (var role in seats.GroupBy(s => (s.Rotation.Id, s.Role.Id)))
        {
            var (rotation, held) = (role.First().Rotation, role.First().Role);
            var (place, known, most) = (ids.Place(rotation, held), ids.Of(rotation, held), role.Max(s => s.Seat));
            var isShared = target.SharesSchedules && known.Count == 1;
            var title = $"{TextSanitizer.Line(rotation.Id)}/{TextSanitizer.Line(held.Id)}";
            foreach (var id in known.Where(id => !target.IsSchedule(id)))
                problems.Add(new Problem(place, $"The schedule of {title} is none of {target.Tool}.", id, $"Maybe one such as {target.ScheduleExample}."));
            if (known.Count == 0)
                problems.Add(new Problem(place, $"The role {title} has no schedule of {target.Tool}.", held.Id, $"Maybe write ids: {{ {target.Tool}: {target.ScheduleExample} }} for it, or leave it out: --role has the roles that are exported."));
            else if (known.Count <= most && !isShared)
                problems.Add(new Problem(place, $"The role {title} has {most + 1} seats, and {known.Count} of them a schedule of {target.Tool}.", string.Join(", ", known), "Maybe write a list with a schedule for each seat."));
            else found.AddRange(role.Select(s => (isShared ? known[0] : known[s.Seat], s)));
        }
        return [.. found.GroupBy(f => f.Id, f => f.Seat, StringComparer.Ordinal)];
    }

    /// <summary>Letters, digits and hyphens alone: after its number no name is reserved, hidden, or leads elsewhere.</summary>
    static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "schedule" : text[..Math.Min(text.Length, LongestName)];
    }
}
