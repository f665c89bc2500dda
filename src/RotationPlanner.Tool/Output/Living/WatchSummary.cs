using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange;
using Spectre.Console;

namespace RotationPlanner.Tool.Output.Living;

/// <summary>A seat whose holder is not there, and who could cover; null where nobody was asked.</summary>
sealed record WatchedSeat(SeatConflict Conflict, CoverAnswer? Cover)
{
    /// <summary>The part that is concerned; null where it is all of the seat.</summary>
    public static Interval? PartOf(SeatConflict conflict) =>
        (conflict.From, conflict.To) == (conflict.Seat.Start, conflict.Seat.End) ? null : new Interval(conflict.From, conflict.To);

    /// <summary>The command that lists all who could, and who could not.</summary>
    public string Command(string file, string plan)
    {
        var seat = Conflict.Seat;
        var part = PartOf(Conflict) is { } time ? $" --from {InstantPattern.ExtendedIso.Format(time.Start)} --to {InstantPattern.ExtendedIso.Format(time.End)}" : "";
        return $"rotation-planner cover {Quoted(file)} {Quoted(plan)} --shift {Quoted(seat.Shift)} --role {Quoted(seat.Role)} --of {Quoted(seat.Responder)}{part}";
    }

    static string Quoted(string argument) =>
        argument.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':') ? argument : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

/// <summary>Where calendars and a published plan are at odds.</summary>
static class WatchSummary
{
    const int MostCandidates = 3;

    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    public static void Write(IReadOnlyList<WatchedSeat> seats, Company company, string file, string plan, IAnsiConsole console)
    {
        var names = company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        foreach (var seat in seats)
        {
            var (conflict, held) = (seat.Conflict, seat.Conflict.Seat);
            console.Write(Cells.Line($"{held.Shift}, {held.Role}: {names[held.Responder]} ({held.Responder}) {(conflict.IsWish ? "wants to be covered" : conflict.Reason == "time off" ? "is on time off" : "is on another duty")} "
                + $"from {Time(conflict.From, company)} to {Time(conflict.To, company)} ({company.TimeZone.Id})."));
            if (seat.Cover is not { } cover) continue;
            console.Write(Cells.Line(cover.Candidates.Count == 0 ? "  Nobody may take it. Maybe replan."
                : $"  May take it, fairest first: {string.Join(", ", cover.Candidates.Take(MostCandidates).Select(c => $"{names[c.Responder]} ({c.Responder})"))}{(cover.Candidates.Count > MostCandidates ? ", and others" : "")}."));
            if (cover.Candidates.Count > 0) console.Write(Cells.Line($"  {seat.Command(file, plan)} --take {cover.Candidates[0].Responder}"));
        }
        var (wishes, others) = (seats.Count(s => s.Conflict.IsWish), seats.Count(s => !s.Conflict.IsWish));
        if (others > 0) console.Write(Cells.Line($"{others} conflict{(others == 1 ? "" : "s")} with the plan. `rotation-planner replan` mends all of them at once."));
        else console.Write(Cells.Line("No conflict with the plan."));
        if (wishes > 0) console.Write(Cells.Line($"{wishes} appointment{(wishes == 1 ? "" : "s")} to be covered."));
    }

    public static string Json(IReadOnlyList<WatchedSeat> seats, string file, string plan) => new JsonLines(PlanFile.Options)
        .Objects("conflicts", seats, (json, seat) =>
        {
            json.Field("seat", seat.Conflict.Seat).Field("from", seat.Conflict.From).Field("to", seat.Conflict.To)
                .Field("reason", seat.Conflict.Reason).Field("wish", seat.Conflict.IsWish)
                .Field("command", seat.Command(file, plan));
            if (seat.Cover is { } cover) json.Array("candidates", cover.Candidates);
        })
        .ToString();

    static string Time(Instant at, Company company) =>
        at.InZone(company.TimeZone).LocalDateTime.ToString("ddd d MMM HH:mm", culture);
}
