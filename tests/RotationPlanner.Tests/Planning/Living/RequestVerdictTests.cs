using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>Answers for tight teams, beside all plans that there are.</summary>
public class RequestVerdictTests
{
    const int Weeks = 7, Cap = 2, Window = 4, Asked = 120;

    static readonly string[] team = ["a", "b", "c", "d"];
    static readonly ReplanOptions now = new() { AsOf = LivingTeam.Before };

    /// <summary>A full plan of a team with time off, and somebody's wish.</summary>
    static (Company Company, PublishedPlan Plan, TimeOffRequest Request)? Case(int seed)
    {
        var random = new Random(seed);
        var company = LivingTeam.Of(Weeks, team) with { Rules = [new RestBetweenShifts(Period.FromDays(7)), new ShiftCap(Cap, 7 * Window)] };
        foreach (var who in team)
            for (var i = random.Next(5); i > 0; i--)
            {
                var first = Day();
                company = LivingTeam.Off(company, who, first, first.PlusDays(random.Next(12)));
            }
        if (FullPlan(company) is not { } full) return null;
        var plan = new PublishedPlan([.. full.Select((who, week) => LivingTeam.Held(week, who))]);
        var from = Day();
        return (company, plan, new TimeOffRequest { Responder = team[random.Next(team.Length)], Off = new DateInterval(from, from.PlusDays(random.Next(12))) });

        LocalDate Day() => LivingTeam.Start.PlusDays(random.Next(7 * Weeks));
    }

    /// <summary>The first of all plans that keep the rules, found by trying each; null where there is none.</summary>
    static string[]? FullPlan(Company company)
    {
        var off = company.Responders.ToDictionary(r => r.Id, r => r.Unavailable);
        var held = new string[Weeks];
        return Fill(0) ? held : null;

        bool Fill(int week)
        {
            if (week == Weeks) return true;
            foreach (var who in company.Responders.Select(r => r.Id))
            {
                if (week > 0 && held[week - 1] == who) continue;
                if (Enumerable.Range(Math.Max(0, week - Window + 1), Math.Min(week, Window - 1)).Count(w => held[w] == who) >= Cap) continue;
                var seat = LivingTeam.Held(week, who);
                if (off[who].Any(o => o.Overlaps(seat.Start, seat.End))) continue;
                held[week] = who;
                if (Fill(week + 1)) return true;
            }
            return false;
        }
    }

    static Verdict Proved(Company company, PublishedPlan plan, TimeOffRequest request)
    {
        var asked = LivingTeam.Off(company, request.Responder, request.Off.Start, request.Off.End);
        var off = asked.Responders.First(r => r.Id == request.Responder).Unavailable[^1];
        if (!plan.Assignments.Any(a => a.Responder == request.Responder && off.Overlaps(a.Start, a.End))) return Verdict.Yes;
        return FullPlan(asked) is null ? Verdict.No : Verdict.YesAtAPrice;
    }

    [Fact]
    public void Verdicts_are_those_of_trying_every_plan()
    {
        var verdicts = new Dictionary<Verdict, int>();
        var (cases, wrong) = (0, new List<string>());
        for (var seed = 0; cases < Asked; seed++)
        {
            if (Case(seed) is not var (company, plan, request)) continue;
            cases++;
            Assert.Empty(PlanChecker.Check(Schedule.Of(company), plan.Assignments));
            var (proved, answered) = (Proved(company, plan, request), plan.Answer(company, request, now).Verdict);
            verdicts[proved] = verdicts.GetValueOrDefault(proved) + 1;
            if (proved != answered) wrong.Add($"seed {seed}: {answered}, and proved {proved}");
        }
        Assert.Empty(wrong);
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.InRange(verdicts.GetValueOrDefault(v), 10, Asked));
    }

    [Fact]
    public void Each_no_names_rules_that_the_checker_confirms()
    {
        var (named, refused) = (0, 0);
        for (var seed = 0; refused < 10; seed++)
        {
            if (Case(seed) is not var (company, plan, request) || Proved(company, plan, request) != Verdict.No) continue;
            refused++;
            var answer = plan.Answer(company, request, now);
            var rejected = new RequestAnswering(plan, company, now with { Changes = 0 }, CancellationToken.None).Try(request).Attempt!.Proposal.Plan;
            foreach (var obstacle in answer.Obstacles)
                foreach (var refusal in obstacle.Refusals)
                {
                    var week = Enumerable.Range(0, Weeks).First(w => LivingTeam.Shift(w) == obstacle.Shift);
                    var forced = PlanChecker.Check(rejected.Schedule, [.. rejected.Assignments, LivingTeam.Held(week, refusal.Responder)]);
                    Assert.Contains(forced, v => v.Rule == refusal.Rule && v.Responders.Contains(refusal.Responder));
                    named++;
                }
            Assert.All(answer.Obstacles, o => Assert.Equal(team.Length, o.Refusals.Count));
        }
        Assert.InRange(named, 4 * refused, 100_000);
    }

    [Fact]
    public void Other_dates_are_told_as_the_whole_answer_tells_them()
    {
        var told = new Dictionary<bool, int>();
        for (var seed = 0; seed < Asked; seed++)
        {
            if (Case(seed) is not var (company, plan, request)) continue;
            var dates = new OtherDates(plan, company, NoticeWindow.Of(now, company), CancellationToken.None);
            foreach (var other in request.Others(company, plan).Where(r => r.Validate(company, now.AsOf).Count == 0).Take(4))
            {
                if (dates.WouldDo(other) is not { } wouldDo) continue;
                Assert.Equal(plan.Answer(company, other, now).Verdict != Verdict.No, wouldDo);
                told[wouldDo] = told.GetValueOrDefault(wouldDo) + 1;
            }
        }
        Assert.All(new[] { true, false }, verdict => Assert.InRange(told.GetValueOrDefault(verdict), 10, 10 * Asked));
    }

    [Law(20)]
    public Property Asking_changes_nothing_and_accepting_leaves_exactly_the_answered_plan() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var (company, plan, off) = Enumerable.Range(seed, 1_000).Select(Case).First(c => c is not null)!.Value;
        var request = (seed % 3) switch
        {
            0 => (Request)off,
            1 => new WantRequest { Responder = off.Responder, Shift = LivingTeam.Shift(seed % Weeks) },
            _ => new AvoidRequest { Responder = off.Responder, Days = off.Off },
        };
        var before = plan.Assignments.ToList();
        var (answer, again) = (plan.Answer(company, request, now), plan.Answer(company, request, now));
        var isSame = plan.Assignments.SequenceEqual(before) && plan.Amendments.Count == 0 && answer.Verdict == again.Verdict
            && (answer.Proposal?.Plan.Assignments ?? []).SequenceEqual(again.Proposal?.Plan.Assignments ?? []);
        if (answer.Proposal is not { } proposal) return isSame;
        var accepted = new PublishedPlan(proposal.Plan);
        return isSame && accepted.Replan(company, now with { Changes = 0 }).Changes.Count == 0 && accepted.ChangesSince(plan).Count == proposal.Changes.Count
            && accepted.Amendments.Single().IsGranted;
    });
}
