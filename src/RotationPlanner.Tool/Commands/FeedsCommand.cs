using System.CommandLine;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>feeds FILE PLAN</c>: the calendar feeds of an existing plan.</summary>
static class FeedsCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, target) = (Arguments.File, Arguments.Plan,
            Arguments.Out("Directory for company.ics, people/, rotations/, departments/, roles/ and observe/. What it says already stays, and what changes is newer.", "feeds"));
        var published = new Option<string?>("--published") { Description = "When the feeds are made, such as 2027-01-05T10:00Z; now when not given. What changes is stamped with it.", HelpName = "T" };
        var history = new Option<string[]>("--history") { Description = "Another directory of feeds that people have seen, beside DIR and the feeds beside PLAN; may be repeated.", HelpName = "DIR", DefaultValueFactory = _ => [] };
        var link = new Option<string?>("--link") { Description = "Where the plan can be looked at; by the file's link when not given.", HelpName = "URL" };
        var look = new FeedLook();
        var command = new Command("feeds", "Render the calendar feeds of an existing plan.") { file, plan, target, published, history, link };
        foreach (var option in look.Options) command.Add(option);
        command.SetAction(parsed =>
        {
            var (company, planned, path) = (Inputs.Company(parsed.GetValue(file)!, around), parsed.GetValue(plan)!, parsed.GetValue(target)!);
            var looking = company with { Feeds = look.Of(parsed, company.Feeds) };
            if (looking.Validate().Where(p => p.Place.StartsWith("feeds.", StringComparison.Ordinal)).Select(FeedLook.AsOption).ToList() is { Count: > 0 } odd)
                throw Inputs.Invalid(odd, around);
            var options = new FeedOptions
            {
                Published = LivingArguments.Moment(parsed.GetValue(published), company, around, "--published"),
                History = FeedsBefore.History(planned, parsed.GetValue(history)!),
                Link = Link(parsed.GetValue(link), around), Policy = looking.Feeds,
            };
            Inputs.CurrentPlan(planned, looking, around).WriteFeeds(path, options);
            around.Out.WriteLine(TextSanitizer.Lines(path));
            return (int)Exit.Done;
        });
        return command;
    }

    static Uri? Link(string? text, CommandContext around) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? link
        : throw Inputs.Invalid([new Problem("--link", "This is no http or https address.", text, "Maybe https://oncall.example/.")], around);
}
