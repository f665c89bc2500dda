using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>The answer to a request.</summary>
static class RequestSummary
{
    public static void Write(RequestAnswer answer, Company company, IAnsiConsole console)
    {
        if (answer.Proposal is { } proposal)
        {
            console.Write(Cells.Line(answer.Verdict == Verdict.Yes ? "Yes: nothing changes." : "Yes, at this price:", Decoration.Bold));
            if (proposal.Changes.Count > 0) ChangeSummary.Write(proposal, console);
            return;
        }
        console.Write(Cells.Line("No, because:", Decoration.Bold));
        foreach (var reason in answer.Because) console.Write(Cells.Line(reason));
        if (answer.Instead.Count > 0) console.Write(Cells.Line($"These days would do: {string.Join(", ", answer.Instead.Select(Days))} ({company.TimeZone.Id})."));
    }

    public static string Json(RequestAnswer answer) => new JsonLines(PlanFile.Options)
        .Field("verdict", answer.Verdict switch { Verdict.Yes => "yes", Verdict.YesAtAPrice => "yesAtAPrice", _ => "no" })
        .Array("changes", answer.Proposal?.Changes ?? [])
        .Array("because", answer.Because)
        .Array("instead", [.. answer.Instead.Select(Days)])
        .ToString();

    static string Days(DateInterval days) => $"{LocalDatePattern.Iso.Format(days.Start)}/{LocalDatePattern.Iso.Format(days.End)}";
}
