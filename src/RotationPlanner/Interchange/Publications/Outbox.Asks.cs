using System.Globalization;

namespace RotationPlanner.Interchange;

// The messages that ask for cover.
public static partial class Outbox
{
    /// <summary>The messages to those who are asked to take a seat. They never say why its holder is away.</summary>
    /// <param name="company">The company.</param>
    /// <param name="cover">Who may take which seat.</param>
    /// <param name="asks">Who is asked, as <see cref="CoverAsk.Order"/> gives them.</param>
    /// <param name="revision">The revision of the plan that the seat is in.</param>
    /// <returns>One message for each, in their order; times in each person's own zone.</returns>
    public static IReadOnlyList<Notice> Asks(
        Company company, CoverAnswer cover, IReadOnlyList<CoverAsk> asks, int revision)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(cover);
        ArgumentNullException.ThrowIfNull(asks);
        var people = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var holder = people.TryGetValue(cover.Seat.Responder, out var known) ? known.Name : cover.Seat.Responder;
        var isAtOnce = asks.Count > 1 && asks[0].At == asks[1].At;
        return [.. asks.Select((ask, i) => Message(people[ask.Responder], ask, i))];

        Notice Message(Responder responder, CoverAsk ask, int index)
        {
            string Time(NodaTime.Instant at) => string.Create(
                CultureInfo.InvariantCulture, $"{at.InZone(responder.TimeZone).LocalDateTime:ddd d MMM uuuu HH:mm}");
            var how = asks.Count == 1 ? "You are the only one who may take it." : isAtOnce
                ? $"Time is short: {asks.Count} people are asked at once, and the first to say yes takes it."
                : $"You are number {index + 1} of {asks.Count} who are asked, one after the other.";
            return new Notice
            {
                Id = string.Create(CultureInfo.InvariantCulture,
                    $"ask/{cover.Seat.Shift}/{cover.Seat.Role}/{cover.Seat.Start}/{responder.Id}"),
                Responder = responder.Id,
                Email = responder.Email,
                Revision = revision,
                Subject = TextSanitizer.Line($"{company.Name}: can you take a shift of {holder}?"),
                Text = TextSanitizer.Lines(
                    $"{holder} looks for somebody who is {cover.Seat.Role}, {Time(cover.Seat.Start)} to {Time(cover.Seat.End)} ({responder.TimeZone.Id}).\n"
                    + $"{how}\nPlease answer by {Time(ask.Until)} ({responder.TimeZone.Id}).\n"),
            };
        }
    }

    /// <summary>Writes them as <c>outbox/asks.json</c>, with who is asked when, and <c>outbox/asks.txt</c>.</summary>
    /// <param name="asks">Who is asked.</param>
    /// <param name="notices">Their messages.</param>
    /// <param name="directory">The folder; files of an earlier question are replaced.</param>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> WriteAsks(
        IReadOnlyList<CoverAsk> asks, IReadOnlyList<Notice> notices, string directory)
    {
        ArgumentNullException.ThrowIfNull(asks);
        ArgumentNullException.ThrowIfNull(notices);
        var files = new OutboxFiles(directory, "asks");
        files.Write(
            new JsonLines(JsonFormat.Ours.Options).Array("asks", asks).Array("notices", notices),
            notices.Select(n => OutboxFiles.Letter(n.Responder, n.Email, n.Subject, n.Text)));
        return files.Names;
    }
}
