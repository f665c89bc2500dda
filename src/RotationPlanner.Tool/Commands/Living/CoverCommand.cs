using System.CommandLine;
using NodaTime;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>cover FILE PLAN --shift S --role R</c>: who could take a seat, and <c>--take ID</c> gives it to them.</summary>
static class CoverCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var shift = new Option<string>("--shift") { Description = "The shift's id, such as command/2027-01-04.", Required = true, HelpName = "S" };
        var role = new Option<string>("--role") { Description = "The role's id.", Required = true, HelpName = "R" };
        var holder = new Option<string?>("--of") { Description = "Whose seat, where several people hold the role.", HelpName = "ID" };
        var from = new Option<string?>("--from") { Description = "Only a part of the shift, from this moment: 2027-01-05T14:00 or with a Z.", HelpName = "T" };
        var to = new Option<string?>("--to") { Description = "Only a part of the shift, to this moment.", HelpName = "T" };
        var take = new Option<string?>("--take") { Description = "Who takes it.", HelpName = "ID" };
        var asOf = LivingArguments.AsOf;
        var command = new Command("cover", "Find who can take a seat, fairest first, and give it to them.") { file, plan, shift, role, holder, from, to, take, asOf, json };
        var publishing = new PublishOptions(command, (take, "gives"));
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is null != result.GetValue(to) is null) result.AddError("--from and --to go together.");
        });
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var now = LivingArguments.Moment(parsed.GetValue(asOf), input.Company, around);
            var (s, r, of) = (parsed.GetValue(shift)!, parsed.GetValue(role)!, parsed.GetValue(holder));
            var part = Part(parsed.GetValue(from), parsed.GetValue(to), input.Company, around);
            if (parsed.GetValue(take) is not { } taker)
            {
                var cover = LivingInput.Ask(() => input.Plan.FindCover(input.Company, s, r, now, of, part), around);
                if (parsed.GetValue(json)) around.Out.Write(CoverSummary.Json(cover));
                else CoverSummary.Write(cover, input.Company, around.Terminal.Pretty);
                return (int)(cover.Candidates.Count > 0 ? Exit.Done : Exit.Incomplete);
            }
            var answer = LivingInput.Ask(() => input.Plan.Take(input.Company, s, r, taker, now, of, part), around);
            return (int)SwapCommand.Finish(answer, input, publishing.Read(parsed), parsed.GetValue(json), around);
        });
        return command;
    }

    static Interval? Part(string? from, string? to, Company company, CommandContext around)
    {
        if (from is null) return null;
        var (start, end) = (LivingArguments.Moment(from, company, around), LivingArguments.Moment(to, company, around));
        return start < end ? new Interval(start, end) : throw Inputs.Invalid([new Problem("--to", "The cover ends before it begins", to, "Maybe --from and --to are swapped.")], around);
    }
}
