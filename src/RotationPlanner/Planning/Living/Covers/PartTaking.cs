using NodaTime;
using NodaTime.Text;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Gives a part of a seat to somebody else. What cannot stay beside the split seat, such as a trainee's, is mended with
/// the least change.
/// </summary>
static class PartTaking
{
    static readonly LocalDateTimePattern moment = LocalDateTimePattern.CreateWithInvariantCulture("d MMM HH:mm");

    /// <param name="cover">The seat, and what the checker says of it.</param>
    /// <param name="published">The plan before.</param>
    /// <param name="split">The plan with the piece given away.</param>
    /// <param name="company">The company as it is now, with all that binds the split plan; valid.</param>
    /// <param name="live">The plan before, laid over its program.</param>
    /// <param name="taker">Who takes the piece.</param>
    public static SwapAnswer Take(
        PartCover cover, PublishedPlan published, PublishedPlan split, Company company, LivePlan live, string taker)
    {
        if (cover.Refusal(taker) is { } refusal)
            return new SwapAnswer { Forbidden = [$"{TextSanitizer.Line(company.Responders.First(r => r.Id == taker).Name)} cannot take a part of {cover.Shift}: {refusal.Why} (rule '{refusal.Rule}')."] };
        try
        {
            var mended = new Replanning(split, company, new ReplanOptions { AsOf = live.Notice.AsOf, Changes = 0 },
                CancellationToken.None).Run();
            if (EmptiedSeats.Among(published, mended.Plan) is [var empty, ..])
                return new SwapAnswer { Forbidden = [$"Required seats would stay empty: {TextSanitizer.Line(empty.Why)}"] };
            var given = SeatChanges.Between(published.Assignments, split.Assignments)
                .Select(c => c with { Why = $"{Part(c, live)} is covered.", Cause = ChangeCause.Cover }).ToList();
            List<SeatChange> changes = [.. given.Concat(mended.Changes).OrderBy(c => c.Start)];
            var plan = CoverBook.Add(published.Covers, mended.Plan, given, CoverBook.NearBy(live), isSwap: false);
            return new SwapAnswer
            {
                Proposal = new Proposal(RevisedPlan.Recounted(plan, changes), changes) { Training = mended.Training },
            };
        }
        catch (RuleFailedException rejected) { return new SwapAnswer { Forbidden = [.. rejected.Violations.Select(
            v => v.Message)] }; }
    }

    /// <summary>From when to when, in the zone of the shift.</summary>
    static string Part(SeatChange change, LivePlan live)
    {
        var zone = live.Program.Schedule.Find(change.Shift)?.Start.Zone ?? live.Program.Company.TimeZone;
        string Time(Instant at) => moment.Format(at.InZone(zone).LocalDateTime);
        return $"The part from {Time(change.Start)} to {Time(change.End)}";
    }
}
