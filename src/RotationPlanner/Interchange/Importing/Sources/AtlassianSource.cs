using System.Text.Json;
using NodaTime;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// Opsgenie and Jira Service Management, which speak alike: a timeline, a schedule with rotations that repeat, overrides.
/// https://docs.opsgenie.com/docs/schedule-api and https://developer.atlassian.com/cloud/jira/service-desk-ops/rest/v2/
/// </summary>
sealed class AtlassianSource(string name, string tool) : JsonSource(name, tool,
    "a timeline with finalTimeline, a schedule with rotations, or overrides")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        if (root.Part("finalTimeline") is { } timeline) return Timeline(root, timeline, place, schedule, into);
        if (root.Part("rotations") is { ValueKind: JsonValueKind.Array } && root.Part("startDate", "user", "responder") is null)
            return Schedule(root, place, into);
        if (root.Part("startDate") is not null && root.Part("endDate") is not null && root.Part("user", "responder") is not null)
            return Override(root, place, schedule, into);
        foreach (var list in new[] { "data", "values", "overrides", "timeline" })
            switch (root.Part(list))
            {
                case { ValueKind: JsonValueKind.Object } inner: return Read(inner, Join(place, list), schedule, into);
                case { ValueKind: JsonValueKind.Array } items: return All(items, place, list, schedule, into);
            }
        return root.ValueKind == JsonValueKind.Array && All(root, place, "", schedule, into);
    }

    bool All(JsonElement items, string place, string list, string? schedule, EntryReading into)
    {
        foreach (var (item, i) in ((JsonElement?)items).Items())
            if (item.ValueKind != JsonValueKind.Object || !Read(item, At(place, list, i), schedule, into))
                into.Report(At(place, list, i), "This is no entry of a schedule.", null, $"Maybe give {Shapes}.");
        return true;
    }

    static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    static bool Timeline(JsonElement root, JsonElement timeline, string place, string? schedule, EntryReading into)
    {
        schedule = root.Part("_parent", "schedule").Text("id") ?? schedule;
        var name = root.Part("_parent", "schedule").Text("name");
        foreach (var (rotation, i) in timeline.Part("rotations").Items())
        {
            var at = At(Join(place, "finalTimeline"), "rotations", i);
            var id = schedule is null ? rotation.Text("id") : rotation.Text("id") is { } inner ? $"{schedule}/{inner}" : schedule;
            foreach (var (period, k) in rotation.Part("periods").Items())
                // A period of nobody is a gap.
                if (period.Part("recipient", "responder") is { } who && who.Text("type") is not ("none" or "noone"))
                    Person(period, who, At(at, "periods", k), id, rotation.Text("name") ?? name, into);
        }
        return true;
    }

    static void Person(JsonElement period, JsonElement who, string place, string? schedule, string? title, EntryReading into)
    {
        if (who.Text("type") is { } type && type != "user")
        {
            into.Report(place, $"A {TextSanitizer.Line(type)} is on call, not a person.", who.Text("name", "id"), "Maybe expand the timeline to people before it is exported.");
            return;
        }
        var name = who.Text("username", "name", "fullName");
        into.Add(period.Text("startDate"), period.Text("endDate"),
            Entry(place, schedule, who.Text("id"), name, name?.Contains('@', StringComparison.Ordinal) == true ? name : who.Text("email"), title));
    }

    static bool Override(JsonElement item, string place, string? schedule, EntryReading into)
    {
        schedule = item.Part("_parent").Text("id") ?? item.Text("scheduleId") ?? schedule;
        List<string?> rotations =
        [
            .. item.Part("rotationIds").Items().Select(r => JsonParts.Word(r.Item)),
            .. item.Part("rotations").Items().Select(r => r.Item.Text("id")),
        ];
        foreach (var rotation in rotations.DefaultIfEmpty(null))
            Person(item, item.Part("user", "responder")!.Value, place.Length == 0 ? "override" : place,
                rotation is null ? schedule : schedule is null ? rotation : $"{schedule}/{rotation}", null, into);
        return true;
    }

    static bool Schedule(JsonElement root, string place, EntryReading into)
    {
        var zone = JsonParts.Zone(root.Text("timezone", "timeZone"));
        into.Zone ??= zone;
        if (root.Part("overrides", "scheduleOverrides").Items().Any())
            into.Report(place.Length == 0 ? "overrides" : $"{place}.overrides", "The schedule has overrides, and how they lie over its rotations only the timeline shows.", root.Text("name"), "Maybe export the timeline instead.");
        foreach (var (rotation, i) in root.Part("rotations").Items())
        {
            var at = At(place, "rotations", i);
            var length = rotation.Whole("length") ?? 1;
            Period? turn = rotation.Text("type") switch
            {
                "hourly" => Period.FromHours(length),
                "daily" => Period.FromDays(length),
                "weekly" => Period.FromWeeks(length),
                _ => null,
            };
            var people = rotation.Part("participants").Items().Select(p => p.Item).ToList();
            if (turn is null || length is < 1 or > 1_000)
                into.Report(at, "It is not said how often hands are changed.", rotation.Text("type"), "Maybe export the timeline instead.");
            else if (rotation.Part("timeRestriction") is not null)
                into.Report(at, "The rotation is restricted to some hours, which only the timeline shows.", rotation.Text("name"), "Maybe export the timeline instead.");
            else if (people.Any(p => p.Text("type") is { } type && type != "user"))
                into.Report(at, "Not all participants are people.", rotation.Text("name"), "Maybe export the timeline instead.");
            else
                Turns.Add(into, turn, rotation.Text("startDate"), rotation.Text("endDate"), zone,
                    people.ConvertAll(p => Participant(p, at, root.Text("id") is { } id ? $"{id}/{rotation.Text("id")}" : rotation.Text("id"), rotation.Text("name"))));
        }
        return true;
    }

    static ImportedEntry Participant(JsonElement person, string at, string? schedule, string? title)
    {
        var name = person.Text("username", "name");
        return Entry(at, schedule, person.Text("id"), name, name?.Contains('@', StringComparison.Ordinal) == true ? name : null, title);
    }
}
