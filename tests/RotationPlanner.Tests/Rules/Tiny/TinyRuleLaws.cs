using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules.Tiny;

/// <summary>
/// Each rule on companies so small that all rosters can be tried: the checker finds what plain words find, no roster is
/// better than the plan, and a rule of a user's own that says the like gives the like.
/// </summary>
public class TinyRuleLaws
{
    static readonly Func<Random, TinyRule>[] all =
    [
        _ => TeamRules.Apart, _ => TeamRules.NotWith, _ => TeamRules.Together, random => TeamRules.Once(random.Next(2, 6)), _ => TeamRules.Distinct,
        _ => TeamRules.Seniors, _ => TeamRules.Newcomers, _ => TeamRules.Buddies, random => TeamRules.Minimum(random.Next(1, 3)), _ => TeamRules.Order,
        random => RunRules.Cap(random.Next(1, 3), random.Next(2, 5)), _ => RunRules.Exempt, random => RunRules.RestAfterNight(random.Next(1, 60)),
        random => RunRules.RestAfterNights(random.Next(1, 60)), random => RunRules.Work(random.Next(1, 3), random.Next(2, 4)), random => RunRules.DaysOff(random.Next(2, 4)),
        random => RunRules.Kinds(random.Next(1, 5)), random => RunRules.Forbidden("night", "day", random.Next(1, 3)), random => RunRules.Forbidden("day", "night", random.Next(0, 2)),
    ];

    [Law(60)]
    public void The_checker_finds_what_breaks_a_rule_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        foreach (var rule in all.Select(draw => draw(random)).Where(r => r.Name is not ("order" or "pairs distinct")))
        {
            var schedule = Schedule.Of(rule.Apply(rule.Company));
            var roster = new TinyRoster([.. schedule.Shifts.Select(_ => random.Next(4) == 0 ? 0 : Drawn(random, rule))], rule.IsByNight);
            var seats = roster.Seats(schedule);
            if (rule.IsDemand)
                Assert.Equal(rule.Cost(roster), (int)PlanChecker.Unmet(schedule, seats).Sum(v => v.Asked!.Value - v.Reached!.Value));
            else
            {
                var found = PlanChecker.Check(schedule, seats).Where(v => v.Rule == rule.Name).Select(v => v.Message).ToList();
                Assert.True(rule.Cost(roster) is null == found.Count > 0, $"{rule.Name} in {string.Join(' ', roster.Held)}: {string.Join(' ', found)} {string.Join(' ', schedule.Company.Rotations[0].Rules)}");
            }
        }
    }

    [Law(2)]
    public void No_roster_is_better_than_the_plan_and_a_users_own_rule_gives_the_like(int seed)
    {
        var random = new Random(seed);
        foreach (var rule in all.Select(draw => draw(random)))
        {
            var company = Absences(random, rule.Company);
            var (plan, own) = (Planned(rule.Apply(company)), Planned(company with { Rotations = [company.Rotations[0] with { Rules = [new OwnRule(rule.Own, rule.IsDemand)] }] }));
            var best = Best(rule, plan);
            foreach (var roster in new[] { plan, own }.Select(p => TinyRoster.Read(p, rule.IsByNight)))
                Assert.True((roster.Empty, rule.Cost(roster)) == best, $"{rule.Name}: ({roster.Empty}, {rule.Cost(roster)}) instead of {best} in {string.Join(' ', roster.Held)}");
        }
    }

    static Company Absences(Random random, Company company)
    {
        foreach (var person in company.Responders)
            while (random.Next(3) == 0)
            {
                var day = company.Horizon.Start.PlusDays(random.Next(company.Horizon.Length));
                company = company.With(person.Id, r => r with { Unavailable = [.. r.Unavailable, BusyTime.Days(day, day, r.TimeZone)] });
            }
        return company;
    }

    static Plan Planned(Company company)
    {
        Assert.Equal([], company.Validate());
        return Planner.Plan(company, new PlanOptions { WorkLimit = 400_000 });
    }

    /// <summary>The fewest empty seats, and the least cost with so many, of all rosters of people who are there.</summary>
    static (int Empty, int? Cost) Best(TinyRule rule, Plan plan)
    {
        var shifts = plan.Schedule.Shifts.OrderBy(s => s.Start.ToInstant()).ToList();
        var teams = shifts.ConvertAll(s => Teams(rule, plan.Company, s));
        (int Empty, int? Cost) best = (int.MaxValue, null);
        var held = new int[shifts.Count];
        Try(0, 0);
        return best;

        void Try(int shift, int empty)
        {
            if (empty > best.Empty) return;
            if (shift < held.Length)
                foreach (var team in teams[shift])
                {
                    held[shift] = team;
                    Try(shift + 1, empty + Seats(rule) - int.PopCount(team));
                }
            else if (rule.Cost(new TinyRoster(held, rule.IsByNight)) is { } cost && (empty < best.Empty || cost < best.Cost)) best = (empty, cost);
        }
    }

    /// <summary>The teams of those who are there, largest first.</summary>
    static List<int> Teams(TinyRule rule, Company company, Shift shift)
    {
        var present = company.Responders.Select((r, p) => r.Unavailable.Any(t => t.Start < shift.End.ToInstant() && shift.Start.ToInstant() < t.End) ? 0 : 1 << p).Sum();
        return [.. Enumerable.Range(0, 16).Where(t => (t & ~present) == 0 && int.PopCount(t) <= Seats(rule)).OrderByDescending(int.PopCount)];
    }

    static int Seats(TinyRule rule) => rule.IsByNight ? 1 : 2;

    static int Drawn(Random random, TinyRule rule) => 1 << random.Next(rule.IsByNight ? 3 : 4) | (rule.IsByNight || random.Next(4) == 0 ? 0 : 1 << random.Next(4));
}
