using NodaTime;

namespace RotationPlanner;

/// <summary>
/// What somebody asks of a published plan: time off, a shift, to be spared one, fewer hours, or
/// to step back. It is answered before
/// anything is booked.
/// </summary>
public abstract record Request
{
    private protected Request() { }

    /// <summary>Who asks, or for whom it is asked: the <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>Who asks on their behalf, such as a manager; free text, null for they themselves.</summary>
    public string? By { get; init; }

    /// <summary>Since when it is asked; null for today. Of requests that weigh the same the earlier comes first.</summary>
    public LocalDate? Asked { get; init; }

    /// <summary>What makes no sense about the request, whatever the plan is.</summary>
    /// <param name="company">The company as it is now; valid.</param>
    /// <param name="asOf">Now, UTC; null where past requests are no mistake, as in a file.</param>
    /// <returns>All problems, each with the request's part as its place; empty when it can be answered.</returns>
    public IReadOnlyList<Problem> Validate(Company company, Instant? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (company.Responders.FirstOrDefault(r => r.Id == Responder) is { } responder)
            return [.. Check(company, responder, asOf)];
        return [new Problem("person", "There is no such responder.", Responder,
            SpellingSuggestion.Advice(Responder, company.Responders.Select(r => r.Id)))];
    }

    /// <summary>The wish in a few words, continuing "Ana asks for".</summary>
    /// <returns>Words without a stop.</returns>
    public sealed override string ToString() => TextSanitizer.Line(Told);

    private protected abstract string Told { get; }

    /// <summary>How much is asked, in days.</summary>
    internal abstract int DaysAsked { get; }

    /// <summary>What the request says besides who recorded it and when.</summary>
    internal Request Wish => this with { By = null, Asked = null };

    internal abstract IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf);

    /// <summary>The company with the request granted; what the company has already is not added again.</summary>
    internal abstract Company In(Company company);

    /// <summary>The dates that it concerns; null where they are open-ended or nobody knows.</summary>
    internal abstract DateInterval? DatesIn(Company company);

    /// <summary>The same wish for other dates or shifts, nearest first.</summary>
    internal abstract IEnumerable<Request> Others(Company company, PublishedPlan plan);

    private protected Company Changed(Company company, Func<Responder, Responder> change) =>
        company with { Responders = [.. company.Responders.Select(r => r.Id == Responder ? change(r) : r)] };
}
