using RotationPlanner.Interchange;
using RotationPlanner.Interchange.Evidences;

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
        var reading = EvidenceSifting.Of(rotation.Company!, Interruptible.Run(() => EvidenceFile.Read(Inputs.Readable(evidence)), around.Cancel), evidence);
        if (rotation.EvidenceFiles.FirstOrDefault(EvidenceAppending.IsTarget) is not { } into)
        {
            around.Error.WriteLine(TextSanitizer.Lines($"{file} names no CSV file of evidence to add to. Maybe write `evidence: [ {{ file: training.csv }} ]` in it, and begin that file with the line responder,on,kind,what,with,by,days,recorded."));
            return Exit.Usage;
        }
        var (accepted, problems) = (reading.Evidence, reading.Problems.ToList());
        if (accepted.Count > 0 && EvidenceAppending.Append(into, accepted) is { } refused) (accepted, problems) = ([], [.. problems, refused]);
        if (json) around.Out.Write(new JsonLines().Field("added", accepted.Count, JsonFormat.Ours.Int32).Field("into", into, JsonFormat.Ours.String).Field("problems", problems.Count, JsonFormat.Ours.Int32).ToString());
        else around.Out.WriteLine(TextSanitizer.Lines($"{(accepted.Count == 1 ? "1 piece" : $"{accepted.Count} pieces")} of evidence added to {into}."));
        return problems.Count == 0 ? Exit.Done : throw Inputs.Invalid(problems, around);
    }
}
