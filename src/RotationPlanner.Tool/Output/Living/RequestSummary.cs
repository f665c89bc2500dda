using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>The answer to requests.</summary>
static class RequestSummary
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(RequestAnswer answer, Company company, IAnsiConsole console)
    {
        if (answer.Proposal is { } proposal)
        {
            console.Write(Cells.Line(
                answer.Verdict == Verdict.Yes ? "Yes: nothing changes." : "Yes, at this price:", Decoration.Bold));
            if (proposal.Changes.Count == 0) return;
            ChangeSummary.Write(proposal, console);
            var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
            console.Write(Cells.Line(
                $"Hours: {string.Join(", ", answer.Moved.Select(m => string.Create(culture, $"{names[m.Responder]} {m.Hours:+0.#;-0.#} h")))}."));
            console.Write(Cells.Line(string.Create(culture,
                $"Furthest above the share, by the shares with this: {answer.WorstNow:0.#} h with the seats as they are, {answer.WorstThen:0.#} h with the new ones.")));
            return;
        }
        console.Write(Cells.Line("No, because:", Decoration.Bold));
        foreach (var reason in answer.Because) console.Write(Cells.Line(reason));
        if (answer.Instead.Count > 0)
            console.Write(Cells.Line($"This would do: {string.Join(", ", answer.Instead.Select(Text))}."));
    }

    public static void Write(BatchAnswer batch, Company company, IAnsiConsole console)
    {
        foreach (var sentence in batch.Order) console.Write(Cells.Line(sentence));
        foreach (var answer in batch.Answers)
        {
            console.Write(Cells.Line(
                $"{company.Responders.First(r => r.Id == answer.Request.Responder).Name} asks for {answer.Request}."));
            Write(answer, company, console);
        }
        if (batch.Answers.Count == 0) console.Write(Cells.Line("No request is open."));
    }

    public static string Json(RequestAnswer answer) => Fields(new JsonLines(PlanFile.Options), answer).ToString();

    public static string Json(BatchAnswer batch) => new JsonLines(PlanFile.Options)
        .Objects("answers", batch.Answers, (json, answer) =>
            Fields(json.Field("person", answer.Request.Responder).Field("asked", answer.Request.ToString()), answer))
        .Array("order", batch.Order)
        .Array("changes", batch.Proposal?.Changes ?? [])
        .ToString();

    static JsonLines Fields(JsonLines json, RequestAnswer answer)
    {
        json.Field("verdict",
            answer.Verdict switch { Verdict.Yes => "yes", Verdict.YesAtAPrice => "yesAtAPrice", _ => "no" })
            .Array("changes", answer.Proposal?.Changes ?? [])
            .Array("moved", answer.Moved);
        if (answer.Proposal is not null) json.Field("worstNow", answer.WorstNow).Field("worstThen", answer.WorstThen);
        return json.Array("because", answer.Because).Array("obstacles", answer.Obstacles)
            .Array("instead", [.. answer.Instead.Select(Text)]);
    }

    static string Text(Request request) => request switch
    {
        TimeOffRequest off => Days(off.Off),
        AvoidRequest avoid => avoid.Shift ?? Days(avoid.Days!),
        WantRequest want => want.Shift,
        _ => request.ToString(),
    };

    static string Days(DateInterval days) =>
        $"{LocalDatePattern.Iso.Format(days.Start)}/{LocalDatePattern.Iso.Format(days.End)}";
}
