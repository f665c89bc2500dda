using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>What is remembered of who took over from whom.</summary>
public class CoverRecordTests
{
    static readonly Company company = LivingTeam.Of(12, "a", "b", "c", "d");
    static readonly PublishedPlan plan = LivingTeam.Published(company);
    static readonly Interval tuesday = new(Instant.FromUtc(2027, 2, 9, 14, 0), Instant.FromUtc(2027, 2, 9, 18, 0));

    static string Holder => LivingTeam.HolderOf(plan, 5);

    static string[] Others => [.. company.Responders.Select(r => r.Id).Where(r => r != Holder)];

    static Plan Take(PublishedPlan from, string taker, Interval? part = null, string? of = null, Instant? now = null) =>
        from.Take(company, LivingTeam.Shift(5), "commander", taker, now ?? LivingTeam.Before, of, part).Proposal!.Plan;

    [Fact]
    public void A_cover_says_who_takes_what_from_whom()
    {
        var cover = Assert.Single(Take(plan, Others[0]).Covers);
        Assert.Equal((LivingTeam.Shift(5), "commander", 0, Holder, Others[0], 2), (cover.Shift, cover.Role, cover.Seat, cover.From, cover.To, cover.Revision));
        Assert.False(cover.IsShortNotice || cover.IsSwap || cover.IsOnBehalf);
        Assert.Null(cover.By);
    }

    [Fact]
    public void A_cover_and_its_reverse_restore_the_plan_and_leave_no_record()
    {
        var back = Take(new PublishedPlan(Take(plan, Others[0])), Holder);
        Assert.Equal(plan.Assignments, back.Assignments);
        Assert.Empty(back.Covers);
    }

    [Fact]
    public void A_part_cover_and_its_reverse_restore_the_plan_and_leave_no_record()
    {
        var covered = new PublishedPlan(Take(plan, Others[0], tuesday));
        Assert.Equal(plan.Assignments, Take(covered, Holder, tuesday, Others[0]).Assignments);
        var back = Take(covered, Holder, of: Others[0]);
        Assert.Equal(plan.Assignments, back.Assignments);
        Assert.Empty(back.Covers);
    }

    [Fact]
    public void A_swap_and_its_reverse_leave_no_record()
    {
        var other = Enumerable.Range(0, 12).First(w => LivingTeam.HolderOf(plan, w) != Holder);
        SeatReference[] seats = [.. new[] { 5, other }.Select(w => new SeatReference { Shift = LivingTeam.Shift(w), Role = "commander" })];
        var once = plan.Swap(company, seats[0], seats[1], LivingTeam.Before).Proposal!.Plan;
        Assert.Equal([true, true], once.Covers.Select(c => c.IsSwap));
        var twice = new PublishedPlan(once).Swap(company, seats, LivingTeam.Before).Proposal!.Plan;
        Assert.Equal(plan.Assignments, twice.Assignments);
        Assert.Empty(twice.Covers);
    }

    [Fact]
    public void Whoever_takes_over_from_a_taker_takes_over_from_whom_it_was_first()
    {
        var twice = Take(new PublishedPlan(Take(plan, Others[0])), Others[1]);
        Assert.Equal((Holder, Others[1], 3), Assert.Single(twice.Covers) is var c ? (c.From, c.To, c.Revision) : default);
    }

    [Fact]
    public void A_part_of_a_cover_that_is_given_on_leaves_the_rest_of_it()
    {
        var twice = Take(new PublishedPlan(Take(plan, Others[0])), Others[1], tuesday);
        Assert.Equal([(Holder, Others[0]), (Holder, Others[1]), (Holder, Others[0])], twice.Covers.Select(c => (c.From, c.To)));
        Assert.Equal(Duration.FromDays(7), twice.Covers.Aggregate(Duration.Zero, (sum, c) => sum + (c.End - c.Start)));
    }

    [Fact]
    public void A_later_change_keeps_what_still_holds_and_drops_what_it_undoes()
    {
        var covered = new PublishedPlan(Take(plan, Others[0]));
        var options = new ReplanOptions { AsOf = LivingTeam.Before };
        Assert.Equal(covered.Covers, covered.Replan(company, options).Plan.Covers);
        var off = LivingTeam.Off(company, Others[0], LivingTeam.Start.PlusDays(36), LivingTeam.Start.PlusDays(36));
        Assert.Empty(covered.Replan(off, options).Plan.Covers);
    }

    [Fact]
    public void Whoever_is_called_in_late_by_a_replan_covers_too()
    {
        var off = LivingTeam.Off(company, Holder, LivingTeam.Start.PlusDays(36), LivingTeam.Start.PlusDays(36));
        var cover = Assert.Single(plan.Replan(off, new ReplanOptions { AsOf = LivingTeam.Start.PlusDays(30).AtMidnight().InUtc().ToInstant() }).Plan.Covers);
        Assert.Equal((Holder, true), (cover.From, cover.IsShortNotice));
        Assert.Empty(plan.Replan(off, new ReplanOptions { AsOf = LivingTeam.Before }).Plan.Covers);
    }

    [Theory]
    [InlineData("lead", true)]
    [InlineData("taker", false)]
    public void Publishing_records_when_and_by_whom_and_that_it_was_for_somebody(string by, bool isOnBehalf)
    {
        using var here = new TempDirectory();
        var store = new PublicationFolder(here["out"]);
        store.Publish(LivingTeam.Plan(company), new Publication { At = LivingTeam.Before, By = "lead" });
        var late = LivingTeam.Start.PlusDays(30).AtMidnight().InUtc().ToInstant();
        store.Publish(Take(plan, Others[0]), new Publication { At = late, By = by == "taker" ? Others[0] : by });
        var cover = Assert.Single(PlanFile.ReadPublished(here["out/plan.json"]).Plan!.Covers);
        Assert.Equal((late, isOnBehalf, true), (cover.At, cover.IsOnBehalf, cover.IsShortNotice));
        var (current, _, _) = store.Current(company);
        store.Publish(new PublishedPlan(current!).Replan(company, new ReplanOptions { AsOf = late }).Plan, new Publication { At = late + Duration.FromDays(1), By = "other" });
        Assert.Equal(cover, Assert.Single(store.Current(company).Plan!.Covers));
    }

    [Fact]
    public void A_record_that_ends_before_it_begins_is_told_with_its_place()
    {
        using var here = new TempDirectory();
        PlanFile.Write(Take(plan, Others[0], tuesday), here["plan.json"]);
        var file = here["plan.json"];
        var text = File.ReadAllText(file);
        var at = text.IndexOf("\"covers\"", StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + text[at..text.IndexOf("\"company\"", StringComparison.Ordinal)].Replace("2027-02-09T18:00:00Z", "2027-02-09T13:00:00Z", StringComparison.Ordinal) + text[text.IndexOf("\"company\"", StringComparison.Ordinal)..]);
        Assert.Equal("covers[0].end", Assert.Single(PlanFile.ReadPublished(file).Problems).Place);
    }
}
