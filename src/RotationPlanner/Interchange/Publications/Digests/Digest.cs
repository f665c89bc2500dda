using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Interchange;

/// <summary>
/// What people are told once a week: their seats and sessions, what is asked of them, and who leads each rotation.
/// </summary>
public sealed record Digest
{
    /// <summary>The Monday on which the week begins.</summary>
    public required LocalDate Week { get; init; }

    /// <summary>One message for each person with a seat, a session or something asked of them; nobody else has any.</summary>
    public required IReadOnlyList<Notice> People { get; init; }

    /// <summary>One message for each rotation with a shift in the week, and for each department with a lapse.</summary>
    public required IReadOnlyList<GroupNotice> Groups { get; init; }

    /// <summary>The digest of a week.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">Any day of the week; weeks begin on Mondays, for each person in their own zone.</param>
    /// <param name="now">Now, UTC: debriefs are asked of those who have led by now, lapses are told 30 days from now.</param>
    /// <returns>The digest.</returns>
    public static Digest Of(Plan plan, LocalDate day, Instant now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (week, words) = (DigestWeek.Of(day), new NoticeWords(plan));
        var reminders = new Reminders(plan, now, words);
        return new Digest
        {
            Week = week.Monday,
            People = [.. new PersonalDigests(plan, week, words, reminders).All()],
            Groups = [.. new RotationDigests(plan, week, words).All(), .. reminders.ForLeaders(week)],
        };
    }

    /// <summary>
    /// Writes it as <c>outbox/digest-2027-02-08.json</c> and <c>.txt</c>, once: a week that is written is left as it
    /// is, and one without a message is not written.
    /// </summary>
    /// <param name="directory">The folder of the published plan.</param>
    /// <returns>The files; empty where the week was written before, or has no message.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public IReadOnlyList<string> Write(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var files = new OutboxFiles(
            directory, string.Create(CultureInfo.InvariantCulture, $"digest-{LocalDatePattern.Iso.Format(Week)}"));
        if (files.AreThere() || People.Count + Groups.Count == 0) return [];
        files.Write(Lines(), Letters());
        return files.Names;
    }

    /// <summary>As JSON, as it is written.</summary>
    /// <returns>An object with <c>week</c>, <c>notices</c> and <c>groups</c>.</returns>
    public string ToJson() => Lines().ToString();

    /// <summary>As plain text, as it is written.</summary>
    /// <returns>The messages one after another, each with its head.</returns>
    public override string ToString() => string.Join("\n", Letters());

    JsonLines Lines() => new JsonLines(JsonFormat.Ours.Options)
        .Field("week", LocalDatePattern.Iso.Format(Week)).Array("notices", People).Array("groups", Groups);

    IEnumerable<string> Letters() =>
    [
        .. People.Select(n => OutboxFiles.Letter(n.Responder, n.Email, n.Subject, n.Text)),
        .. Groups.Select(g => OutboxFiles.Letter(g.Leader ?? g.Rotation ?? "", null, g.Subject, g.Text)),
    ];
}
