using System.Text.Json;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// PagerDuty: a schedule with its rendered entries, who is on call, lists of overrides, and custom shifts of shift-based
/// schedules.
/// https://developer.pagerduty.com/api-reference/3f03afb2c84a4-get-a-schedule
/// </summary>
sealed class PagerDutySource(string name) : JsonSource(name, ToolNames.PagerDuty,
    "a schedule with final_schedule (ask for it with since and until), oncalls, overrides or custom_shifts")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        if (root.Part("schedule") is { } one) return Schedule(one, Inside(place, "schedule"), into);
        if (root.Part("schedules") is { ValueKind: JsonValueKind.Array } many)
        {
            foreach (var (item, i) in Some(many)) Schedule(item, At(place, "schedules", i), into);
            return true;
        }
        if (root.Part("final_schedule") is not null) return Schedule(root, place, into);
        if (root.Part("overrides") is { ValueKind: JsonValueKind.Array } overrides)
        {
            foreach (var (item, i) in Some(overrides)) Override(item, At(place, "overrides", i), schedule, into);
            return true;
        }
        if (root.Part("oncalls") is { ValueKind: JsonValueKind.Array } oncalls)
        {
            foreach (var (item, i) in Some(oncalls)) OnCall(item, At(place, "oncalls", i), into);
            return true;
        }
        if (root.Part("custom_shifts") is not { ValueKind: JsonValueKind.Array } shifts) return false;
        foreach (var (item, i) in Some(shifts)) Shift(item, At(place, "custom_shifts", i), schedule, into);
        return true;
    }

    static IEnumerable<(JsonElement Item, int Index)> Some(JsonElement? list) => list.Items();

    static string Inside(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    static bool Schedule(JsonElement schedule, string place, EntryReading into)
    {
        into.Zone ??= JsonParts.Zone(schedule.Text("time_zone"));
        var rendered = schedule.Part("final_schedule").Part("rendered_schedule_entries");
        if (rendered is not { ValueKind: JsonValueKind.Array })
        {
            into.Report(place.Length == 0 ? "final_schedule" : place, "The schedule has no rendered entries.", schedule.Text("name", "summary"), "Maybe ask PagerDuty for it with since and until, which fill final_schedule.rendered_schedule_entries.");
            return true;
        }
        foreach (var (item, i) in rendered.Items())
            Override(item, At(place, "final_schedule.rendered_schedule_entries", i), schedule.Text("id"), into, schedule.Text("name", "summary"));
        return true;
    }

    static void Override(JsonElement item, string place, string? schedule, EntryReading into, string? scheduleName = null)
    {
        // What creating overrides answers has each of them inside.
        var entry = item.Part("override") ?? item;
        var user = entry.Part("user");
        into.Add(entry.Text("start"), entry.Text("end"), Entry(place, schedule, user.Text("id"), user.Text("name", "summary"), user.Text("email"), scheduleName),
            JsonParts.Zone(entry.Text("time_zone")));
    }

    // Whoever an escalation policy names without a schedule is on call for ever, and takes no turn.
    static void OnCall(JsonElement item, string place, EntryReading into)
    {
        if (item.Part("schedule") is { } schedule) Override(item, place, schedule.Text("id"), into, schedule.Text("summary", "name"));
    }

    static void Shift(JsonElement shift, string place, string? schedule, EntryReading into)
    {
        foreach (var (item, _) in shift.Part("assignments").Items())
        {
            var member = item.Part("member");
            into.Add(shift.Text("start_time"), shift.Text("end_time"), Entry(place, schedule, member.Text("user_id", "id"), member.Text("name", "summary"), member.Text("email")));
        }
    }
}
