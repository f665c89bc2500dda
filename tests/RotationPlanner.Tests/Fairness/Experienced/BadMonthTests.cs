using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Fairness.Sleep;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Fairness.Experienced;

/// <summary>How likely a month becomes a bad one, and what a plan makes of it.</summary>
public class BadMonthTests
{
    [Theory]
    [InlineData(5, 7, 0.133372)] // Poisson tables
    [InlineData(10, 7, 0.779779)]
    [InlineData(1, 0, 0.632121)]
    [InlineData(0, 7, 0)]
    [InlineData(2_000, 100, 1)]
    public void Calls_that_come_alone_are_Poisson(double calls, int bad, double chance) =>
        Assert.Equal(chance, BadMonthChance.Of(Experiences.Even(0) with { BadMonth = bad }, calls), 6);

    [Theory]
    [InlineData(4, 0.5, 7)]
    [InlineData(8, 0.3, 7)]
    [InlineData(3, 0.8, 2)]
    [InlineData(6, 0.1, 0)]
    public void Calls_that_bring_others_are_counted_as_drawn(double calls, double another, int bad)
    {
        const int Runs = 200_000;
        var (random, over) = (new Random(7), 0);
        for (var run = 0; run < Runs; run++)
        {
            var (all, limit, product) = (0, Math.Exp(-calls * (1 - another)), random.NextDouble());
            for (; product > limit; product *= random.NextDouble())
                do all++; while (random.NextDouble() < another);
            if (all > bad) over++;
        }
        // Four standard deviations of a chance of one half.
        Assert.Equal((double)over / Runs, BadMonthChance.Of(Experiences.Even(0) with { BadMonth = bad, Clustered = (decimal)another }, calls), 0.0045);
    }

