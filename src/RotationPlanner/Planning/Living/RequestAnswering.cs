using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Answers a request by replanning with it.</summary>
sealed class RequestAnswering(PublishedPlan published, Company company, ReplanOptions options, CancellationToken cancel)
{
    const int WeeksAround = 8, MostInstead = 3, DaysPerWeek = 7;

    public RequestAnswer Answer(TimeOffRequest request)
    {
        var proposal = Propose(request);
        var empty = Emptied(proposal);
        if (empty.Count == 0)
            return new RequestAnswer { Verdict = proposal.Changes.Count == 0 ? Verdict.Yes : Verdict.YesAtAPrice, Proposal = proposal };
        return new RequestAnswer { Verdict = Verdict.No, Because = [.. empty.Select(u => u.Why)], Instead = Instead(request) };
    }

    /// <summary>Required seats that somebody held and nobody would.</summary>
    List<UnfilledSeat> Emptied(Proposal proposal)
    {
        var held = published.Assignments.Select(a => (a.Shift, a.Role, a.Seat)).ToHashSet();
        return [.. proposal.Plan.Unfilled.Where(u => u.Required && held.Contains((u.Shift, u.Role, u.Seat)))];
    }

    List<DateInterval> Instead(TimeOffRequest request)
    {
        var found = new List<DateInterval>();
        foreach (var week in Enumerable.Range(1, WeeksAround).SelectMany(w => new[] { w, -w }))
        {
            if (cancel.IsCancellationRequested || found.Count == MostInstead) break;
            var days = new DateInterval(request.Off.Start.PlusDays(DaysPerWeek * week), request.Off.End.PlusDays(DaysPerWeek * week));
            if (days.Start.AtStartOfDayInZone(company.TimeZone).ToInstant() < options.AsOf || days.End > company.Horizon.End) continue;
            if (Emptied(Propose(request with { Off = days })).Count == 0) found.Add(days);
        }
        return found;
    }

    Proposal Propose(TimeOffRequest request) =>
        new Replanning(published, GrantedTimeOff.Add(company, [request]), options, cancel) { Granted = [.. published.Granted, request] }.Run();
}
