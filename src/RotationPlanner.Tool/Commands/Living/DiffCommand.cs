using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>diff PLAN PLAN</c>: which seats somebody else holds, by person and by shift.</summary>
static class DiffCommand
{
    public static Command Create(CommandContext around)
    {
        var earlier = new Argument<string>("EARLIER") { Description = "A plan.json." };
        var later = new Argument<string>("LATER") { Description = "Another one." };
        var json = Arguments.Json;
        var command = new Command("diff", "Tell by person and by shift where two plans differ.") { earlier, later, json };
        command.SetAction(parsed =>
        {
            var (before, after) = (parsed.GetValue(earlier)!, parsed.GetValue(later)!);
            var (old, now) = (Inputs.Published(before, around), Inputs.Published(after, around));
            var (first, second) = (Inputs.Document(before, around), Inputs.Document(after, around));
            if (old.CompanyName is { } one && now.CompanyName is { } other && one != other)
                throw Inputs.Invalid([new Problem("company", $"The plans are of two companies: {TextSanitizer.Line(one)} and {TextSanitizer.Line(other)}", other, "Maybe another plan.json, or the company was renamed: then name both alike.") { File = after }], around);
            var diff = DiffSummary.Of(first, second, now.ChangesSince(old));
            if (parsed.GetValue(json)) around.Out.Write(diff.Json());
            else diff.Write(around.Terminal.Pretty);
            return (int)Exit.Done;
        });
        return command;
    }

}
