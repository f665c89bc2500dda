using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>simulate FILE --lend DEPARTMENT=N</c>: what more lent people would change.</summary>
static class SimulateCommand
{
    const int MostPeople = 1_000, FirstYear = 1900, LastYear = 2200;

    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var lend = new Option<Loan[]>("--lend") { Description = "How many certified people a department lends in addition; may be given several times.", Required = true, HelpName = "DEPARTMENT=N", CustomParser = Loans };
        var from = new Option<LocalDate?>("--from") { Description = "Their first day, such as 2027-03-01; the first day of the horizon when not given.", HelpName = "DATE", CustomParser = Date };
        var seconds = Arguments.Seconds("How long to search for both plans together, above 0 and at most 86400.", 20);
        var command = new Command("simulate", "Plan as it is and as if departments lent more people, and compare the two.") { file, lend, from, seconds, json };
        command.SetAction(parsed => (int)Run(parsed.GetValue(file)!, parsed.GetValue(lend)!, parsed.GetValue(from), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(json), around));
        return command;
    }

    static Exit Run(string file, Loan[] loans, LocalDate? from, TimeSpan limit, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var known = company.Departments.Select(d => d.Id).ToList();
        var strays = loans.Where(l => !known.Contains(l.Department)).Select(l => new Problem("--lend", "There is no such department.", l.Department, SpellingSuggestion.Advice(l.Department, known))).ToList();
        if (strays.Count > 0) throw Inputs.Invalid(strays, around);
        var changed = loans.Aggregate(company, (c, loan) => c.Lending(loan.Department, loan.People, from));
        WhatIf what;
        try
        {
            what = Planner.WhatIf(company, changed, new PlanOptions { TimeLimit = limit }, cancel: around.Cancel);
        }
        catch (InvalidCompanyException invalid)
        {
            throw Inputs.Invalid(invalid.Problems, around);
        }
        if (json) around.Out.Write(WhatIfSummary.Json(what));
        else WhatIfSummary.Write(what, around.Terminal.Pretty);
        Reasons.Write(what.After, around.Error);
        return what.Before.WasCancelled || what.After.WasCancelled ? Exit.Cancelled : what.After.IsComplete
            ? Exit.Done : Exit.Incomplete;
    }

    static Loan[]? Loans(ArgumentResult result)
    {
        var loans = new List<Loan>();
        foreach (var token in result.Tokens)
        {
            var cut = token.Value.LastIndexOf('=');
            if (cut > 0 && int.TryParse(token.Value[(cut + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= MostPeople)
                loans.Add(new Loan(token.Value[..cut], people));
            else
                result.AddError($"--lend must be a department and a number from 1 to {MostPeople}, such as sales=4, not '{token.Value}'.");
        }
        return [.. loans];
    }

    static LocalDate? Date(ArgumentResult result)
    {
        if (LocalDatePattern.Iso.Parse(result.Tokens[0].Value).TryGetValue(default, out var date)
            && date.Year is >= FirstYear and <= LastYear) return date;
        result.AddError($"--from must be a date such as 2027-03-01, not '{result.Tokens[0].Value}'.");
        return null;
    }

    sealed record Loan(string Department, int People);
}
