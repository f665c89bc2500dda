using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>A company and the plan it lives by.</summary>
sealed record LivingInput(Company Company, PublishedPlan Plan, string File)
{
    /// <summary>The open requests of the rotation file.</summary>
    public IReadOnlyList<Request> Requests { get; private init; } = [];

    /// <summary>The folder of the plan, where its revisions are kept.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(File))!;

    public static LivingInput Read(string file, string plan, CommandContext around)
    {
        var read = Inputs.Read(file, around);
        Inputs.Readable(plan);
        var (published, problems) = Interruptible.Run(() => PlanFile.ReadPublished(plan), around.Cancel);
        if (published is null) throw Inputs.Invalid(problems, around);
        if (published.CompanyName is { } name && name != read.Company!.Name)
            throw Inputs.Invalid([new Problem("company", $"The plan is of another company than {TextSanitizer.Line(read.Company!.Name)}.", name, "Maybe another plan.json, or the company was renamed: then rename it there too.") { File = plan }], around);
        var part = published.For(read.Company!);
        if (part.Assignments.Count == 0 && part.Around.Count > 0)
            throw Inputs.Invalid([new Problem("horizon", "The plan has no seat in the file's horizon.", advice: $"Maybe the horizon of {plan}, or plan first: rotation-planner plan {file} --previous {plan} --out draft, and then publish.") { File = file }], around);
        return new LivingInput(CarriedLedger.Of(read, read.Company!, Path.GetDirectoryName(Path.GetFullPath(plan))!, around), part, plan) { Requests = read.Requests };
    }

    /// <summary>Asks something of the plan; a company or a question that makes no sense ends the command.</summary>
    public static T Ask<T>(Func<T> question, CommandContext around)
    {
        try { return question(); }
        catch (InvalidCompanyException invalid) { throw Inputs.Invalid(invalid.Problems, around); }
        catch (ArgumentException wrong) when (wrong is not ArgumentNullException)
        {
            var end = wrong.Message.LastIndexOf(" (Parameter", StringComparison.Ordinal);
            throw Inputs.Invalid([new Problem("command line", end < 0 ? wrong.Message : wrong.Message[..end])], around);
        }
    }
}
