using System.CommandLine;
using RotationPlanner.Storage;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>store copy FROM TO</c>: all that a folder or a database keeps, in another database.</summary>
static class StoreCommand
{
    public static Command Create(CommandContext around)
    {
        var what = new Argument<string>("copy") { Description = "copy: all that FROM keeps goes into TO, or nothing." };
        what.AcceptOnlyFromAmong("copy");
        var from = Place("FROM", "The folder of a published plan, or a database, as sqlite:FILE or postgresql://USER@HOST/DATABASE.");
        var to = Place("TO", "An empty database; a file of SQLite is made.");
        to.Validators.Add(result =>
        {
            var text = result.Tokens[0].Value;
            if (!Stores.IsDatabase(text)) result.AddError($"TO must be a database, as sqlite:FILE or postgresql://USER@HOST/DATABASE{Stores.Refused(text)}.");
        });
        var command = new Command("store", "Copy a store: as a backup, to restore one, or to move from a folder or to another database.") { what, from, to };
        command.SetAction(parsed => (int)Copy(parsed.GetValue(from)!, parsed.GetValue(to)!, around));
        return command;
    }

    static Exit Copy(string from, string to, CommandContext around)
    {
        using var origin = Stores.IsDatabase(from) ? Stores.OpenKept(from) : null;
        if (origin is null && !Directory.Exists(from)) throw new IOException($"There is no folder {from}. Maybe the folder that holds plan.json.");
        using var target = Stores.OpenDatabase(to);
        var copied = origin is null ? target.CopyFrom(from, around.Clock.GetCurrentInstant()) : target.CopyFrom(origin);
        around.Out.WriteLine(TextSanitizer.Lines($"{target.Address} keeps {Words(copied)}."));
        return Exit.Done;
    }

    static string Words(StoreContent content) =>
        $"{Counted(content.Revisions, "revision")}, {Counted(content.Feeds, "feed")}, {Counted(content.Notices, "notice")}, {Counted(content.Tokens, "token")} and {Counted(content.Asks, "request")}";

    static string Counted(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    static Argument<string> Place(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (Stores.Read(result.Tokens[0].Value) is { } read) return read;
            result.AddError($"{name} must be {Stores.Form}{Stores.Refused(result.Tokens[0].Value)}.");
            return "";
        },
    };
}
