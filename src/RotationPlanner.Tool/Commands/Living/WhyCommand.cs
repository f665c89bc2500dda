using System.CommandLine;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary><c>why FILE PLAN --person ID</c> or <c>--shift ID</c>: why me, why not them.</summary>
static class WhyCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, plan, json) = (Arguments.File, Arguments.Plan, Arguments.Json);
        var person = new Option<string?>("--person") { Description = "Somebody's load against their share, and who could take a seat of theirs.", HelpName = "ID" };
        var shift = new Option<string?>("--shift") { Description = "For each seat of a shift: who else could hold it, and what forbids it to the others.", HelpName = "ID" };
        var asOf = LivingArguments.AsOf;
        var command = new Command("why", "Explain why somebody serves, and why others do not.") { file, plan, person, shift, asOf, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(person) is null == result.GetValue(shift) is null) result.AddError("Give one of --person and --shift.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var read = Inputs.CurrentPlan(parsed.GetValue(plan)!, company, around);
            var now = LivingArguments.Moment(parsed.GetValue(asOf), company, around);
            var published = new PublishedPlan(read);
            if (parsed.GetValue(person) is { } id)
            {
                if (read.Fairness.People.FirstOrDefault(p => p.Responder == id) is not { } load)
                    throw Inputs.Invalid([new Problem("--person", "The company has nobody with this id", id, SpellingSuggestion.Advice(id, company.Responders.Select(r => r.Id)))], around);
                var own = read.Assignments.Where(a => a.Responder == id).ToList();
                var covers = own.Where(a => a.Start >= now).Select(a => LivingInput.Ask(() => published.FindCover(company, a.Shift, a.Role, now, id), around));
                // The first seat that somebody could take says most.
                var cover = covers.FirstOrDefault(c => c.Candidates.Count > 0);
                if (parsed.GetValue(json)) around.Out.Write(new JsonLines(PlanFile.Options).Field("load", load).Array("seats", own).Field("cover", cover).ToString());
                else WhySummary.Write(read, load, own, cover, around.Terminal.Pretty);
                return (int)Exit.Done;
            }
            var asked = parsed.GetValue(shift)!;
            var seats = read.Assignments.Where(a => a.Shift == asked).ToList();
            if (seats.Count == 0) throw Inputs.Invalid([new Problem("--shift", "Nobody holds a seat of such a shift", asked, SpellingSuggestion.Advice(asked, read.Schedule.Shifts.Select(s => s.Id)))], around);
            var answers = seats.Select(a => LivingInput.Ask(() => published.FindCover(company, a.Shift, a.Role, now, a.Responder), around)).ToList();
            if (parsed.GetValue(json)) around.Out.Write(new JsonLines(PlanFile.Options).Array("seats", answers).ToString());
            else foreach (var answer in answers) CoverSummary.Write(answer, company, around.Terminal.Pretty, "holds it");
            return (int)Exit.Done;
        });
        return command;
    }
}
