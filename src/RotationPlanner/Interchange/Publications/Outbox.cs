using System.Globalization;
using System.Text;

namespace RotationPlanner.Interchange;

/// <summary>
/// Writes a message to everybody whose seats or training a revision changes, and to nobody else, as <c>outbox/0002.json</c> and
/// <c>outbox/0002.txt</c>. To send them is the business of a script of yours. The reason of an absence is its owner's:
/// nobody else is told.
/// </summary>
public static partial class Outbox
{
    /// <summary>The messages of a published revision, by person.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">How it was published, with its changes.</param>
    /// <returns>One message for each person concerned, times in their own zones; empty where nothing changed.</returns>
    public static IReadOnlyList<Notice> Notices(Plan plan, Publication publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(publication);
        if (publication.Changes.Count + publication.Training.Count == 0) return [];
        var words = new NoticeWords(plan);
        return
        [
            .. from responder in plan.Company.Responders
               let own = publication.Changes.Where(c => c.From == responder.Id || c.To == responder.Id).ToList()
               let training = publication.Training.Where(c => c.Responder == responder.Id).ToList()
               where own.Count + training.Count > 0
               select About(responder, own, training, plan, words),
        ];
    }

    /// <summary>
    /// Writes the messages of a revision, unless they are there: whoever publishes next, or asks for notices, writes
    /// what a killed run did not. A revision without any writes nothing.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="publication">How it was published.</param>
    /// <param name="directory">The folder of the published plan.</param>
    /// <returns>The files of the revision, written now or before; empty where there are none.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static IReadOnlyList<string> Write(Plan plan, Publication publication, string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var notices = Notices(plan, publication);
        if (notices.Count == 0) return [];
        var files = new OutboxFiles(directory, string.Create(CultureInfo.InvariantCulture, $"{plan.Revision:0000}"));
        if (!files.AreThere(publication.At))
            files.Write(
                new JsonLines(JsonFormat.Ours.Options).Field("published", publication.At).Array("notices", notices),
                notices.Select(n => OutboxFiles.Letter(n.Responder, n.Email, n.Subject, n.Text)));
        return files.Names;
    }

    static Notice About(
        Responder responder, List<SeatChange> own, List<TrainingChange> training, Plan plan, NoticeWords words)
    {
        var text = new StringBuilder();
        foreach (var change in own)
        {
            var (role, when) = (words.RoleIn(change.Rotation, change.Role),
                NoticeWords.When(change.Start, change.End, responder.TimeZone));
            var other = (change.To == responder.Id ? change.From : change.To) is { } id ? words.Person(id) : null;
            text.Append(change.IsUrgent ? "URGENT: " : "").Append(change.To == responder.Id
                ? $"You are {role}, {when}{(other is null ? "" : $", in place of {other}")}."
                : $"You are no longer {role}, {when}{(other is null ? ". Nobody has taken the seat yet" : $"; {other} takes it")}.");
            if (ReaderReasons.For(responder, change, words) is { Length: > 0 } why) text.Append(' ').Append(why);
            text.Append('\n');
            if (words.LinksShifts) text.Append(words.Link(responder.Id, change.Shift));
        }
        foreach (var change in training)
            text.Append(change.IsUrgent ? "URGENT: " : "").Append(change.Text).Append('\n');
        if (!words.LinksShifts) text.Append(words.Link(responder.Id, ""));
        return new Notice
        {
            Responder = responder.Id,
            Email = responder.Email,
            Revision = plan.Revision,
            Subject = own.Count switch
            {
                0 => $"{words.Company}: your training has changed",
                1 => $"{words.Company}: one of your shifts has changed",
                _ => $"{words.Company}: {own.Count} of your shifts have changed",
            },
            Text = TextSanitizer.Lines(text.ToString()),
        };
    }
}
