using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tool.Output;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>training FILE [PLAN] --forecast</c>: whether there are commanders enough, and who is needed by when.</summary>
static class BenchForecast
{
    const double Percent = 100;

    public static Option<double[]> Attrition() => new("--attrition")
    {
        Description = "With --forecast: the percent of all commanders who leave in a year, each told by itself.", HelpName = "10,20",
        DefaultValueFactory = _ => [0.1, 0.2], CustomParser = ReadRates,
    };

    public static Option<double> Confidence() => new("--confidence")
    {
        Description = "With --forecast: the chance in percent that is asked for, above 0 and below 100.", HelpName = "95",
        DefaultValueFactory = _ => 0.95, CustomParser = ReadConfidence,
    };

    public static Option<string?> Page() => new("--out")
    {
        Description = "With --forecast: a file to write a page with charts to, as HTML.", HelpName = "FILE",
    };

    public static Exit Run(string file, string? planFile, BenchOptions options, string? target, bool json, CommandContext around)
    {
        var company = Inputs.Company(file, around);
        var plan = planFile is null ? null : Inputs.CurrentPlan(planFile, company, around);
        BenchStrength bench;
        try
        {
            bench = ProgressView.Part(around.Terminal, "counting the bench", done =>
                Interruptible.Run(() => BenchStrength.Of(company, plan, options, done, around.Cancel), around.Cancel));
        }
        catch (ArgumentException none) when (none.ParamName == "company")
        {
            throw Inputs.Invalid([new Problem("rotations", none.Message.Split(" (Parameter")[0], null, "Maybe add a role with `needs: certified`.")], around);
        }
        if (target is not null) AtomicFile.Write(target, bench.RenderReport());
        if (json) around.Out.Write(BenchSummary.Json(bench));
        else BenchSummary.Write(bench, around.Terminal.Pretty);
        if (target is not null) around.Error.WriteLine($"The page is in {TextSanitizer.Lines(target)}.");
        if (planFile is null) around.Terminal.Hint("Next: name a plan.json as well, so that its graduations count.");
        return Exit.Done;
    }

    static double[] ReadRates(ArgumentResult result)
    {
        var texts = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
        var rates = Array.ConvertAll(texts, Read);
        if (Array.TrueForAll(rates, r => r is >= 0 and <= Percent) && rates.Distinct().Count() == rates.Length)
            return [.. rates.Select(r => r!.Value / Percent)];
        result.AddError($"--attrition must be different percentages from 0 to 100, such as 10,20, not '{result.Tokens[0].Value}'.");
        return [];
    }

    static double ReadConfidence(ArgumentResult result)
    {
        if (Read(result.Tokens[0].Value) is > 0 and < Percent and var read) return read / Percent;
        result.AddError($"--confidence must be a percentage above 0 and below 100, such as 95, not '{result.Tokens[0].Value}'.");
        return default;
    }

    static double? Read(string text)
    {
        var number = text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
