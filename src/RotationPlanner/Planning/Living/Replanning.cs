namespace RotationPlanner.Planning.Living;

/// <summary>Changes a published plan so that it fits the company as it is now.</summary>
sealed class Replanning(PublishedPlan published, Company company, ReplanOptions options, CancellationToken cancel)
{
    const int ChangesOfPrice = 4;
    const long MinutesPerHour = 60;

    /// <summary>Time off that is granted beside what the file says; the company has it already.</summary>
    public IReadOnlyList<TimeOffRequest> Granted { get; init; } = published.Granted;

    public Proposal Run()
    {
        var proposal = Propose(options.Changes);
        if (!options.WithPrice || cancel.IsCancellationRequested) return proposal;
        var more = Propose((options.Changes ?? 0) + ChangesOfPrice);
        return proposal with { Price = Price(proposal, more) };
    }

    Proposal Propose(int? changes)
    {
        var notice = NoticeWindow.From(options.AsOf, options.Notice ?? company.Notice, company.TimeZone);
        var live = LivePlan.Lay(company, published.Assignments, notice, cancel);
        var before = live.State.Snapshot();
        var proof = new LeastChange(live, cancel).Run();
        var takers = new FairTakers(live, cancel);
        takers.Choose(before);
        var budget = changes ?? Newcomers.Turns(live, published.Assignments);
        var evened = takers.Even(before, budget);
        if (evened > 0) proof = new ChangeProof(false, false);
        var plan = RevisedPlan.Assemble(live, published, proof) with { Granted = Granted, Notice = options.Notice ?? company.Notice };
        return new Proposal(plan, ChangeWords.Explain(live, SeatChanges.Between(published.Assignments, plan.Assignments)), proof.FewestPeople, proof.FewestSeats);
    }

    static ChangePrice? Price(Proposal proposal, Proposal more)
    {
        var (worst, then) = (Worst(proposal.Plan), Worst(more.Plan));
        if (worst is null || then is null || then.Value.Excess >= worst.Value.Excess || more.Changes.Count <= proposal.Changes.Count) return null;
        return new ChangePrice { Responder = worst.Value.Responder, Excess = worst.Value.Excess, MoreChanges = more.Changes.Count - proposal.Changes.Count, ExcessThen = then.Value.Excess };
    }

    static (string Responder, double Excess)? Worst(Plan plan) => plan.Fairness.People.Where(p => p.Seats > 0)
        .Select(p => ((string, double)?)(p.Responder, (p.Load + p.Carried - p.Yardstick).Total / (double)MinutesPerHour)).MaxBy(p => p!.Value.Item2);
}

/// <summary>People who have a share and hold no seat of the published plan yet.</summary>
static class Newcomers
{
    /// <summary>The whole turns in their shares.</summary>
    public static int Turns(LivePlan live, IReadOnlyList<Assignment> published)
    {
        var program = live.Program;
        if (program.Loads.Length == 0) return 0;
        var served = published.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal);
        var (turns, credits) = (0L, program.Loads[0].Credits);
        for (var r = 0; r < program.ResponderCount; r++)
        {
            if (served.Contains(program.Company.Responders[r].Id)) continue;
            var own = Enumerable.Range(0, program.VariableCount).Where(v => program.VariableResponder[v] == r && credits[v] > 0 && !live.IsFrozen(v)).ToList();
            if (own.Count > 0) turns += Math.Max(0, -live.State.Excess(r)) / Math.Max(1, (long)own.Average(v => credits[v]));
        }
        return (int)Math.Min(int.MaxValue, turns);
    }
}
