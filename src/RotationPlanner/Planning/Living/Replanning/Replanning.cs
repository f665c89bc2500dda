namespace RotationPlanner.Planning.Living;

/// <summary>Changes a published plan so that it fits the company as it is now.</summary>
sealed class Replanning(PublishedPlan published, Company company, ReplanOptions options, CancellationToken cancel)
{
    const int ChangesOfPrice = 4;
    const long MinutesPerHour = 60;

    /// <summary>What is decided beside what the file says; the company has it already.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = published.Amendments;

    /// <summary>Whose share becomes smaller; null for nobody.</summary>
    public ReliefAsked? Relief { get; init; }

    /// <summary>Whether what can be filled is what is asked, and soon.</summary>
    public bool IsVerdict { get; init; }

    public Proposal Run()
    {
        var proposal = Propose(options.Changes);
        if (!options.WithPrice || cancel.IsCancellationRequested) return proposal;
        var more = Propose((options.Changes ?? 0) + ChangesOfPrice);
        return proposal with { Price = Price(proposal, more) };
    }

    /// <summary>The proposal, and the program that it was read from.</summary>
    public ReplanAttempt Attempt() => Try(options.Changes);

    Proposal Propose(int? changes) => Try(changes).Proposal;

    ReplanAttempt Try(int? changes)
    {
        var notice = NoticeWindow.Of(options, company);
        var (steppedIn, live) = StandIns.For(published, company, notice, cancel);
        var before = live.State.Snapshot();
        var proof = new LeastChange(live, cancel) { IsVerdict = IsVerdict }.Run();
        proof = steppedIn.Narrow(proof, live);
        live.Note(steppedIn.Given);
        var takers = new FairTakers(live, cancel) { Wanted = Amendments };
        takers.Choose(before);
        var budget = changes ?? Newcomers.Turns(live, published);
        var evened = takers.Even(before, budget);
        if (changes is null) evened += Newcomers.Promoted(live, published).Sum(p => takers.Give(before, p.Turns, p.Person));
        if (changes is null) evened += Leavers.Of(live).Sum(l => takers.Relieve(before, l.Turns, l.Person, notice.Ends));
        if (Relief is { } relief)
            evened += takers.Relieve(before, relief.Turns(live, LivePlan.Lay(relief.Before, published.Assignments, notice, cancel)), relief.IndexIn(live.Program.Company), relief.From);
        if (evened > 0) proof = new ChangeProof(false, false);
        var plan = RevisedPlan.Assemble(live, published, proof) with { Amendments = Amendments, Notice = options.Notice ?? company.Notice };
        var changed = ChangeWords.Explain(live, SeatChanges.Between(published.Assignments, plan.Assignments));
        // Whoever is called in late covers for somebody, though nobody looked for a cover.
        plan = CoverBook.Add(published.Covers, plan, changed.Where(c => c.IsUrgent), notice, isSwap: false);
        var proposal = new Proposal(plan, changed, proof.FewestPeople, proof.FewestSeats)
        {
            Training = TrainingChanges.Between(published.Training, published.Assignments, plan, notice),
        };
        return new ReplanAttempt(proposal, live);
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

/// <summary>A proposal with the program that it was read from.</summary>
sealed record ReplanAttempt(Proposal Proposal, LivePlan Live);
