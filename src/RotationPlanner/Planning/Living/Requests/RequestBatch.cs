using System.Globalization;
using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Answers several requests. Whoever got the smallest part of what they asked for before comes first, then whoever got
/// fewer days, then whoever asked first. What is answered counts at once, so nobody has all of theirs answered before
/// the others.
/// </summary>
sealed class RequestBatch
{
    readonly PublishedPlan published;
    readonly Company company;
    readonly ReplanOptions options;
    readonly CancellationToken cancel;
    readonly List<RequestAnswer> answers = [];
    readonly List<string> order = [];
    PublishedPlan plan;
    Company with;

    public RequestBatch(PublishedPlan published, Company company, ReplanOptions options, CancellationToken cancel) =>
        (plan, with, this.published, this.company, this.options, this.cancel) = (published, company, published, company,
            options, cancel);

    public BatchAnswer Answer(IReadOnlyList<Request> requests)
    {
        var open = requests.Where(r => !AmendmentBook.IsGranted(published.Amendments, r, company))
            .DistinctBy(r => r.Wish).ToList();
        var past = open.Select(r => (Request: r, Problems: r.Validate(company, options.AsOf)))
            .Where(r => r.Problems.Count > 0).ToList();
        answers.AddRange(past.Select(
            p => new RequestAnswer { Request = p.Request, Verdict = Verdict.No,
            Because = [.. p.Problems.Select(x => x.Message)] }));
        open.RemoveAll(r => past.Exists(p => p.Request == r));
        while (open.Count > 0 && !cancel.IsCancellationRequested)
        {
            var next = open.OrderBy(r => Had(r.Responder).Part).ThenBy(r => Had(r.Responder).Granted)
                .ThenBy(r => r.Asked ?? LocalDate.MaxIsoValue).First();
            open.Remove(next);
            order.AddRange(open.Where(o => o.Responder != next.Responder && IsSameWeeks(next, o))
                .Select(o => Before(next, o)));
            answers.Add(Weigh(next));
        }
        return new BatchAnswer { Answers = answers, Order = [.. order.Distinct()], Proposal = answers.Count > past.Count
            ? Together() : null };
    }

    RequestAnswer Weigh(Request request)
    {
        var answer = new RequestAnswering(plan, with, options, cancel).Answer(request);
        var amendments = AmendmentBook.Add(
            plan.Amendments, request, answer.Verdict != Verdict.No, options.AsOf, company);
        plan = new PublishedPlan(answer.Proposal?.Plan.Assignments ?? plan.Assignments,
            published.Revision) { CompanyName = published.CompanyName, Amendments = amendments };
        if (answer.Verdict != Verdict.No) with = request.In(with);
        return answer;
    }

    /// <summary>One proposal out of all steps; each change has the reason of the step that made it.</summary>
    Proposal Together()
    {
        var all = new Replanning(plan, with, options with { Changes = 0 }, cancel).Run();
        var why = answers.SelectMany(a => a.Proposal?.Changes ?? []).ToLookup(c => (c.Shift, c.Role, c.From));
        var changes = SeatChanges.Between(published.Assignments, all.Plan.Assignments)
            .Select(c => why[(c.Shift, c.Role, c.From)].LastOrDefault() is { } step
            ? c with { IsUrgent = step.IsUrgent, Why = step.Why } : c);
        return new Proposal(all.Plan, [.. changes]);
    }

    /// <summary>How many days somebody asked for and got, as the publication remembers it.</summary>
    (double Part, int Granted, int Asked) Had(string responder)
    {
        var own = plan.Amendments.Where(a => a.Request.Responder == responder).ToList();
        var (granted, asked) = (own.Where(a => a.IsGranted)
            .Sum(a => a.Request.DaysAsked), own.Sum(a => a.Request.DaysAsked));
        return (asked == 0 ? 1 : granted / (double)asked, granted, asked);
    }

    bool IsSameWeeks(Request one, Request other) => one.DatesIn(company) is { } a && other.DatesIn(company) is { } b
        && Monday(a.Start) <= Monday(b.End) && Monday(b.Start) <= Monday(a.End);

    static LocalDate Monday(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    string Before(Request first, Request second)
    {
        var (one, other) = (Had(first.Responder), Had(second.Responder));
        var (who, whom) = (NameOf(first.Responder), NameOf(second.Responder));
        var since = one.Part != other.Part || one.Granted != other.Granted
            ? $"{who} {Got(one)}, and {whom} {Got(other)}"
            : first.Asked == second.Asked ? $"both got as much before, and {who}'s is listed first"
            : $"both got as much before, and {who} asked first";
        return $"{who}'s wish for {first} is answered before {whom}'s for {second}, since {since}.";
    }

    static string Got((double Part, int Granted, int Asked) had) => had.Asked == 0 ? "asked for nothing before"
        : string.Create(CultureInfo.InvariantCulture,
            $"got {had.Granted} of {had.Asked} {(had.Asked == 1 ? "day" : "days")} asked for before");

    string NameOf(string responder) => TextSanitizer.Line(company.Responders.First(r => r.Id == responder).Name);
}
