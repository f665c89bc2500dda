using RotationPlanner.Planning.Explaining;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Living;

/// <summary>Answers a request by replanning with it.</summary>
/// <param name="published">The plan that people live by.</param>
/// <param name="company">The company with what was granted before; valid.</param>
/// <param name="options">Now and the notice.</param>
/// <param name="cancel">Stops the search.</param>
sealed class RequestAnswering(PublishedPlan published, Company company, ReplanOptions options, CancellationToken cancel)
{
    const int MostInstead = 3;

    public RequestAnswer Answer(Request request)
    {
        if (OnDuty(request) is { } running) return new RequestAnswer { Request = request, Verdict = Verdict.No, Because = [running], Instead = Instead(request) };
        var (attempt, because) = Try(request);
        if (attempt is null) return new RequestAnswer { Request = request, Verdict = Verdict.No, Because = because, Instead = Instead(request) };
        var empty = EmptiedSeats.Among(published, attempt.Proposal.Plan);
        if (empty.Count > 0)
            return new RequestAnswer { Request = request, Verdict = Verdict.No, Because = [.. empty.Select(u => u.Why)], Obstacles = Obstacles(attempt, empty), Instead = Instead(request) };
        var (now, then) = RequestPrice.Worst(attempt, published);
        return new RequestAnswer
        {
            Request = request,
            Verdict = attempt.Proposal.Changes.Count == 0 ? Verdict.Yes : Verdict.YesAtAPrice,
            Proposal = attempt.Proposal,
            Moved = RequestPrice.Moved(attempt),
            WorstNow = now,
            WorstThen = then,
        };
    }

    /// <summary>The plan with the request granted, or the rules that forbid it.</summary>
    internal (ReplanAttempt? Attempt, IReadOnlyList<string> Because) Try(Request request)
    {
        var want = request as WantRequest;
        if (want is not null && Told(want) is { } told) return (null, [told]);
        var asked = request.In(company);
        if (want is not null && asked.Validate() is { Count: > 0 } problems) return (null, Forbids(want, [.. problems.Select(p => p.Message)]));
        var amendments = AmendmentBook.Add(published.Amendments, request, isGranted: true, options.AsOf, company);
        try
        {
            var replanning = new Replanning(published, asked, options, cancel) { Amendments = amendments, Relief = Relief(request), IsVerdict = true };
            var attempt = replanning.Attempt();
            return want is null || Holds(attempt, want) ? (attempt, []) : (null, Forbids(want, []));
        }
        catch (RuleFailedException rejected)
        {
            var messages = rejected.Violations.Select(v => v.Message).ToList();
            return (null, want is null ? messages : Forbids(want, messages));
        }
    }

    /// <summary>What has begun is history, and no replan moves it: whoever is on duty in it is not free, unless somebody takes the rest.</summary>
    string? OnDuty(Request request)
    {
        if (Touched(request).FirstOrDefault(a => a.Start <= options.AsOf && a.End > options.AsOf) is not { } seat) return null;
        var person = company.Responders.First(r => r.Id == seat.Responder);
        var until = seat.End.InZone(person.TimeZone).LocalDateTime;
        return $"{TextSanitizer.Line(person.Name)} is on duty in {seat.Shift} until {until:uuuu-MM-dd HH:mm}, and what has begun is not moved. "
            + $"Maybe somebody takes the rest: cover --shift {seat.Shift} --role {seat.Role} --from, and ask again.";
    }

    /// <summary>A seat that begins within the notice stays with whoever has it.</summary>
    string? Told(WantRequest want)
    {
        var seats = published.Assignments.Where(a => a.Shift == want.Shift && a.Role == want.Named(company).Role).ToList();
        if (seats.Count == 0 || seats.Exists(a => a.Responder == want.Responder)) return null;
        if (seats[0].Start >= NoticeWindow.Of(options, company).Ends) return null;
        var role = company.Rotations.First(r => r.Id == seats[0].Rotation).Roles.FirstOrDefault(r => r.Id == seats[0].Role);
        return role is null || seats.DistinctBy(a => a.Seat).Count() < role.Seats.Max ? null
            : $"{want.Shift} begins within the notice: its seats stay with those who have them.";
    }

