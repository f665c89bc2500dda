using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>
/// Grafana OnCall: final shifts, and on-call shifts that happen once or roll through people.
/// https://grafana.com/docs/oncall/latest/oncall-api-reference/schedules/ and .../on_call_shifts/
/// </summary>
sealed class GrafanaSource() : JsonSource("grafana", ToolNames.Grafana,
    "the results of final_shifts or of on_call_shifts")
{
    public override bool Read(JsonElement root, string place, string? schedule, EntryReading into)
    {
        var (list, name) = root.ValueKind == JsonValueKind.Array ? ((JsonElement?)root, "") : (root.Part("results"), "results");
        if (list is not { ValueKind: JsonValueKind.Array })
        {
            if (root.Part("shift_start", "type") is null) return false;
            One(root, place.Length == 0 ? "shift" : place, schedule, into);
            return true;
        }
        foreach (var (item, i) in list.Items()) One(item, At(place, name, i), schedule, into);
        return true;
    }

    static void One(JsonElement item, string place, string? schedule, EntryReading into)
    {
        if (item.Part("shift_start") is not null)
            into.Add(item.Text("shift_start"), item.Text("shift_end"), Entry(place, item.Text("schedule") ?? schedule,
                item.Text("user_pk"), item.Text("user_username"), item.Text("user_email")));
        else if (item.Text("type") is { } type) Shift(item, type, place, schedule, into);
        else into.Report(place, "This is no shift.", null, "Maybe give the results of final_shifts.");
    }

    static void Shift(JsonElement item, string type, string place, string? schedule, EntryReading into)
    {
        var zone = JsonParts.Zone(item.Text("time_zone")) ?? into.Options.Zone ?? DateTimeZone.Utc;
        var duration = item.Whole("duration") is > 0 and var seconds ? Duration.FromSeconds(seconds) : (Duration?)null;
        ImportedEntry Of(string? user) => Entry(place, item.Text("schedule") ?? schedule, user, user, null, item.Text("name")) with { Level = item.Whole("level") ?? 0 };
        if (type == "single_event" && duration is { } length)
            foreach (var (user, _) in item.Part("users").Items())
                into.Add(item.Text("start"), Ends(item.Text("start"), length, zone), Of(JsonParts.Word(user)), zone);
        else if (type == "rolling_users" && Rolls(item, duration) is { } turn)
            Turns.Add(into, turn, item.Text("start"), item.Text("until"), zone,
                [.. item.Part("rolling_users").Items().SelectMany(g => ((JsonElement?)g.Item).Items().Take(1)).Select(u => Of(JsonParts.Word(u.Item)))],
                item.Whole("start_rotation_from_user_index") is > 0 and var first ? first : 0);
        else
            into.Report(place, "How this shift repeats only the final shifts show.", item.Text("name"), "Maybe export final_shifts instead.");
    }

    /// <summary>Turns that follow each other without a gap; null for others, such as those on some days of the week.</summary>
    static Period? Rolls(JsonElement item, Duration? duration)
    {
        var every = item.Whole("interval") ?? 1;
        if (every is < 1 or > 1_000 || item.Part("by_day") is { ValueKind: JsonValueKind.Array } days && days.GetArrayLength() > 0
            || item.Part("rolling_users").Items().Any(g => g.Item.ValueKind != JsonValueKind.Array || g.Item.GetArrayLength() != 1)) return null;
        var turn = item.Text("frequency") switch
        {
            "hourly" => Period.FromHours(every),
            "daily" => Period.FromDays(every),
            "weekly" => Period.FromWeeks(every),
            _ => null,
        };
        return turn is not null && duration == turn.ToDuration() ? turn : null;
    }

    // Times there have no offset; how long a shift lasts is elapsed time.
    static string? Ends(string? start, Duration length, DateTimeZone zone) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(start ?? "") is { Success: true } local && local.Value.Year is > 1900 and < 2200
            ? (local.Value.InZoneLeniently(zone).ToInstant() + length).ToString("g", CultureInfo.InvariantCulture) : start;
}
