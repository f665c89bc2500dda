using System.CommandLine;
using System.CommandLine.Parsing;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>swap FILE PLAN --give A --take B</c>: two seats change hands; with <c>--give</c> alone, finds partners.</summary>
static class SwapCommand
{
    const string Form = "SHIFT:ROLE or SHIFT:ROLE:PERSON, such as command/2027-01-04:commander";

    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var give = Seats("--give", $"The seat that is given, as {Form}.");
        (give.Required, give.Arity) = (true, ArgumentArity.ExactlyOne);
        var take = Seats("--take", "The seat that is taken for it, in the same form; again for the next one, in a ring of three or more.");
        var asOf = LivingArguments.AsOf;
        var command = new Command("swap", "Exchange two seats, or find who could exchange.") { file, plan, give, take, asOf, json };
        var publishing = new PublishOptions(command, (take, "exchanges"));
        command.SetAction(parsed =>
        {
            var input = LivingInput.Read(parsed.GetValue(file)!, parsed.GetValue(plan)!, around);
            var (given, taken) = (parsed.GetValue(give)![0], parsed.GetValue(take) ?? []);
            var question = new SeatQuestion(input, parsed.GetValue(asOf), around);
            question.Moments(null, null);
            var seats = taken.Prepend(given).Select((s, i) => question.Seat(s, Name(i), Name(i), Name(i))).OfType<Assignment>().ToList();
            foreach (var twice in seats.Select((s, i) => (s, i)).Skip(1).Where(s => seats.FindIndex(o => o.Responder == s.s.Responder) < s.i))
                question.Add(Name(twice.i), $"Two of the seats are held by '{twice.s.Responder}', and a swap needs different people", $"{twice.s.Shift}:{twice.s.Role}");
            question.Check();
            var now = question.Now;
            if (taken.Length > 0)
            {
                var answer = LivingInput.Ask(() => input.Plan.Swap(input.Company, [given, .. taken], now), around);
                return (int)Finish(answer, input, publishing.Read(parsed), parsed.GetValue(json), around);
            }
            var offers = LivingInput.Ask(() => input.Plan.FindSwaps(input.Company, given, now), around);
            if (parsed.GetValue(json)) around.Out.Write(SwapSummary.Json(offers));
            else SwapSummary.Write(offers, input.Company, around.Terminal.Pretty);
            return (int)(offers.Count > 0 ? Exit.Done : Exit.Incomplete);
        });
        return command;
    }

    /// <summary>Tells of seats that change hands, or of what forbids it.</summary>
    public static Exit Finish(SwapAnswer answer, LivingInput input, Publishing.Request request, bool json, CommandContext around)
    {
        if (answer.Proposal is not { } proposal)
        {
            if (json) around.Out.Write(SwapSummary.Json(answer));
            foreach (var line in answer.Forbidden) around.Error.WriteLine(TextSanitizer.Lines(line));
            around.Error.WriteLine("Nothing changes. Maybe look for others: cover --shift S --role R, or swap --give A.");
            return Exit.Incomplete;
        }
        if (json) around.Out.Write(ChangeSummary.Json(proposal));
        else ChangeSummary.Write(proposal, around.Terminal.Pretty);
        Publishing.Finish(proposal, input, request, around);
        return proposal.Plan.IsComplete ? Exit.Done : Exit.Incomplete;
    }

    static string Name(int index) => index == 0 ? "--give" : "--take";

    static Option<SeatReference[]> Seats(string name, string description)
    {
        var option = new Option<SeatReference[]>(name) { Description = description, HelpName = "SEAT" };
        option.CustomParser = result =>
        {
            var seats = new List<SeatReference>();
            foreach (var token in result.Tokens)
            {
                // Ids of shifts hold no colon; ids of people may.
                var parts = token.Value.Split(':', 3);
                if (parts.Length >= 2 && parts.All(p => p.Length > 0))
                    seats.Add(new SeatReference { Shift = parts[0], Role = parts[1], Responder = parts.Length > 2 ? parts[2] : null });
                else
                    result.AddError($"{name} must be {Form}, not '{token.Value}'.");
            }
            return [.. seats];
        };
        return option;
    }
}
