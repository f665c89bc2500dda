using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>
/// A published plan and what happens to it, one event after another. After each event it holds what is promised of a
/// living plan.
/// </summary>
sealed class Life : IDisposable
{
    /// <summary>The lead takes up the price that is told beside a change of so many seats.</summary>
    const int FewestToEven = 4;

    const int NoticeDays = 14;

    readonly Random random;
    readonly TempDirectory folder = new();
    readonly PublicationFolder store;
    string now = "";

    public Life(int seed, Company company, long work)
    {
        (random, Company) = (new Random(seed), company);
        Current = Planner.Plan(company, new PlanOptions { WorkLimit = work, Seed = seed });
        store = new PublicationFolder(folder.Path);
        store.Publish(Current, new Publication { At = AsOf, By = "lead" });
        Published = new PublishedPlan(Current);
    }

    public void Dispose() => folder.Dispose();

    public Company Company { get; private set; }

    /// <summary>The plan of the last revision.</summary>
    public Plan Current { get; private set; }

    public PublishedPlan Published { get; private set; }

    public Instant AsOf { get; private set; } = YearCompany.Start.PlusDays(-20).AtMidnight().InUtc().ToInstant();

    /// <summary>How often each kind of event happened.</summary>
    public Dictionary<string, int> Happened { get; } = [];

    public int Changes { get; private set; }

    /// <summary>Lets so many things happen, spread over the year.</summary>
    public void Live(int events)
    {
        var step = Duration.FromDays(YearCompany.Days + 10.0) / events;
        for (var i = 0; i < events; i++)
        {
            AsOf += step;
            var (name, happen) = Happenings.Any(random);
            if (happen(this, random) is not { } outcome) continue;
            Happened[name] = Happened.GetValueOrDefault(name) + 1;
            now = $"{name}, {AsOf}";
            var before = Changes;
            Publish(outcome);
            if (outcome.IsAsked || Changes - before < FewestToEven) continue;
            now = $"the lead evens the load after {name}, {AsOf}";
            Publish(Happenings.Evened(this));
        }
    }

    /// <summary>Seats that have not begun.</summary>
    public List<Assignment> Ahead => [.. Published.Assignments.Where(a => a.Start > AsOf)];

    void Publish(Outcome outcome)
    {
        var told = store.Publish(outcome.Plan, new Publication { At = AsOf, By = "lead" });
        var after = new PublishedPlan(outcome.Plan);
        var changes = after.ChangesSince(Published);
        Assert.Equal(changes.Select(c => (c.Shift, c.Role, c.From, c.To, c.Start)), told.Changes.Select(c => (c.Shift, c.Role, c.From, c.To, c.Start)));
        ThePastStays(after, outcome.IsAsked);
        if (!outcome.IsAsked) WhatIsNearStays(AmendmentBook.Bind(outcome.Company, outcome.Plan.Amendments), changes);
        TheCheckerFindsNothing(outcome.Plan);
        BalancesAreSettled(outcome.Plan);
        ExactlyTheConcernedAreTold(outcome.Plan, told);
        (Company, Current, Published) = (outcome.Company, outcome.Plan, after);
        Changes += changes.Count;
    }

    /// <summary>Whoever serves may go on for what is left of the shift: their seat then ends later.</summary>
    /// <summary>Days of the notice are days of the wall clock.</summary>
    Instant NoticeEnds => AsOf.InZone(Company.TimeZone).LocalDateTime.PlusDays(NoticeDays).InZoneLeniently(Company.TimeZone).ToInstant();

    void ThePastStays(PublishedPlan after, bool isAsked)
    {
        var (was, now) = (Begun(Published), Begun(after));
        Assert.True(was.Count == now.Count && was.Zip(now).All(p => p.First == p.Second
            || p.First with { End = AsOf } == p.Second with { End = AsOf } && p.First.End > AsOf && (isAsked || p.Second.End > p.First.End)),
            $"{this.now}: {string.Join("; ", was.Except(now))} became {string.Join("; ", now.Except(was))}");

        // Whether a command is provisional may change with what comes to be known of its holder; who serves when does not.
        List<(string Shift, string Role, int Seat, string Responder, Instant Start, Instant End)> Begun(PublishedPlan plan) =>
            [.. plan.Assignments.Where(a => a.Start < AsOf).Select(a => (a.Shift, a.Role, a.Seat, a.Responder, a.Start, a.End))];
    }

