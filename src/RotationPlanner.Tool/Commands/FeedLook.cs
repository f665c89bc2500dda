using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool.Commands;

/// <summary>The options that say what feeds look like; what is not given is as the rotation file says.</summary>
sealed class FeedLook
{
    static readonly Dictionary<string, FeedStyle> styles = new(StringComparer.Ordinal)
    {
        ["timed"] = FeedStyle.Timed, ["allDay"] = FeedStyle.AllDay, ["handoff"] = FeedStyle.Handoff,
    };

    readonly Option<FeedStyle?> style = new("--style")
    {
        Description = "How shifts of a day or more are shown: timed, allDay or handoff.", HelpName = "STYLE",
        CustomParser = result => Read<FeedStyle>(result, text => styles.TryGetValue(text, out var read) ? read : null, "timed, allDay or handoff"),
    };

    readonly Option<Duration[]> reminders = new("--reminder")
    {
        Description = "How long before an event people's own feeds remind them, such as 1d or 30m; may be repeated.", HelpName = "D",
        CustomParser = result => [.. result.Tokens.Select(t => Length(t.Value, result))],
    };

    readonly Option<KeyValuePair<string, string>[]> titles = new("--title")
    {
        Description = "The title of a role's seats, such as \"commander=Einsatzleitung {rotation}\"; may be repeated.", HelpName = "ROLE=TEXT",
        CustomParser = result => [.. result.Tokens.Select(t => Title(t.Value, result))],
    };

    readonly Option<string?> unfilled = new("--unfilled") { Description = "What stands for the person where nobody holds a seat.", HelpName = "TEXT" };

    // A text: the parser takes what follows an option of truth values for another argument.
    readonly Option<string?> contacts = new("--contacts")
    {
        Description = "Whether events tell the e-mail addresses of the people of a shift: true or false.", HelpName = "BOOL",
    };

    public FeedLook() => contacts.AcceptOnlyFromAmong("true", "false");

    public IEnumerable<Option> Options => [style, reminders, titles, unfilled, contacts];

    public FeedPolicy Of(ParseResult parsed, FeedPolicy file) => new()
    {
        Style = parsed.GetValue(style) ?? file.Style,
        Reminders = parsed.GetValue(reminders) is { Length: > 0 } given ? given : file.Reminders,
        Titles = file.Titles.Concat(parsed.GetValue(titles) ?? []).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal),
        Unfilled = parsed.GetValue(unfilled) ?? file.Unfilled,
        Contacts = parsed.GetValue(contacts) is { } told ? told == "true" : file.Contacts,
    };

    /// <summary>A problem of the file's key, told of the option that gave it.</summary>
    public static Problem AsOption(Problem problem) => problem with
    {
        Place = problem.Place.Split('.', '[')[1] switch { "reminders" => "--reminder", "titles" => "--title", var name => $"--{name}" },
    };

    static Duration Length(string text, ArgumentResult result)
    {
        if (LivingArguments.Length(text) is { } read && read is { Months: 0, Years: 0 }) return read.ToDuration();
        result.AddError($"--reminder must be a length of time such as 1d, 30m or PT1H, not '{text}'.");
        return default;
    }

    static KeyValuePair<string, string> Title(string text, ArgumentResult result)
    {
        if (text.Split('=', 2) is [{ Length: > 0 } role, var title]) return new(role, title);
        result.AddError($"--title must be ROLE=TEXT, not '{text}'.");
        return default;
    }

    static T? Read<T>(ArgumentResult result, Func<string, T?> read, string kind) where T : struct
    {
        var text = result.Tokens[0].Value;
        if (read(text) is { } value) return value;
        result.AddError($"{result.Argument.Name} must be {kind}, not '{text}'.");
        return null;
    }
}
