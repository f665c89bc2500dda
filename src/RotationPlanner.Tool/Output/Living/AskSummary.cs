using System.Globalization;
using NodaTime;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>Who to ask for cover, and when.</summary>
static class AskSummary
{
    public static void Write(CoverAnswer cover, IReadOnlyList<CoverAsk> asks, IReadOnlyList<Notice> notices,
        Company company, IAnsiConsole console)
    {
        if (asks.Count == 0)
        {
            console.Write(Cells.Line("Nobody may take it, so there is nobody to ask."));
            return;
        }
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        console.Write(Cells.Line(IsAtOnce(asks)
            ? "Time is short: ask everybody at once. The first of the list who says yes takes it."
            : "Ask one by one, fairest first, and stop when somebody says yes.", Decoration.Bold));
        var table = Cells.Lined("Ask", $"At ({company.TimeZone.Id})", "Answer by");
        foreach (var ask in asks)
            table.AddRow(Cells.Cell($"{names[ask.Responder]} ({ask.Responder})"), Cells.Cell(Time(ask.At, company)),
                Cells.Cell(Time(ask.Until, company)));
        console.Write(table);
        foreach (var notice in notices)
        {
            console.Write(Cells.Line(
                $"To {names[notice.Responder]}{(notice.Email is null ? "" : $" <{notice.Email}>")}:", Decoration.Bold));
            foreach (var line in notice.Text.TrimEnd('\n').Split('\n')) console.Write(Cells.Line(line));
        }
        console.Write(Cells.Line(
            "When somebody says yes: the same command with --take ID --publish instead of --ask."));
    }

    public static string Json(CoverAnswer cover, IReadOnlyList<CoverAsk> asks, IReadOnlyList<Notice> notices) =>
        new JsonLines(PlanFile.Options)
        .Field("seat", cover.Seat)
        .Field("allAtOnce", IsAtOnce(asks))
        .Array("asks", asks)
        .Array("notices", notices)
        .ToString();

    static bool IsAtOnce(IReadOnlyList<CoverAsk> asks) => asks.Count > 1 && asks[0].At == asks[1].At;

    static string Time(Instant at, Company company) =>
        at.InZone(company.TimeZone).LocalDateTime.ToString("ddd d MMM uuuu HH:mm", CultureInfo.InvariantCulture);
}
