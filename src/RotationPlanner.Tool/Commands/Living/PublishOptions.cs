using System.CommandLine;
using System.CommandLine.Parsing;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>What becomes of a proposal: the options that all commands which change a plan share.</summary>
sealed class PublishOptions
{
    readonly Option<bool> publish = new("--publish") { Description = "Publish the change at once, in the folder or the database of PLAN, and write the notices." };
    readonly Option<string> by = LivingArguments.By, why = LivingArguments.Why, target = Arguments.Out("Folder of the proposal.", "proposal");
    readonly Option<string?> store = Stores.Option;

    /// <summary>An option with which --by is kept although nothing is published; null for none.</summary>
    public Option<bool>? NeedsBy { get; init; }

    /// <param name="command">The command that gets the options.</param>
    /// <param name="needs">The option without which there is nothing to publish, with what it does; null for none.</param>
    public PublishOptions(Command command, (Option Option, string Does)? needs = null)
    {
        foreach (var option in new Option[] { target, publish, store, by, why }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(publish))
            {
                if (result.GetResult(store) is { Implicit: false }) result.AddError("--store is where --publish publishes; there is no --publish.");
                if (result.GetResult(why) is { Implicit: false } || (result.GetResult(by) is { Implicit: false } && !(NeedsBy is { } keeps && result.GetValue(keeps))))
                    result.AddError("--by and --why are kept with what --publish publishes; there is no --publish.");
            }
            else if (result.GetResult(target) is { Implicit: false })
                result.AddError("--publish writes to the folder of PLAN; it does not go with --out.");
            else if (needs is var (option, does) && result.GetResult(option) is null or { Implicit: true })
                result.AddError($"--publish publishes what {option.Name} {does}; there is no {option.Name}.");
        });
    }

    /// <summary>Whether a folder is named, and not left to its default.</summary>
    public bool IsFolderGiven(CommandResult result) => result.GetResult(target) is { Implicit: false };

    public Publishing.Request Read(ParseResult parsed) =>
        new(parsed.GetValue(publish), parsed.GetValue(target)!, parsed.GetValue(by)!, parsed.GetValue(why)!, parsed.GetValue(store));
}
