using System.Text.Json;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// incident.io: overrides, and the final entries of a schedule.
/// https://docs.incident.io/api-reference/schedules-v2/
/// </summary>
sealed class IncidentIoSource() : JsonSource("incident.io", ToolNames.IncidentIo,
    "overrides, or schedule_entries with final")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        if (root.Part("start_at") is not null) return One(root, place, schedule, into);
        if (root.Part("override") is { } inner) return One(inner, "override", schedule, into);
        var final = root.Part("schedule_entries").Part("final");
        var (list, name) = root.ValueKind == JsonValueKind.Array ? (root, "") : final is not null ? (final, "schedule_entries.final") : (root.Part("overrides"), "overrides");
        if (list is not { ValueKind: JsonValueKind.Array }) return false;
        foreach (var (item, i) in list.Items()) One(item, At(place, name, i), schedule, into);
        return true;
    }

    static bool One(JsonElement item, string place, string? schedule, EntryReading into)
    {
        string?[] parts = [item.Text("schedule_id") ?? schedule, item.Text("rotation_id"), item.Text("layer_id")];
        var user = item.Part("user");
        into.Add(item.Text("start_at"), item.Text("end_at"), Entry(place.Length == 0 ? "override" : place,
            parts.Any(p => p is not null) ? string.Join('/', parts.Where(p => p is not null)) : null, user.Text("id"), user.Text("name"), user.Text("email")));
        return true;
    }
}

/// <summary>
/// Rootly: override shifts, and shifts.
/// https://docs.rootly.com/api-reference/overrideshifts/list-override-shifts
/// </summary>
sealed class RootlySource() : JsonSource("rootly", ToolNames.Rootly, "data with shifts")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        switch (root.Part("data"))
        {
            case { ValueKind: JsonValueKind.Object } one:
                return One(one, place.Length == 0 ? "data" : $"{place}.data", schedule, into);
            case { ValueKind: JsonValueKind.Array } many:
                foreach (var (item, i) in ((JsonElement?)many).Items())
                    if (!One(item, At(place, "data", i), schedule, into))
                        into.Report(At(place, "data", i), "This is no shift.", item.Text("type"), "Maybe give the override shifts of a schedule.");
                return true;
            default: return false;
        }
    }

    static bool One(JsonElement item, string place, string? schedule, EntryReading into)
    {
        if (item.Part("attributes") is not { } shift || shift.Part("starts_at") is null) return false;
        var user = shift.Part("user").Part("data") ?? item.Part("relationships").Part("user").Part("data");
        into.Add(shift.Text("starts_at"), shift.Text("ends_at"), Entry(place, shift.Text("schedule_id") ?? schedule,
            shift.Text("user_id") ?? user.Text("id"), user.Part("attributes").Text("full_name", "name"), user.Part("attributes").Text("email")));
        return true;
    }
}

/// <summary>
/// Datadog On-Call: overrides of a schedule.
/// https://docs.datadoghq.com/api/latest/on-call/list-on-call-schedule-overrides/
/// </summary>
sealed class DatadogSource() : JsonSource("datadog", ToolNames.Datadog, "data with overrides")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        if (root.Part("data") is not { ValueKind: JsonValueKind.Array } data) return false;
        var users = root.Part("included").Items().Where(i => i.Item.Text("type") == "users" && i.Item.Text("id") is not null)
            .DistinctBy(i => i.Item.Text("id")).ToDictionary(i => i.Item.Text("id")!, i => i.Item.Part("attributes"), StringComparer.Ordinal);
        foreach (var (item, i) in ((JsonElement?)data).Items())
        {
            var id = item.Part("relationships").Part("user").Part("data").Text("id");
            var known = id is null ? null : users.GetValueOrDefault(id);
            into.Add(item.Part("attributes").Text("start"), item.Part("attributes").Text("end"),
                Entry(At(place, "data", i), schedule, id, known.Text("name"), known.Text("email")));
        }
        return true;
    }
}

/// <summary>Our own JSON: an export, or a plan.</summary>
sealed class OwnSource() : JsonSource(Form, null, "seats, as export --to json writes them, or a plan.json")
{
    public const string Form = "json";

    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        var (list, name) = root.Part("seats") is { } seats ? ((JsonElement?)seats, "seats") : (root.Part("assignments"), "assignments");
        if (list is not { ValueKind: JsonValueKind.Array }) return false;
        foreach (var (item, i) in list.Items())
            into.Add(item.Text("start"), item.Text("end"), Entry(At(place, name, i), null, item.Text("responder"), item.Text("name"), item.Text("email")) with
            {
                Role = $"{item.Text("rotation")}/{item.Text("role")}", Seat = item.Whole("seat"),
            });
        return true;
    }
}