    [Law(30)]
    public Property More_calls_are_never_better() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var past = Experiences.Drawn(random);
        var calls = random.NextDouble() * 40;
        return BadMonthChance.Of(past, calls) <= BadMonthChance.Of(past, calls + (5 * random.NextDouble())) + 1e-12;
    });

    /// <summary>The search's counts, which look at hours, against the report's, which looks at quarters of an hour.</summary>
    [Law(40)]
    public Property The_search_counts_what_the_report_reads_off_the_seats() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number =>
    {
        var company = TinyCompanies.Of(number);
        company = company with { Fairness = company.Fairness with { Experience = Experiences.Drawn(new Random(number)) with { SparesSleep = true } } };
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 500 });
        // Where nobody may lead, nobody is called.
        if (plan.Proof.Find(Objectives.Sleep) is not { } told) return plan.Fairness.People.All(p => p.BadMonths == 0);
        var most = plan.Fairness.People.Max(p => p.BadMonths!.Value);
        // Months in which more is expected than makes a bad one count as more.
        var isUsual = plan.Fairness.People.All(p => p.OffHoursCalls < company.Fairness.Experience.BadMonth / 2.0);
        return told.Anchor[0] <= told.Value && told.Value > most - 0.03 && (!isUsual || told.Value < most + 0.03);
    });

    [Fact]
    public void Calls_of_working_hours_do_not_count_and_months_are_those_of_the_persons_calendar()
    {
        // From Thursday 28 January 2027 9:00 for a week: a call every ten hours.
        var company = Team(1, new(2027, 1, 28), 1, 0.1m);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 200 });
        var person = Assert.Single(plan.Fairness.People);
        // 40 of 168 hours are working hours; of the 87 to the end of January 16, of the 81 after it 24.
        Assert.Equal(12.8, person.OffHoursCalls!.Value, 9);
        double[] months = [7.1, 5.7];
        Assert.Equal(months.Sum(m => BadMonthChance.Of(company.Fairness.Experience!, m)), person.BadMonths!.Value, 9);
    }

    [Law(30)]
    public Property One_month_never_takes_what_several_could_bear() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var goal = new SleepGoal(Experiences.Drawn(random), [0], 2, []);
        long Calls() => random.Next(20 * SleepGoal.Call);
        var (less, more, part) = (Calls(), Calls(), Calls());
        (less, more) = (Math.Min(less, more), Math.Max(less, more));
        // Both months, and then with a part moved from the calmer to the worse one.
        part = Math.Min(part, less);
        return goal.BadMonths([less - part, more + part]) >= goal.BadMonths([less, more]) - 1
            && goal.BadMonths([less, more]) <= goal.BadMonths([less, more + part]);
    });

    [Theory]
    [InlineData(5, 13)]
    [InlineData(6, 26)] // 0.2560
    [InlineData(10, 85)] // 0.4013 at seven, and three times 0.1490
    public void A_month_counts_with_its_chance_and_a_very_bad_one_with_more(int calls, int hundredths) =>
        Assert.Equal(hundredths, new SleepGoal(Experiences.Even(0), [0], 1, []).BadMonths([calls * (long)SleepGoal.Call]));

    [Fact]
    public void Without_experience_nothing_is_expected()
    {
        var plan = Planner.Plan(Team(2, new(2027, 1, 4), 4, 0.1m) with { Fairness = new FairnessPolicy() }, new PlanOptions { WorkLimit = 200 });
        Assert.All(plan.Fairness.People, p => Assert.Equal((null, null), (p.OffHoursCalls, p.BadMonths)));
        Assert.Null(plan.Proof.Find(Objectives.Sleep));
    }

    /// <summary>Everybody has two weeks of eight; which ones decides how bad their months become.</summary>
    [Law(12)]
    public Property The_plan_spares_the_worst_as_far_as_brute_force() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var (own, best) = Lived(seed, 200_000);
        return own.SequenceEqual(best).Label($"{string.Join(' ', own)} and not {string.Join(' ', best)}");
    });

    static (long[] Own, long[] Best) Lived(int seed, long limit)
    {
        var random = new Random(seed);
        var company = Team(4, new LocalDate(2027, 1, 4).PlusWeeks(random.Next(20)), 8, 0.03m + (random.Next(40) / 1000m), random.Next(0, 8) / 10m);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = limit });
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        var (goal, way) = (program.Duty!.Sleep!, program.Duty.WayOf[0]);
        var best = Deals(8, 4, 2).Select(deal => Worst(goal, way, deal)).MinBy(v => v, Comparer<long[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)))!;
        var number = plan.Schedule.Shifts.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        var own = new int[8];
        Assert.Equal(8, plan.Assignments.Count);
        foreach (var seat in plan.Assignments) own[number[seat.Shift]] = seat.Responder[1] - '0';
        return (Worst(goal, way, own), best);
    }

    [Fact]
    public void It_comes_after_excess_and_before_weekends()
    {
        var plan = Planner.Plan(Team(4, new(2027, 1, 4), 8, 0.05m), new PlanOptions { WorkLimit = 2_000 });
        string[] told = [.. plan.Proof.Objectives.Select(o => o.Id)];
        Assert.Equal(Array.IndexOf(told, "excess") + 1, Array.IndexOf(told, "sleep"));
        Assert.Equal(Array.IndexOf(told, "weekends") - 1, Array.IndexOf(told, "sleep"));
    }

    static long[] Worst(SleepGoal goal, int way, int[] holders)
    {
        var counts = new SleepCounts(goal, 4);
        for (var s = 0; s < holders.Length; s++) counts.Flip(holders[s], s, way, 1);
        return counts.WorstFirst;
    }

    static IEnumerable<int[]> Deals(int seats, int people, int each)
    {
        var (deal, left) = (new int[seats], Enumerable.Repeat(each, people).ToArray());
        return Deal(0);
        IEnumerable<int[]> Deal(int seat)
        {
            if (seat == seats) return [deal];
            return Enumerable.Range(0, people).Where(p => left[p] > 0).SelectMany(p =>
            {
                (deal[seat], left[p]) = (p, left[p] - 1);
                var all = Deal(seat + 1).Select(d => (int[])d.Clone()).ToList();
                left[p]++;
                return all;
            });
        }
    }

    static Company Team(int people, LocalDate from, int weeks, decimal calls, decimal another = 0) => new()
    {
        Name = "Team",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(from, from.PlusWeeks(weeks).PlusDays(-1)),
        Departments = [new Department { Id = "d" }],
        Responders = [.. Enumerable.Range(0, people).Select(p => new Responder { Id = $"p{p}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified })],
        Rotations = [new Rotation { Id = "command", Pattern = ShiftPattern.Weekly(from.DayOfWeek, new LocalTime(9, 0)), Roles = [new Role { Id = "commander", Needs = StageNeed.AtLeast(Ladder.Certified) }] }],
        Fairness = new FairnessPolicy { Experience = Experiences.Even(calls) with { Clustered = another, Adds = 0, SparesSleep = true } },
    };
}
