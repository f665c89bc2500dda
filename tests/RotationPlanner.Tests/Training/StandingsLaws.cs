using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Training;

[Properties(Arbitrary = [typeof(RandomRecords)], MaxTest = 500)]
public class StandingsLaws
{
    static IEnumerable<(string, string, bool, LocalDate?)> Told(Company company) =>
        Standings.Of(company).People.Select(s => (s.Responder, s.Stage, s.IsLapsed, s.LapsesOn));

    [Property]
    public void The_order_of_a_record_is_irrelevant(RandomRecords.Case @case, int seed)
    {
        var random = new Random(seed);
        var shuffled = @case.Company with
        {
            Responders = [.. @case.Company.Responders.Select(r => r with { Record = [.. r.Record.OrderBy(_ => random.Next())] })],
        };
        Assert.Equal(Told(@case.Company), Told(shuffled));
    }

    [Property]
    public void The_order_of_people_is_irrelevant(RandomRecords.Case @case) =>
        Assert.Equal(Told(@case.Company),
            Told(@case.Company with { Responders = [.. @case.Company.Responders.Reverse()] }).Reverse());

    [Property]
    public void More_evidence_never_lowers_anybody(RandomRecords.Case @case, int seed)
    {
        var ladder = @case.Company.Ladder;
        var before = Standings.Of(@case.Company);
        foreach (var piece in RandomRecords.Evidence(ladder).Sample(5))
        {
            var after = Standings.Of(
                @case.Company.With($"p{Math.Abs(seed % 5)}", r => r with { Record = [.. r.Record, piece] }));
            Assert.All(before.People.Zip(after.People),
                p => Assert.True(ladder.IndexOf(p.First.Stage) <= ladder.IndexOf(p.Second.Stage)));
        }
    }

    [Property]
    public void The_checker_reads_the_same(RandomRecords.Case @case)
    {
        var reading = new LadderReading(@case.Company);
        var standings = Standings.Of(@case.Company);
        Assert.All(@case.Company.Responders, r => Assert.Equal((standings[r.Id].Stage, standings[r.Id].IsLapsed), (reading.StageOf(r), reading.HasLapsed(r))));
    }

    [Property]
    public void The_checker_reads_promotions_the_same(RandomRecords.Case @case, int seed)
    {
        var (random, rungs) = (new Random(seed), @case.Company.Ladder.Rungs);
        var company = @case.Company with
        {
            Responders = [.. @case.Company.Responders.Select(r => random.Next(3) == 0 ? r : r with { Promoted = new Promotion { To = rungs[random.Next(rungs.Count)].Id, On = @case.Company.Horizon.Start.PlusDays(random.Next(-40, 5)) } })],
        };
        var (reading, standings, before) = (new LadderReading(company), Standings.Of(company), company.Horizon.Start);
        Assert.All(company.Responders, r =>
        {
            Assert.Equal((standings[r.Id].Stage, standings[r.Id].IsLapsed), (reading.StageOf(r), reading.HasLapsed(r)));
            if (r.Promoted is { } promoted && promoted.On < before)
                Assert.True(company.Ladder.IndexOf(standings[r.Id].Stage) >= company.Ladder.IndexOf(promoted.To));
        });
    }

    /// <summary>Counted as loosely as can be: whatever was passed must at least be there, dated or not.</summary>
    [Property]
    public void No_rung_is_passed_with_its_needs_unmet(RandomRecords.Case @case) =>
        Assert.All(@case.Company.Responders, responder =>
    {
        var passed = Standings.Of(@case.Company)[responder.Id].Reached.SkipLast(1)
            .Select(p => @case.Company.Ladder.Rungs.Single(r => r.Id == p.Rung)).ToList();
        Assert.All(passed, rung => Assert.NotEmpty(rung.Needs));
        foreach (var kind in passed.SelectMany(r => r.Needs).GroupBy(n => n.Kind))
        {
            var pieces = responder.Record.Distinct().Where(e => e.Kind == kind.Key).ToList();
            if (kind.Key == EvidenceKind.SignOff)
                Assert.All(passed.Where(r => r.Needs.Any(n => n.Kind == kind.Key)),
                    rung => Assert.Contains(pieces, e => e.Rung == rung.Id && e.By is not null));
            else Assert.True(kind.Sum(n => n.Amount) <= pieces.Sum(e => e.Days) + responder.Done.Values.Single());
            Assert.True(kind.Max(n => n.Mentors) <= pieces.Select(e => e.With).OfType<string>().Distinct().Count());
        }
    });

    [Property]
    public void Rungs_are_reached_one_by_one_in_time(RandomRecords.Case @case) =>
        Assert.All(Standings.Of(@case.Company).People, standing =>
    {
        var heights = standing.Reached.Select(r => @case.Company.Ladder.IndexOf(r.Rung)).ToList();
        Assert.Equal(Enumerable.Range(heights[0], heights.Count), heights);
        var dates = standing.Reached.Select(r => r.Date ?? LocalDate.MinIsoValue).ToList();
        Assert.Equal(dates.Order(), dates);
        Assert.Equal(standing.Stage, standing.Reached[^1].Rung);
    });

    [Fact]
    public void The_records_of_these_laws_do_climb() =>
        Assert.InRange(RandomRecords.Cases().Generator.Sample(300)
            .Count(c => Standings.Of(c.Company).People.Any(s => s.Reached.Count > 2)), 30, 300);
}
