using NodaTime;

namespace RotationPlanner.Training;

/// <summary>
/// Lets everybody climb together, a day at a time, since whether evidence counts depends on where mentors and signers
/// stood the day before.
/// </summary>
static class StandingsReading
{
    public static (IReadOnlyList<Standing> People, IReadOnlyList<Objection> Objections) Of(Company company)
    {
        var objections = new List<Objection>();
        var climbs = company.Responders.Select(r => new Climb(company.Ladder, r)).ToList();
        var heights = new Heights(company, climbs);
        // A record that repeats itself counts once, in whatever order it is written.
        var evidence = climbs.SelectMany(
            c => c.Responder.Record.Distinct().Where(e => IsInTime(company, e)).Select(e => (Climb: c, Evidence: e)))
            .ToLookup(p => p.Evidence.On);
        var promoted = climbs.Where(c => c.Responder.Promoted is { } p && IsInTime(company, p.On))
            .ToLookup(c => c.Responder.Promoted!.On);
        foreach (var day in evidence.Select(g => g.Key).Union(promoted.Select(g => g.Key)).Order())
        {
            var asked = evidence[day].Select(
                p => (p.Climb, p.Evidence, Objection: heights.Against(p.Climb.Responder, p.Evidence))).ToList();
            objections.AddRange(asked.Select(p => p.Objection).OfType<Objection>());
            var counting = asked.Where(p => p.Objection is null).ToLookup(p => p.Climb, p => p.Evidence);
            foreach (var climb in promoted[day]) climb.Promote(day, company.Ladder.IndexOf(climb.Responder.Promoted!.To));
            foreach (var person in counting) person.Key.Add(day, [.. person]);
        }
        return ([.. climbs.Select(c => StandingOf(company, c))], objections);
    }

    /// <summary>Evidence lies before the horizon.</summary>
    internal static bool IsInTime(Company company, Evidence evidence) => IsInTime(company, evidence.On);

    static bool IsInTime(Company company, LocalDate day) =>
        Limits.IsSound(day) && Limits.IsSound(company.Horizon.Start) && day < company.Horizon.Start;

    static Standing StandingOf(Company company, Climb climb)
    {
        var ladder = company.Ladder;
        var practice = Practice.Of(company, climb);
        bool Stands(string rung) =>
            ladder.IndexOf(rung) is >= 0 and var least && climb.At >= least && !practice.IsLapsed;
        return new Standing
        {
            Ladder = ladder, Responder = climb.Responder.Id, Stage = climb.Stage, IsLapsed = practice.IsLapsed,
                LapsesOn = practice.LapsesOn,
            MayLead = Stands(ladder.Commands), MayMentor = Stands(ladder.Mentors),
            Remaining = climb.Remaining(), Refresher = practice.Missing, Reached = climb.Reached,
        };
    }
}