    /// <summary>Within the notice only seats move that the checker would not let stay.</summary>
    void WhatIsNearStays(Company company, IReadOnlyList<SeatChange> changes)
    {
        var moved = changes.Where(c => c.From is not null && c.Start < NoticeEnds).ToList();
        if (moved.Count == 0) return;
        var known = company.Responders.Select(r => r.Id).ToHashSet();
        // A stint changes hands whole, for what forbids its last day too.
        var schedule = Schedule.Of(company);
        var turns = Published.Assignments.Where(a => a.Start < NoticeEnds).Select(a => schedule.Find(a.Shift)!.Turn).ToHashSet();
        var near = Published.Assignments.Where(a => turns.Contains(schedule.Find(a.Shift)!.Turn)).ToList();
        var broken = PlanChecker.Check(schedule, near).SelectMany(v => v.Responders).ToHashSet();
        foreach (var change in moved)
            Assert.True(!known.Contains(change.From!) || broken.Contains(change.From!) || LostTheirMentor(change, moved) || FollowsFromTraining(change, changes),
                $"{now}: {change.Shift}, {change.Role}, was {change.From}'s and is {change.To}'s; it begins within the notice, and nothing forbade it.");
    }

    /// <summary>What a trainee learnt less before a seat may keep it from them.</summary>
    static bool FollowsFromTraining(SeatChange change, IReadOnlyList<SeatChange> changes) =>
        changes.Any(c => c.From == change.From && c.Role == "shadow" && c.Start < change.Start);

    static bool LostTheirMentor(SeatChange change, List<SeatChange> moved) =>
        change.Role == "shadow" && moved.Exists(m => m.Shift == change.Shift && m.Role == "commander");

    /// <summary>What is past or near may break a rule of today by itself, such as a cap that is stricter now.</summary>
    void TheCheckerFindsNothing(Plan plan)
    {
        var near = plan.Assignments.Where(a => a.Start < NoticeEnds).ToList();
        var excused = PlanChecker.Check(plan.Schedule, near, plan.Training.Events, Covered(plan)).Select(v => v.Message).ToHashSet();
        var broken = PlanChecker.Check(plan.Schedule, plan.Assignments, plan.Training.Events, Covered(plan)).Where(v => !excused.Contains(v.Message)).Select(v => v.Message);
        Assert.True(!broken.Any(), $"{now}: {string.Join("; ", broken)}");
    }

    static IEnumerable<string> Covered(Plan plan) => plan.Covers.Select(c => c.Shift);

    static void BalancesAreSettled(Plan plan)
    {
        Assert.Equal(plan.Fairness.People.Sum(p => p.Load.Total), plan.Fairness.People.Sum(p => p.Share.Total));
        Assert.Equal(0, plan.Ledger.Entries.Sum(e => e.Worked.Total - e.Share.Total));
    }

    static void ExactlyTheConcernedAreTold(Plan plan, Publication told)
    {
        var present = plan.Company.Responders.Select(r => r.Id).ToHashSet();
        var concerned = told.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Concat(told.Training.Select(c => c.Responder));
        Assert.Equal(concerned.Where(present.Contains).Distinct().Order(), Outbox.Notices(plan, told).Select(n => n.Responder).Order());
    }

    /// <summary>Reads the credit of every hour that somebody serves, hour by hour, and compares it with the load.</summary>
    public void CreditsEqualWhatIsServed()
    {
        foreach (var person in Current.Fairness.People)
        {
            var responder = Company.Responders.Single(r => r.Id == person.Responder);
            var weighted = Current.Assignments.Where(a => a.Responder == person.Responder).Sum(a => Halves(a, responder) * (a.Role == "shadow" ? 0.25m : 1m));
            // Each seat is rounded to a minute.
            Assert.InRange(Math.Abs((weighted * 30) - person.Load.Total), 0, person.Seats);
        }
    }

    static decimal Halves(Assignment seat, Responder responder)
    {
        var sum = 0m;
        for (var at = seat.Start; at < seat.End; at += Duration.FromMinutes(30))
        {
            var local = at.InZone(responder.TimeZone).LocalDateTime;
            sum += local.Hour is >= 22 or < 7 ? 2m : local.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 1.5m : 1m;
        }
        return sum;
    }
}

/// <summary>What an event leaves behind.</summary>
/// <param name="Plan">The plan to publish.</param>
/// <param name="Company">The company as it is then.</param>
/// <param name="IsAsked">Whether somebody asked for the very change, so that it may be near.</param>
sealed record Outcome(Plan Plan, Company Company, bool IsAsked = false);
