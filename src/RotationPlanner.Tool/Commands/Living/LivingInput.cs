namespace RotationPlanner.Tool.Commands.Living;

/// <summary>A company and the plan it lives by.</summary>
sealed record LivingInput(Company Company, PublishedPlan Plan, string File)
{
    /// <summary>The open requests of the rotation file.</summary>
    public IReadOnlyList<Request> Requests { get; private init; } = [];

    /// <summary>Where the plan's revisions are kept: its folder, or its database.</summary>
    public required string Store { get; init; }

    public static LivingInput Read(string file, string plan, CommandContext around)
    {
        var read = Inputs.Read(file, around);
        var published = Inputs.Published(plan, around);
        var name = Inputs.Named(plan);
        if (published.CompanyName is { } company && company != read.Company!.Name)
            throw Inputs.Invalid([new Problem("company", $"The plan is of another company than {TextSanitizer.Line(read.Company!.Name)}.", company, "Maybe another plan.json, or the company was renamed: then rename it there too.") { File = name }], around);
        var part = published.For(read.Company!);
        if (part.Assignments.Count == 0 && part.Around.Count > 0)
            throw Inputs.Invalid([new Problem("horizon", "The plan has no seat in the file's horizon.", advice: $"Maybe the horizon of {name}, or plan first: rotation-planner plan {file} --previous {name} --out draft, and then publish.") { File = file }], around);
        return new LivingInput(CarriedLedger.Beside(plan, read, read.Company!, around), part, name) { Requests = read.Requests, Store = StoreOf(plan) };
    }

    static string StoreOf(string plan) => StoredPlan.IsNamed(plan) ? StoredPlan.AddressOf(plan) : Path.GetDirectoryName(Path.GetFullPath(plan))!;

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
