using System.Globalization;
using System.Text;
using RotationPlanner.Calendars;

namespace RotationPlanner.Interchange;

/// <summary>A message to one person about what changed for them.</summary>
public sealed record Notice
{
    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Where to send it; null where the company states none.</summary>
    public string? Email { get; init; }

    /// <summary>The revision that it tells of.</summary>
    public required int Revision { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The message in plain text; times in the person's own zone.</summary>
    public required string Text { get; init; }
}

/// <summary>
/// Writes a message to everybody whose seats or training a revision changes, and to nobody else, as <c>outbox/0002.json</c> and
/// <c>outbox/0002.txt</c>. To send them is the business of a script of yours. The reason of an absence is its owner's:
/// nobody else is told.
/// </summary>
public static partial class Outbox
{
    static readonly CultureInfo culture = CultureInfo.InvariantCulture;

    /// <summary>The messages of a published revision, by person.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">How it was published, with its changes.</param>
    /// <returns>One message for each person concerned; empty where nothing changed.</returns>
    public static IReadOnlyList<Notice> Notices(Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        var names = plan.Company.Responders.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        return
        [
            .. from responder in plan.Company.Responders
               let own = publication.Changes.Where(c => c.From == responder.Id || c.To == responder.Id).ToList()
               let training = publication.Training.Where(c => c.Responder == responder.Id).ToList()
               where own.Count + training.Count > 0
               select Of(responder, own, training, plan, names),
        ];
    }

    /// <summary>Writes the messages; a revision without any writes nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">How it was published.</param>
    /// <param name="directory">The folder of the published plan.</param>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> Write(Plan plan, Publication publication, string directory)
    {
        var notices = Notices(plan, publication);
        if (notices.Count == 0) return [];
        var name = Path.Combine(directory, "outbox", string.Create(culture, $"{plan.Revision:0000}"));
        AtomicFile.Write($"{name}.json", new JsonLines(JsonFormat.Ours.Options).Array("notices", notices).ToString());
        AtomicFile.Write($"{name}.txt", Letters(notices));
        return [$"{name}.json", $"{name}.txt"];
    }

    static string Letters(IReadOnlyList<Notice> notices) =>
        string.Join("\n", notices.Select(n => $"To: {n.Responder}{(n.Email is null ? "" : $" <{n.Email}>")}\nSubject: {n.Subject}\n\n{n.Text}"));

    static Notice Of(Responder responder, List<SeatChange> own, List<TrainingChange> training, Plan plan, Dictionary<string, string> names)
    {
        var text = new StringBuilder();
        foreach (var change in own)
        {
            var (from, to) = (change.Start.InZone(responder.TimeZone), change.End.InZone(responder.TimeZone));
            var when = string.Create(culture, $"{from.LocalDateTime:ddd d MMM uuuu HH:mm} to {to.LocalDateTime:ddd d MMM HH:mm} ({responder.TimeZone.Id})");
            var other = change.To == responder.Id ? change.From : change.To;
            var who = other is null ? "" : names.GetValueOrDefault(other, other);
            text.Append(change.IsUrgent ? "URGENT: " : "").Append(change.To == responder.Id
                ? $"You are {change.Role}, {when}{(other is null ? "" : $", in place of {who}")}."
                : $"You are no longer {change.Role}, {when}{(other is null ? ". Nobody has taken the seat yet" : $"; {who} takes it")}.").Append('\n');
        }
        foreach (var change in training) text.Append(change.IsUrgent ? "URGENT: " : "").Append(change.Text).Append('\n');
        return new Notice
        {
            Responder = responder.Id,
            Email = responder.Email,
            Revision = plan.Revision,
            Subject = TextSanitizer.Line(own.Count == 0 ? $"{plan.Company.Name}: your training has changed" : own.Count == 1 ? $"{plan.Company.Name}: one of your shifts has changed" : $"{plan.Company.Name}: {own.Count} of your shifts have changed"),
            Text = TextSanitizer.Lines(text.ToString()),
        };
    }
}
