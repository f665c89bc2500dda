using RotationPlanner.Training;

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

/// <summary>
/// People who have a share and whom the published plan did not know, or did not know to lead. Where it does not say whom it knew, those who hold
/// no seat of it. What a change brought them is told then, so that a plan of which nothing changed stays as it is.
/// </summary>
static class Newcomers
{
    /// <summary>The whole turns in their shares.</summary>
    public static int Turns(LivePlan live, PublishedPlan published)
    {
        var program = live.Program;
        if (program.Loads.Length == 0) return 0;
        var known = published.Known ?? published.Assignments.Select(a => a.Responder).ToHashSet(StringComparer.Ordinal);
        var (turns, credits) = (0L, program.Loads[0].Credits);
        for (var r = 0; r < program.ResponderCount; r++)
        {
            if (known.Contains(program.Company.Responders[r].Id) && !IsPromoted(program.Company.Responders[r])) continue;
            var own = Enumerable.Range(0, program.VariableCount).Where(v => program.VariableResponder[v] == r && credits[v] > 0 && !live.IsFrozen(v)).ToList();
            if (own.Count > 0) turns += Math.Max(0, -live.State.Excess(r)) / Math.Max(1, (long)own.Average(v => credits[v]));
        }
        return (int)Math.Min(int.MaxValue, turns);

        // Whoever was promoted and leads nothing yet is new to it.
        bool IsPromoted(Responder responder) => TrainingOutlook.Of(program.Company)[responder.Id].Promoted is not null
            && !published.Assignments.Any(a => a.Responder == responder.Id && live.SlotOf(a) is { } slot && !slot.Role.Needs.IsTraining(program.Company.Ladder));
    }
}
