using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>The options that say what is asked: exactly one kind.</summary>
sealed class RequestOptions
{
    readonly Option<string> person = new("--person") { Description = "Who asks, by id.", Required = true, HelpName = "ID" };
    readonly Option<DateInterval?> off = new("--off") { Description = "Days off, both included, in the person's own zone: 2027-08-02/2027-08-13, or one day.", HelpName = "FROM/TO" };
    readonly Option<string?> want = new("--want") { Description = "A shift to serve in, such as command/2027-08-02.", HelpName = "SHIFT" };
    readonly Option<string?> role = new("--role") { Description = "The role of the wanted shift, where the person may hold several.", HelpName = "R" };
    readonly Option<string?> avoid = new("--avoid") { Description = "A shift, or days as FROM/TO, not to serve in.", HelpName = "WHAT" };
    readonly Option<decimal?> capacity = new("--capacity") { Description = "Another part of full time, such as 60%; goes with --from.", HelpName = "60%" };
    readonly Option<LocalDate?> from = new("--from") { Description = "The day from which the capacity holds.", HelpName = "D" };

    readonly Option<LocalDate?> stepBack = new("--step-back") { Description = "The day from which the person takes part no longer.", HelpName = "D" };

    /// <param name="command">The command that gets the options.</param>
    public RequestOptions(Command command)
    {
        off.CustomParser = result =>
        {
            if (Days(result.Tokens[0].Value) is { } days) return days;
            result.AddError($"--off must be days such as 2027-08-02/2027-08-13, the first first, not '{result.Tokens[0].Value}'.");
            return null;
        };
        capacity.CustomParser = result => Read(result, Arguments.ReadPart, "a part such as 60% or 0.6");
        foreach (var day in new[] { from, stepBack })
            day.CustomParser = result => Read<LocalDate>(result, text => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null, "a date such as 2027-06-01");
        foreach (var option in new Option[] { person, off, want, role, avoid, capacity, from, stepBack }) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var kinds = new Option[] { off, want, avoid, capacity, stepBack }.Where(o => result.GetResult(o) is not null).ToList();
            if (kinds.Count != 1)
                result.AddError(kinds.Count == 0 ? "Say what is asked: one of --off, --want, --avoid, --capacity and --step-back." : $"One request asks for one thing, not for {string.Join(" and ", kinds.Select(k => k.Name))}. Maybe ask twice.");
            if (result.GetResult(role) is not null && result.GetResult(want) is null) result.AddError("--role goes with --want.");
            if (result.GetResult(from) is null != result.GetResult(capacity) is null) result.AddError("--capacity and --from go together.");
        });
    }

    public Request Read(ParseResult parsed, string by)
    {
        var (who, recorder) = (parsed.GetValue(person)!, by == parsed.GetValue(person) ? null : by);
        if (parsed.GetValue(off) is { } days) return new TimeOffRequest { Responder = who, By = recorder, Off = days };
        if (parsed.GetValue(want) is { } shift) return new WantRequest { Responder = who, By = recorder, Shift = shift, Role = parsed.GetValue(role) };
        if (parsed.GetValue(avoid) is { } what)
            return Days(what) is { } avoided ? new AvoidRequest { Responder = who, By = recorder, Days = avoided } : new AvoidRequest { Responder = who, By = recorder, Shift = what };
        if (parsed.GetValue(stepBack) is { } last) return new StepBackRequest { Responder = who, By = recorder, From = last };
        return new CapacityRequest { Responder = who, By = recorder, Capacity = parsed.GetValue(capacity)!.Value, From = parsed.GetValue(from)!.Value };
    }

    static DateInterval? Days(string text)
    {
        var dates = text.Split('/').Select(LocalDatePattern.Iso.Parse).ToList();
        return dates.Count is 1 or 2 && dates.TrueForAll(d => d.Success) && dates[0].Value <= dates[^1].Value ? new DateInterval(dates[0].Value, dates[^1].Value) : null;
    }

    static T? Read<T>(ArgumentResult result, Func<string, T?> read, string form) where T : struct
    {
        if (read(result.Tokens[0].Value) is { } value) return value;
        result.AddError($"{result.Argument.Name} must be {form}, not '{result.Tokens[0].Value}'.");
        return null;
    }
}
