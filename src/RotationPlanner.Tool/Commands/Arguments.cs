using System.CommandLine;
using System.Globalization;

namespace RotationPlanner.Tool.Commands;

/// <summary>Arguments and options that commands share.</summary>
static class Arguments
{
    const double MostSeconds = 86_400;

    public static Argument<string> File => new("FILE") { Description = "The rotation file (YAML)." };

    public static Argument<string> Plan => new("PLAN") { Description = "A plan.json." };

    public static Option<bool> Json => new("--json") { Description = "Print the result as JSON." };

    public static Option<double> Seconds(string description, double fallback)
    {
        var seconds = new Option<double>("--seconds") { Description = description, DefaultValueFactory = _ => fallback, HelpName = "S" };
        seconds.Validators.Add(result =>
        {
            // What is not a number at all is reported by the parser.
            if (result.Tokens is [var token] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && !(value is > 0 and <= MostSeconds)) result.AddError($"--seconds must be above 0 and at most {MostSeconds}.");
        });
        return seconds;
    }

    public static Option<string> Out(string description, string fallback) =>
        new("--out") { Description = description, DefaultValueFactory = _ => fallback, HelpName = fallback.Contains('.', StringComparison.Ordinal) ? "FILE" : "DIR" };
}
