using RotationPlanner.Interchange;

namespace RotationPlanner.Reporting;

/// <summary>The plan that an output folder holds already.</summary>
static class EarlierPlan
{
    /// <summary>
    /// The plan to carry on: that of the same company and horizon. Anything else is told and will be replaced.
    /// </summary>
    /// <param name="files">The folder's files.</param>
    /// <param name="company">The company that is planned now.</param>
    /// <param name="told">Told what the folder holds instead.</param>
    /// <returns>The plan, or null where there is none to carry on.</returns>
    public static Plan? Find(PlanFolder files, Company company, List<string> told)
    {
        if (!File.Exists(files.Plan)) return null;
        var (document, problems) = PlanFile.ReadDocument(files.Plan);
        if (document is null) return Unreadable(files, problems, told);
        if (document.Company != company.Name || document.Horizon is not { } horizon)
            return Tell($"{files.Plan} was {Whose(document)}, not of {company.Name}: it is replaced.", told);
        if (horizon != new HorizonDocument(company.Horizon.Start, company.Horizon.End))
            return Tell($"{files.Plan} was {Whose(document)}: it is replaced.", told);
        var (plan, missing) = PlanFile.Read(files.Plan, company);
        return plan ?? Unreadable(files, missing, told);
    }

    static string Whose(PlanDocument document) => (document.Company, document.Horizon) switch
    {
        (null, _) => "a plan that names no company",
        (var name, null) => $"a plan of {name} without a horizon",
        var (name, horizon) =>
            $"the plan of {name} from {Formatting.LongDay(horizon.From)} to {Formatting.LongDay(horizon.To)}",
    };

    // It may be the work of a newer version: it is out of the way, and not lost.
    static Plan? Unreadable(PlanFolder files, IReadOnlyList<Problem> problems, List<string> told)
    {
        File.Move(files.Plan, files.Replaced, overwrite: true);
        return Tell(
            $"{problems[0]}\n{files.Plan} could not be read as a plan: it is kept as {files.Replaced}, and replaced.",
            told);
    }

    static Plan? Tell(string text, List<string> told)
    {
        told.Add(text);
        return null;
    }
}
