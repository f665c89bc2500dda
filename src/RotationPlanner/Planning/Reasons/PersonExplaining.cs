using RotationPlanner.Fairness;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Says why somebody serves as much as they do.</summary>
sealed class PersonExplaining(LivePlan live, PublishedPlan published, CancellationToken cancel)
{
    const double MinutesPerHour = 60;
    const int MostTries = 12;

    public PersonReasons Explain(Responder responder)
    {
        var company = live.Program.Company;
        var person = Enumerable.Range(0, company.Responders.Count).First(r => company.Responders[r].Id == responder.Id);
        var (yardstick, assignments) = (live.Compiled.Yardstick, RevisedPlan.Seats(live));
        var given = RevisedPlan.Given(live, assignments);
        var final = FinalShares.Of(company, yardstick, given);
        var report = FairnessReporter.Report(live.Program.Schedule, assignments, final.Shares, live.Compiled.Carried,
            GivenSeats.Sum(given, company.Responders.Count, s => s.IsTraining), yardstick.Shares, live.Compiled.Balances);
        var closed = new ClosedSeats(live);
        var asked = closed.Open.Where(a => closed.MayAsk(a, responder))
            .Select(a => closed.Obstacles(a, responder)).ToList();
        var bounds = asked.Where(o => o.Count > 0).CountBy(o => o[0].Rule).OrderByDescending(b => b.Value)
            .ThenBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => new BindingRule { Rule = b.Key, Seats = b.Value }).ToList();
        var open = asked.Count(o => o.Count == 0);
        var reasons = new PersonReasons(report.People[person])
        {
            Slices =
            [
                .. SlicedShares.Of(company, yardstick, given, person, final.Shares[person].Total)
                .Select(s => new ShareSlice
                {
                    From = s.From, To = s.To, People = s.People,
                    Yardstick = s.Yardstick / MinutesPerHour, Share = s.Share / MinutesPerHour,
                        Load = s.Load / MinutesPerHour,
                }),
            ],
            Counts = ExpectedCounts.Of(live.Program, assignments, report, person),
            Bounds = bounds,
            OpenSeats = open,
            OneSeatLess = OneSeatLess(closed, responder),
            Relaxations = [.. Relaxing.Changes(company, responder, bounds)
                .Select(c => Try(c.Change, c.Company, responder, person, open))],
            Sentences = [],
        };
        return reasons with { Sentences = [.. ReasonWords.Tell(
            reasons, responder, live.Program.Schedule, assignments)] };
    }

    /// <summary>Each seat of theirs goes to whom it leaves the plan fairest, and the best of these is solved.</summary>
    ForcedSeat? OneSeatLess(ClosedSeats closed, Responder responder)
    {
        var (own, forced) = (closed.Open.Where(a => a.Responder == responder.Id)
            .ToList(), new ForcedSeats(live, published, cancel));
        var others = live.Program.Company.Responders;
        var takers = own.SelectMany(
            seat => others.Where(r => closed.MayAsk(seat, r) && closed.Obstacles(seat, r).Count == 0)
            .Select(r => (Seat: seat, Taker: r, Worst: closed.WorstWith(seat, r)))).OrderBy(t => t.Worst).ThenBy(t => t.Seat.Start).ToList();
        foreach (var (seat, taker, _) in takers.Take(MostTries))
            if (forced.Try(seat, taker) is { } cost) return cost;
        // Where nobody can take any alone, others have to move.
        return own.SelectMany(seat => others.Where(r => closed.MayAsk(seat, r)).Select(r => (seat, r)))
            .Take(takers.Count > 0 ? 0 : MostTries)
            .TakeWhile(_ => !cancel.IsCancellationRequested).Select(t => forced.Try(t.seat, t.r)).OfType<ForcedSeat>()
            .Order(SeatExplaining.Fairest).FirstOrDefault();
    }

    Relaxation Try(string change, Company company, Responder responder, int person, int open)
    {
        var relaxed = LivePlan.Lay(company, published.Assignments, live.Notice, cancel);
        var (closed, same) = (new ClosedSeats(relaxed), company.Responders.First(r => r.Id == responder.Id));
        return new Relaxation
        {
            Change = change,
            OpenSeats = open,
            OpenSeatsThen = closed.Open.Count(a => closed.MayAsk(a, same) && closed.Obstacles(a, same).Count == 0),
            Yardstick = live.Compiled.Shares[person].Total / MinutesPerHour,
            YardstickThen = relaxed.Compiled.Shares[person].Total / MinutesPerHour,
        };
    }
}
