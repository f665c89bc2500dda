using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands;

/// <summary>
/// <c>training FILE --add EVIDENCE</c>: puts what another tool exported into the file of evidence that the rotation
/// file names.
/// </summary>
static class EvidenceAdding
{
    public static Exit Run(string file, string evidence, bool json, CommandContext around)
    {
        var rotation = Inputs.Read(file, around);
        var reading = EvidenceFile.Sift(Interruptible.Run(() => EvidenceFile.Read(Inputs.Readable(evidence)), around.Cancel), rotation.Company!, evidence);
        if (rotation.EvidenceFiles.FirstOrDefault(EvidenceFile.CanAppend) is not { } into)
        {
            around.Error.WriteLine(TextSanitizer.Lines($"{file} names no CSV file of evidence to add to. Maybe write `evidence: [ {{ file: training.csv }} ]` in it, and begin that file with the line responder,on,kind,what,with,by,days,recorded."));
            return Exit.Usage;
        }
        var (accepted, problems) = (reading.Evidence, reading.Problems.ToList());
        if (accepted.Count > 0 && EvidenceFile.Append(into, accepted) is { } refused)
            (accepted, problems) = ([], [.. problems, refused]);
        if (json)
            around.Out.Write(new JsonLines(PlanFile.Options).Field("added", accepted.Count).Field("into", into)
                .Field("problems", problems.Count).ToString());
        else
            around.Out.WriteLine(TextSanitizer.Lines($"{(accepted.Count == 1 ? "1 piece" : $"{accepted.Count} pieces")} of evidence added to {into}."));
        return problems.Count == 0 ? Exit.Done : throw Inputs.Invalid(problems, around);
    }
}