    bool Holds(ReplanAttempt attempt, WantRequest want) => want.Named(company).Role is var role
        && attempt.Proposal.Plan.Assignments.Any(a => a.Shift == want.Shift && a.Role == role && a.Responder == want.Responder);

    /// <summary>What stands in the way of a wanted seat as the plan is; where nothing does, what the checker said.</summary>
    List<string> Forbids(WantRequest want, List<string> said)
    {
        var live = LivePlan.Lay(company, published.Assignments, NoticeWindow.Of(options, company), cancel);
        var responder = company.Responders.First(r => r.Id == want.Responder);
        var labels = live.SlotOf(want.Shift, want.Named(company).Role!) is { } slot ? live.Obstacles(responder, slot) : [];
        return labels.Count == 0 ? said.Count > 0 ? said : [$"No plan that keeps what has begun gives {want.Shift} to {TextSanitizer.Line(responder.Name)}."]
            : [.. labels.Select(l => $"{TextSanitizer.Line(responder.Name)} {Plural.One(l.Told)} (rule '{l.Rule}').").Distinct()];
    }

    /// <summary>Who is to have fewer turns than before, and from when.</summary>
    ReliefAsked? Relief(Request request) => request is CapacityRequest fewer
        ? new ReliefAsked(fewer.Responder, fewer.From.AtStartOfDayInZone(company.Responders.First(r => r.Id == fewer.Responder).TimeZone).ToInstant(), company) : null;

    static List<RequestObstacle> Obstacles(ReplanAttempt attempt, List<UnfilledSeat> empty)
    {
        var live = attempt.Live;
        var explainer = new SeatExplainer(live.Compiled, live.State.Snapshot(), live.State.Index);
        return
        [
            .. from seat in empty.DistinctBy(u => (u.Shift, u.Role))
               where live.SlotOf(seat.Shift, seat.Role) is not null
               select new RequestObstacle
               {
                   Shift = seat.Shift,
                   Role = seat.Role,
                   Refusals =
                   [
                       .. from kept in explainer.Of(live.SlotOf(seat.Shift, seat.Role)!)
                          from label in kept.Labels.Take(1)
                          select new CoverRefusal { Responder = kept.Responder.Id, Rule = label.Rule, Why = Plural.One(label.Told) },
                   ],
               },
        ];
    }

    List<Request> Instead(Request request)
    {
        var found = new List<Request>();
        var dates = new OtherDates(published, company, NoticeWindow.Of(options, company), cancel);
        foreach (var other in request.Others(company, published))
        {
            if (cancel.IsCancellationRequested || found.Count == MostInstead) break;
            if (other.Validate(company, options.AsOf).Count > 0) continue;
            if (IsFree(other) || (dates.WouldDo(other) ?? CanBe(other))) found.Add(other);
        }
        return found;
    }

    bool CanBe(Request request) => Try(request).Attempt is { } attempt && EmptiedSeats.Among(published, attempt.Proposal.Plan).Count == 0;

    /// <summary>Whether the person serves in no seat that the request touches: then nothing changes.</summary>
    bool IsFree(Request request) => request is TimeOffRequest or AvoidRequest && !Touched(request).Any();

    /// <summary>The seats of the person in time that they ask to have off.</summary>
    IEnumerable<Assignment> Touched(Request request)
    {
        if (request is not (TimeOffRequest or AvoidRequest)) return [];
        var responder = company.Responders.First(r => r.Id == request.Responder);
        var (before, after) = (Busy(company), Busy(request.In(company)));
        var asked = after.Except(before).ToList();
        return published.Assignments.Where(a => a.Responder == responder.Id && asked.Exists(b => b.Overlaps(a.Start, a.End)));

        IEnumerable<BusyTime> Busy(Company of) => of.Responders.First(r => r.Id == responder.Id) is var r ? r.Unavailable.Concat(r.OtherDuties) : [];
    }
}
