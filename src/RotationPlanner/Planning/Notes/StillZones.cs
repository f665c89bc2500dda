namespace RotationPlanner.Planning.Notes;

/// <summary>Zones by an abbreviation or an offset whose clocks never change. They are in the database, but hardly
/// anybody lives in one.</summary>
static class StillZones
{
    static readonly Dictionary<string, string> meant = new(StringComparer.Ordinal)
    {
        ["EST"] = "America/New_York", ["MST"] = "America/Denver or America/Phoenix", ["HST"] = "Pacific/Honolulu",
    };

    public static IEnumerable<PlanNote> Of(Company company)
    {
        var used = company.Responders.Select(r => (Zone: r.TimeZone, Responder: (string?)r.Id))
            .Concat(company.Rotations.Select(r => (r.TimeZone ?? company.TimeZone, (string?)null)))
                .Append((company.TimeZone, null))
            .Select(u => (Zone: u.Item1, Responder: u.Item2));
        return from use in used
               where IsStill(use.Zone.Id)
               group use.Responder by use.Zone.Id into zone
               let place = meant.GetValueOrDefault(zone.Key)
               let sign = zone.Key.StartsWith("Etc/GMT", StringComparison.Ordinal)
                   ? ", and in its name east of Greenwich is minus" : ""
               select new PlanNote("zones",
                   $"The clocks of {zone.Key} never change{sign}. Maybe {place ?? "name a place, such as Europe/London"}.", [.. zone.OfType<string>()]);
    }

    static bool IsStill(string id) =>
        meant.ContainsKey(id) || (id.StartsWith("Etc/GMT", StringComparison.Ordinal)
            && id.AsSpan("Etc/GMT".Length) is ['+' or '-', not '0', ..]);
}
