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

/// <summary>
/// <c>what-if FILE (--lend DEPARTMENT=N | --with FILE2)</c>: what more lent people, or any change of the file, would change.
/// </summary>
static class WhatIfCommand
{
    const int MostPeople = 1_000, FirstYear = 1900, LastYear = 2200;

    public static Command Create(CommandContext around)
    {
        var (file, json) = (Arguments.File, Arguments.Json);
        var lend = new Option<Loan[]>("--lend") { Description = "How many certified people a department lends in addition; may be given several times.", HelpName = "DEPARTMENT=N", CustomParser = Loans };
        var from = new Option<LocalDate?>("--from") { Description = "With --lend: their first day, such as 2027-03-01; the first day of the horizon when not given.", HelpName = "DATE", CustomParser = Date };
        var with = new Option<string?>("--with") { Description = "A changed rotation file to compare with.", HelpName = "FILE2" };
        var seconds = Arguments.Seconds("How long to search for both plans together, above 0 and at most 86400.", 20);
        var command = new Command("what-if", "Plan as it is and as it would be with a change, and compare the two.") { file, lend, from, with, seconds, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(lend) is null == result.GetResult(with) is null) result.AddError("Give one of --lend and --with.");
            else if (result.GetResult(from) is not null && result.GetResult(lend) is null) result.AddError("--from goes with --lend.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var changed = parsed.GetValue(with) is { } other ? Inputs.Company(other, around) : Lend(company, parsed.GetValue(lend)!, parsed.GetValue(from), around);
            return (int)Run(company, changed, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(json), around);
        });
        return command;
    }

    static Company Lend(Company company, Loan[] loans, LocalDate? from, CommandContext around)
    {
        var known = company.Departments.Select(d => d.Id).ToList();
        var strays = loans.Where(l => !known.Contains(l.Department)).Select(l => new Problem("--lend", "There is no such department.", l.Department, SpellingSuggestion.Advice(l.Department, known))).ToList();
        return strays.Count > 0 ? throw Inputs.Invalid(strays, around) : loans.Aggregate(company, (c, loan) => c.Lending(loan.Department, loan.People, from));
    }

    static Exit Run(Company company, Company changed, TimeSpan limit, bool json, CommandContext around)
    {
        WhatIf what;
        try
        {
            what = ProgressView.Show(around.Terminal, progress => Planner.WhatIf(company, changed, new PlanOptions { TimeLimit = limit }, progress, around.Cancel));
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
