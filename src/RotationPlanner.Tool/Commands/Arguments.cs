using System.CommandLine;

namespace RotationPlanner.Tool.Commands;

/// <summary>Arguments and options that commands share.</summary>
static class Arguments
{
    public static Argument<string> File => new("FILE") { Description = "The rotation file (YAML)." };

    public static Argument<string> Plan => new("PLAN") { Description = "A plan.json." };

    public static Option<bool> Json => new("--json") { Description = "Print the result as JSON." };

    public static Option<string> Out(string description, string fallback) =>
        new("--out") { Description = description, DefaultValueFactory = _ => fallback, HelpName = fallback.Contains('.', StringComparison.Ordinal) ? "FILE" : "DIR" };
}
