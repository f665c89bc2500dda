using System.CommandLine;
using RotationPlanner.Calendars;
using RotationPlanner.Recognition;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>buyin FILE --department ID</c>: one page for a leader before they agree.</summary>
static class BuyInCommand
{
    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var department = new Option<string>("--department") { Description = "The id of the department whose leader is asked.", Required = true, HelpName = "ID" };
        var plan = new Option<string?>("--plan") { Description = "A plan.json with the department's people in it; one is made when not given.", HelpName = "PLAN" };
        var target = new Option<string?>("--out") { Description = "A file to write the page to, as HTML.", HelpName = "FILE" };
        var seconds = Arguments.Seconds("How long to search for all plans together, above 0 and at most 86400.", 20);
        var command = new Command("buyin", "Tell a department's leader what is asked, what the department gains, and what happens without it.") { file, department, plan, target, seconds, json };
        command.SetAction(parsed => (int)Run(parsed.GetValue(file)!, parsed.GetValue(department)!, parsed.GetValue(plan),
            parsed.GetValue(target), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(json), around));
        return command;
    }

    static Exit Run(string file, string department, string? planFile, string? target, TimeSpan limit, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var known = company.Departments.Select(d => d.Id).ToList();
        if (!known.Contains(department))
            throw Inputs.Invalid([new Problem("--department", "There is no such department.", department, SpellingSuggestion.Advice(department, known))], around);
        var plan = planFile is null ? null : Inputs.CurrentPlan(planFile, company, around);
        BuyInRequest asked;
        try
        {
            asked = BuyInRequest.Of(company, department, plan, new PlanOptions { TimeLimit = limit }, around.Cancel);
        }
        catch (InvalidCompanyException invalid)
        {
            throw Inputs.Invalid(invalid.Problems, around);
        }
        catch (ArgumentException) when (plan is not null)
        {
            throw Inputs.Invalid([new Problem("--plan", "The department is not lent in FILE, so that a plan of it shows nothing of the department.", planFile, "Maybe leave --plan out: a plan with the department is made then.")], around);
        }
        if (target is not null) AtomicFile.Write(target, asked.ToHtml());
        if (json) around.Out.Write(BuyInSummary.Json(asked));
        else BuyInSummary.Write(asked, around.Terminal.Pretty);
        if (target is not null) around.Error.WriteLine($"The page is in {TextSanitizer.Lines(target)}.");
        return around.Cancel.IsCancellationRequested ? Exit.Cancelled : Exit.Done;
    }
}
