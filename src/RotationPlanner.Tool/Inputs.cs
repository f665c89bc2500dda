using RotationPlanner.Calendars;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool;

/// <summary>Reads what commands are given; every problem goes to standard error before the command ends.</summary>
static class Inputs
{
    public static Company Company(string file, CommandContext around) => Read(file, around).Company!;

    /// <summary>A rotation file without problems.</summary>
    public static RotationFile Read(string file, CommandContext around)
    {
        EnsureReadable(file);
        var result = Interruptible.Run(() => RotationFile.TryRead(file), around.Cancel);
        foreach (var warning in result.Warnings) around.Error.WriteLine(TextSanitizer.Lines($"Warning: {warning}"));
        return result.Company is null ? throw Invalid(result.Problems, around) : result;
    }

    /// <summary>The name of a file that is there.</summary>
    public static string Readable(string file)
    {
        EnsureReadable(file);
        return file;
    }

    public static Plan Plan(string file, Company company, CommandContext around)
    {
        EnsureReadable(file);
        var (plan, problems) = Interruptible.Run(() => PlanFile.Read(file, company), around.Cancel);
        return plan ?? throw Invalid(problems, around);
    }

    /// <summary>A plan that must belong to the company as it is now.</summary>
    public static Plan CurrentPlan(string file, Company company, CommandContext around)
    {
        var plan = Plan(file, company, around);
        var strays = plan.Assignments.Select((a, i) => (a, i))
            .Where(p => plan.Schedule.Find(p.a.Shift) is null).ToArray();
        if (strays.Length == 0) return plan;
        // A plan of another company strays in every line; one of them says it all.
        var others = strays.Length == 1
            ? "" : $", nor those of {strays.Length - 1} other assignments of {plan.Assignments.Count}";
        var ((first, at), advice) = (strays[0], "Maybe its rotations or its horizon have changed since the plan was made, or the plan is of another company: plan again.");
        throw Invalid([new Problem($"assignments[{at}].shift", $"The company has no such shift{others}.", first.Shift, advice) { File = file }], around);
    }

    /// <summary>The file's own part of a plan, whoever made it.</summary>
    public static PlanFile Document(string file, CommandContext around)
    {
        EnsureReadable(file);
        var (document, problems) = Interruptible.Run(() => PlanFile.Read(file), around.Cancel);
        return document ?? throw Invalid(problems, around);
    }

    public static StopException Invalid(IReadOnlyList<Problem> problems, CommandContext around)
    {
        foreach (var problem in problems) around.Error.WriteLine(TextSanitizer.Lines(problem.ToString()));
        around.Error.WriteLine(problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
        return new StopException(Exit.InvalidInput);
    }

    static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";

    // A missing file is a wrong argument, not a wrong input.
    static void EnsureReadable(string file)
    {
        if (Directory.Exists(file)) throw new IOException($"{file} is a directory, not a file.");
        if (!File.Exists(file))
            throw new IOException($"There is no file {file}.{(IsYaml(file) ? " Maybe let `rotation-planner init` write one to start from." : "")}");
        using var _ = InputFile.OpenRead(file);
    }
}
