using NodaTime;

namespace RotationPlanner.Recognition;

/// <summary>
/// Who gave what to incident command in a period, so that it can be seen and thanked for. Only what plans, history and
/// training records show; nobody is ranked. Seats count for whoever really served them, by the local date on which their
/// shift starts, as <see cref="HoursReport"/> counts them.
/// </summary>
public sealed record Contributions
{
    internal Contributions() { }

    /// <summary>The company.</summary>
    public required Company Company { get; init; }

    /// <summary>The days of which it speaks, both included.</summary>
    public required DateInterval Period { get; init; }

    /// <summary>Everybody who gave something, in alphabetical order of names.</summary>
    public required IReadOnlyList<PersonContribution> People { get; init; }

    /// <summary>The departments, in alphabetical order of names.</summary>
    public required IReadOnlyList<DepartmentContribution> Departments { get; init; }

    /// <summary>
    /// Whether the given plans tell who took over from others: by the covers that were published, or, where none has any,
    /// because two of them cover the same time.
    /// </summary>
    public bool TellsCovers { get; init; }

    /// <summary>Gathers them. People who are no longer in the company are left out.</summary>
    /// <param name="company">The company as it is now, with its training records and history.</param>
    /// <param name="plans">Plans that cover the period. Where several cover the same time, the one of the highest
    /// revision counts, of equal revisions the last given.</param>
    /// <param name="period">The days, both included.</param>
    /// <param name="now">Seats and sessions that end later were not served yet and do not count, UTC; null counts all.</param>
    /// <returns>The contributions.</returns>
    public static Contributions Of(Company company, IReadOnlyList<Plan> plans, DateInterval period, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(period);
        var served = new Served(company, plans, period, now ?? Instant.MaxValue);
        var training = new TrainingDone(company, served, period);
        var words = new ContributionWords(company);
        return new Contributions
        {
            Company = company,
            Period = period,
            TellsCovers = served.TellsCovers,
            People = [.. PersonTally.Of(company, served, training, period).Where(p => !p.IsEmpty)
                .Select(p => p with { Sentence = words.Sentence(p) }).OrderBy(p => words.Name(p.Responder), StringComparer.InvariantCultureIgnoreCase).ThenBy(p => p.Responder, StringComparer.Ordinal)],
            Departments = [.. DepartmentTally.Of(company, served, training, words)],
        };
    }

    /// <summary>As Markdown, to paste into a wiki or a message. Names cannot bring markup of their own.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown() => ContributionsMarkdown.Of(this);

    /// <summary>As one self-contained HTML page.</summary>
    /// <returns>The document.</returns>
    public string ToHtml() => ContributionsPage.Of(this);

    /// <summary>
    /// The people as CSV (RFC 4180), for a spreadsheet. Cells that a spreadsheet would take for a formula are given a
    /// leading apostrophe.
    /// </summary>
    /// <returns>The text.</returns>
    public string ToCsv() => ContributionsCsv.Of(this);
}
