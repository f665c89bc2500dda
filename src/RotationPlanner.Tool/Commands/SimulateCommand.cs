using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Simulation;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>simulate FILE PLAN</c>: what a plan will feel like when incidents come.</summary>
static class SimulateCommand
{
    const double MostRate = 10_000, MostMinutes = 100_000;
    const int MostRuns = 1_000_000;

    public static Command Create(CommandContext around)
    {
        var (file, plan, json, seed) = (Arguments.File, Arguments.Plan, Arguments.Json, Arguments.Seed);
        var incidents = new Option<string?>("--incidents") { Description = "Past incidents as CSV: columns for start, end and severity.", HelpName = "CSV" };
        var severity = new Option<string[]>("--severity") { Description = "With --incidents: only these severities; all but planned work when not given.", HelpName = "S" };
        var rate = Number("--rate", "Instead of --incidents: so many incidents a week, at any hour alike.", MostRate);
        var minutes = Number("--minutes", "With --rate: how long each lasts; 60 when not given.", MostMinutes);
        var runs = new Option<int>("--runs") { Description = "How often the horizon is lived through.", DefaultValueFactory = _ => 10_000, HelpName = "N", CustomParser = ReadRuns };
        var dropOut = new Option<double>("--drop-out") { Description = "The chance that somebody drops out of a turn the day before, such as 2%.", HelpName = "2%", CustomParser = ReadPart };
        var role = new Option<string[]>("--role") { Description = "A role that incidents wake, as rotation/role; those that lead when not given.", HelpName = "ROLE" };
        var page = new Option<string?>("--out") { Description = "Write the result as an HTML page with charts.", HelpName = "FILE" };
        var lend = new Option<string[]>("--lend") { Hidden = true };
        var command = new Command("simulate", "Draw incidents over a plan thousands of times, and tell what it does to people.") { file, plan, incidents, severity, rate, minutes, runs, dropOut, role, page, seed, lend, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(lend) is not null) result.AddError("'simulate' lends nobody any more. Maybe `what-if FILE --lend DEPARTMENT=N`, which does what `simulate --lend` did.");
            else if (result.GetResult(incidents) is null == result.GetResult(rate) is null) result.AddError("Say when incidents come: one of --incidents FILE and --rate N.");
            if (result.GetResult(severity) is not null && result.GetResult(incidents) is null) result.AddError("--severity goes with --incidents.");
            if (result.GetResult(minutes) is not null && result.GetResult(rate) is null) result.AddError("--minutes goes with --rate.");
        });
        command.SetAction(parsed =>
        {
            var company = Inputs.Company(parsed.GetValue(file)!, around);
            var roles = parsed.GetValue(role) is { Length: > 0 } named ? named : null;
            try { _ = Simulator.RolesOf(company, roles); }
            catch (ArgumentException wrong) { throw Inputs.Invalid([new Problem("--role", wrong.Message.Split(" (Parameter")[0])], around); }
            var published = Inputs.CurrentPlan(parsed.GetValue(plan)!, company, around);
            if (published.Assignments.Count == 0) throw Inputs.Invalid([new Problem("PLAN", "The plan has no seat in the file's horizon.", null, "Maybe plan first.")], around);
            var arrivals = parsed.GetValue(incidents) is { } past ? Fitted(past, parsed.GetValue(severity), company, around) : ArrivalModel.Even(parsed.GetValue(rate)!.Value, parsed.GetValue(minutes) ?? 60);
            var options = new SimulationOptions { Runs = parsed.GetValue(runs), Seed = parsed.GetValue(seed), DropOut = parsed.GetValue(dropOut), Roles = roles };
            var result = ProgressView.Part(around.Terminal, "living through the plan", done => Simulator.Run(published, arrivals, options, done, around.Cancel));
            if (parsed.GetValue(page) is { } path)
            {
                AtomicFile.Write(path, result.Page(company, arrivals));
                around.Terminal.Hint($"Next: open {path}");
            }
            if (parsed.GetValue(json)) around.Out.Write(SimulateSummary.Json(result));
            else SimulateSummary.Write(result, company, arrivals, around.Terminal.Pretty);
            return (int)Exit.Done;
        });
        return command;
    }

    static ArrivalModel Fitted(string file, string[]? severities, Company company, CommandContext around)
    {
        Inputs.Readable(file);
        var only = severities is { Length: > 0 } ? severities.Select(s => s.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal) : null;
        var (history, problems) = Interruptible.Run(() => IncidentHistory.Read(file, only), around.Cancel);
        if (history is null) throw Inputs.Invalid(problems, around);
        foreach (var (why, count) in history.LeftOut) around.Error.WriteLine(TextSanitizer.Lines($"Left out of {Path.GetFileName(file)}: {count} ({why})."));
        var (model, problem) = ArrivalModel.Fit(history, company.TimeZone);
        return model ?? throw Inputs.Invalid([problem! with { File = file }], around);
    }

    static Option<double?> Number(string name, string description, double most)
    {
        var number = new Option<double?>(name) { Description = description, HelpName = "N" };
        number.CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && value <= most) return value;
            result.AddError($"{name} must be a number above 0 and at most {most}, not '{result.Tokens[0].Value}'.");
            return null;
        };
        return number;
    }

    static int ReadRuns(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs is >= 1 and <= MostRuns) return runs;
        result.AddError($"--runs must be a whole number from 1 to {MostRuns}, not '{result.Tokens[0].Value}'.");
        return 0;
    }

    static double ReadPart(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Arguments.ReadPart(text) is <= 1 and var chance) return (double)chance;
        result.AddError($"--drop-out must be a chance such as 2% or 0.02, not '{text}'.");
        return 0;
    }
}
