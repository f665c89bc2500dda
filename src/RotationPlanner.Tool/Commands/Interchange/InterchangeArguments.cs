using System.CommandLine;
using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Interchange;

/// <summary>Options that export and import share.</summary>
static class InterchangeArguments
{
    public static Option<string?> Ids => new("--ids") { Description = "A YAML file with ids of people and schedules in the tool, beside those of FILE.", HelpName = "MAP" };

    public static Option<string?> Zone => new("--zone") { Description = "The zone of times that name none, such as Europe/London.", HelpName = "ZONE" };

    /// <summary>One of a few names; another one is told which may be meant.</summary>
    public static Option<string> Named(string name, string description, IReadOnlyList<string> known)
    {
        var option = new Option<string>(name) { Description = description, Required = true, HelpName = "NAME" };
        option.CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (!known.Contains(given)) result.AddError($"{name} is one of {string.Join(", ", known)}, not '{given}'.{(SpellingSuggestion.To(given, known) is { } near ? $" Maybe '{near}'." : "")}");
            return given;
        };
        return option;
    }

    public static ToolIds? ReadIds(string? file, Company company, CommandContext around)
    {
        if (file is null) return null;
        var (ids, problems) = ToolIds.Read(Inputs.Readable(file), company);
        return ids ?? throw Inputs.Invalid(problems, around);
    }

    public static DateTimeZone? ReadZone(string? zone, CommandContext around)
    {
        if (zone is null) return null;
        return DateTimeZoneProviders.Tzdb.Ids.Contains(zone) ? DateTimeZoneProviders.Tzdb[zone]
            : throw Inputs.Invalid([new Problem("--zone", "This is not a time zone of the IANA database.", zone, SpellingSuggestion.To(zone, DateTimeZoneProviders.Tzdb.Ids) is { } near ? $"Maybe {near}." : "Maybe Europe/London.")], around);
    }
}
