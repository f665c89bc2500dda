using RotationPlanner.Planning.Living;

namespace RotationPlanner;

// What people ask for.
public sealed partial class PublishedPlan
{
    /// <summary>Answers a request without booking anything.</summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="request">The request; see <see cref="Request.Validate"/> for what makes no sense.</param>
    /// <param name="options">Now and the notice.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <returns>
    /// Yes with nothing changed, yes at a price, or no with the reason and what would do instead. To accept is to publish
    /// its proposal.
    /// </returns>
    /// <exception cref="ArgumentException">The request makes no sense; all problems are told.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public RequestAnswer Answer(Company company, Request request, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        var valid = Valid(company, options);
        if (request.Validate(company, options.AsOf) is { Count: > 0 } problems) throw new ArgumentException(string.Join("\n", problems), nameof(request));
        return new RequestAnswering(this, valid, options with { Changes = 0, WithPrice = false }, cancel).Answer(request);
    }

    /// <summary>
    /// Answers several requests, which are weighed together: whoever got the smallest part of the days they asked for
    /// before, as <see cref="Amendments"/> remember them, comes first; then whoever got fewer days; then whoever asked
    /// first. What was granted already is not asked again. Nothing is booked.
    /// </summary>
    /// <param name="company">The company as it is now.</param>
    /// <param name="requests">The requests. One for days that are over is a no, and is not remembered.</param>
    /// <param name="options">Now and the notice.</param>
    /// <param name="cancel">Stops the search; the requests that are left are not answered.</param>
    /// <returns>The answers, and one proposal with all that is granted.</returns>
    /// <exception cref="ArgumentException">A request makes no sense; all problems are told.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public BatchAnswer AnswerAll(Company company, IReadOnlyList<Request> requests, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(options);
        var valid = Valid(company, options);
        if (requests.SelectMany(r => r.Validate(company)).ToList() is { Count: > 0 } problems) throw new ArgumentException(string.Join("\n", problems), nameof(requests));
        return new RequestBatch(this, valid, options with { Changes = 0, WithPrice = false }, cancel).Answer(requests);
    }
}
