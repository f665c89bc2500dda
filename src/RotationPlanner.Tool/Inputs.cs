using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Commands.Living;

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
        var (plan, problems) = Kept(file, () => PlanFile.Read(file, company), (json, name) => PlanFile.Read(json, name, company), around);
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
        throw Invalid([new Problem($"assignments[{at}].shift", $"The company has no such shift{others}.", first.Shift, advice) { File = Named(file) }], around);
    }

    /// <summary>What messages call a plan: its file, or its database without secrets.</summary>
    public static string Named(string plan)
    {
        if (!StoredPlan.IsNamed(plan)) return plan;
        using var store = Stores.OpenDatabase(StoredPlan.AddressOf(plan));
        return store.Address;
    }

    /// <summary>The file's own part of a plan, whoever made it.</summary>
    public static PlanFile Document(string file, CommandContext around)
    {
        var (document, problems) = Kept(file, () => PlanFile.Read(file), PlanFile.Read, around);
        return document ?? throw Invalid(problems, around);
    }

    /// <summary>A plan that people live by, whoever made it.</summary>
    public static PublishedPlan Published(string file, CommandContext around)
    {
        var (plan, problems) = Kept(file, () => PlanFile.ReadPublished(file), PlanFile.ReadPublished, around);
        return plan ?? throw Invalid(problems, around);
    }

    public static StopException Invalid(IReadOnlyList<Problem> problems, CommandContext around)
    {
        foreach (var problem in problems) around.Error.WriteLine(TextSanitizer.Lines(problem.ToString()));
        around.Error.WriteLine(problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
        return new StopException(Exit.InvalidInput);
    }

    /// <summary>Reads a plan from its file, or from the database that keeps it.</summary>
    static T Kept<T>(string plan, Func<T> readFile, Func<ReadOnlyMemory<byte>, string, T> readStored, CommandContext around)
    {
        if (!StoredPlan.IsNamed(plan))
        {
            EnsureReadable(plan);
            return Interruptible.Run(readFile, around.Cancel);
        }
        return Interruptible.Run(() => StoredPlan.Read(plan) is var kept ? readStored(kept.Plan, kept.Name) : default!, around.Cancel);
    }

    static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";

    // A missing file is a wrong argument, not a wrong input.
    static void EnsureReadable(string file)
    {
        // An address may hold a password.
        if (file.Contains("://", StringComparison.Ordinal)) throw new IOException($"A plan is kept in a file, or in {Stores.Form}{Stores.Refused(file)}.");
        if (Directory.Exists(file)) throw new IOException($"{file} is a directory, not a file.");
        if (!File.Exists(file))
            throw new IOException($"There is no file {file}.{(IsYaml(file) ? " Maybe let `rotation-planner init` write one to start from." : "")}");
        using var _ = InputFile.OpenRead(file);
    }
}
