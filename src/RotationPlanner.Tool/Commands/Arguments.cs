using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Program;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool.Commands;

/// <summary>Arguments and options that commands share.</summary>
static class Arguments
{
    const double MostSeconds = 86_400;
    const int MostThreads = 64;

    public static Argument<string> File => new("FILE") { Description = "The rotation file (YAML)." };

    public static Argument<string> Plan => new("PLAN")
    {
        Description = "A plan.json, as plan writes it, the folder that holds it, or the address of the database that keeps it.",
        CustomParser = result => Stores.PlanOf(result.Tokens[0].Value),
    };

    public static Option<bool> Json => new("--json") { Description = "Print the result as JSON." };

    /// <summary>A time with a default.</summary>
    public static Option<double> Seconds(string description, double fallback) => new("--seconds")
    {
        Description = description, DefaultValueFactory = _ =>
            fallback, HelpName = "S", CustomParser = result => ReadSeconds(result) ?? default,
    };

    /// <summary>A time that may be left out.</summary>
    public static Option<TimeSpan?> Limit(string description) => new("--seconds")
    {
        Description = description, HelpName = "S", CustomParser = result =>
            ReadSeconds(result) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    static double? ReadSeconds(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and <= MostSeconds) return value;
        result.AddError($"--seconds must be a number above 0 and at most {MostSeconds}, not '{result.Tokens[0].Value}'.");
        return null;
    }

    public static Option<int> Seed => Whole("--seed", "Seed of every random choice.", int.MinValue, int.MaxValue,
        "a whole number");

    public static Option<int> Threads => Whole(
        "--threads",
        "How many threads search at once. More than 1 is faster where cores are free; plans may then differ.",
        1, MostThreads, $"a whole number from 1 to {MostThreads}");

    public static Option<LocalDate> Date(string name, string description)
    {
        var date = new Option<LocalDate>(name) { Description = description, HelpName = "D" };
        date.CustomParser = result =>
        {
            if (ReadDate(result) is { } read) return read;
            result.AddError($"{name} must be a date such as 2027-01-31, not '{result.Tokens[0].Value}'.");
            return default;
        };
        return date;
    }

    static Option<int> Whole(string name, string description, int least, int most, string kind)
    {
        var number = new Option<int>(name) { Description = description, DefaultValueFactory = _ => 1, HelpName = "N" };
        number.CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= least && value <= most) return value;
            result.AddError($"{name} must be {kind}, not '{text}'.");
            return default;
        };
        return number;
    }

    /// <summary>
    /// The date, or null where the text is none: a value that cannot be read must not be asked for by a validator.
    /// </summary>
    public static LocalDate? ReadDate(SymbolResult result) =>
        result.Tokens is [var token, ..] && LocalDatePattern.Iso.Parse(token.Value) is { Success: true } read
            ? read.Value : null;

    /// <summary>A part of the whole, such as 60% or 0.6; null where the text is none.</summary>
    public static decimal? ReadPart(string text)
    {
        var isPercent = text.EndsWith('%');
        if (!decimal.TryParse(isPercent ? text[..^1].TrimEnd() : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)) return null;
        return isPercent ? part / 100 : part;
    }

    public static Option<string> Out(string description, string fallback) =>
        new("--out") { Description = description, DefaultValueFactory = _ => fallback, HelpName = fallback.Contains('.', StringComparison.Ordinal) ? "FILE" : "DIR" };
}
