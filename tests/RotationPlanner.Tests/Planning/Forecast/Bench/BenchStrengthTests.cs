using NodaTime;
using RotationPlanner.Reporting;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

public class BenchStrengthTests
{
    const int Digits = 9;

    [Fact]
    public void One_week_in_four_takes_four_people_and_the_cap_says_so()
    {
        var bench = BenchStrength.Of(Benches.Of("aaabb", 8, new ShiftCap(1, 28)), options: Benches.At(0.1));
        Assert.Equal((5, true, 4), (bench.Today, bench.IsEnoughToday, bench.Smallest));
        Assert.True(bench.IsProved);
        Assert.True(bench.IsConfirmed);
        Assert.Equal(["shift cap (1 shifts in 28 days)"], bench.Bounds);
        Assert.False(bench.AreBoundsTogether);
    }

    [Fact]
    public void Of_one_department_as_many_are_needed_as_the_others_leave_to_it()
    {
        // Five weeks in turn: of four people in all, three in a and two in b, one may go from either.
        var bench = BenchStrength.Of(Benches.Of("aaabb", 8, new ShiftCap(1, 28)), options: Benches.At(0.1));
        Assert.Equal([2, 1, 0], bench.Departments.Select(d => d.Smallest));
        Assert.Equal([3, 2, 0], bench.Departments.Select(d => d.Today));
        Assert.Equal(4, bench.Departments.Sum(d => d.InSmallest));
    }

    [Fact]
    public void A_department_at_its_largest_share_needs_another_beside_it()
    {
        var bench = BenchStrength.Of(Benches.Of("aaab", 8).WithShare("a", 0, 0.5m), options: Benches.At(0.1));
        Assert.Equal((1, 1, 0), (bench.Smallest, bench.Departments[1].InSmallest, bench.Departments[0].InSmallest));
        Assert.Equal(1, bench.Departments[1].Smallest);
        // Whoever leaves b takes the agreed range with them, 361 days later.
        Assert.Equal(Math.Pow(0.9, 361 / 365.0), bench.Attrition[0].Months[^1].Chance, Digits);
    }

    [Fact]
    public void The_chance_is_the_binomial_tail()
    {
        var months = BenchStrength.Of(Benches.Of("aaa", 4, new ShiftCap(1, 14)), options: Benches.At(0.2)).Attrition[0].Months;
        Assert.Equal(12, months.Count);
        Assert.Equal((new LocalDate(2027, 1, 4), new LocalDate(2027, 1, 31)), (months[0].From, months[0].To));
        Assert.Equal(new LocalDate(2027, 12, 31), months[^1].To);
        foreach (var month in months)
        {
            // Two of three must stay.
            var p = Math.Pow(0.8, Period.DaysBetween(Benches.Start, month.To) / 365.0);
            Assert.Equal((3 * p * p * (1 - p)) + (p * p * p), month.Chance, Digits);
            Assert.Equal(3 * p, month.Expected, Digits);
            Assert.Equal(0, month.Unsettled);
        }
    }

    [Fact]
    public void As_many_are_needed_today_as_the_tail_says()
    {
        // Two must stay for a year at 0.8 each: of 3 with 0.896, of 4 with 0.9728.
        var year = Benches.Of("aaa", 4, new ShiftCap(1, 14));
        var bench = BenchStrength.Of(year, options: Benches.At(0.2));
        Assert.Equal(4, bench.Attrition[0].NeededToday);
        Assert.Equal(3, BenchStrength.Of(year, options: Benches.At(0.2, 0.89)).Attrition[0].NeededToday);
        Assert.Equal(5, BenchStrength.Of(year, options: Benches.At(0.2, 0.98)).Attrition[0].NeededToday);
    }

    [Fact]
    public void Without_attrition_nobody_is_missing()
    {
        var bench = BenchStrength.Of(Benches.Of("aa", 4, new ShiftCap(1, 14)), options: Benches.At(0));
        Assert.All(bench.Attrition[0].Months, m => Assert.Equal((1.0, 2.0), (m.Chance, m.Expected)));
        Assert.Empty(bench.Attrition[0].Gaps);
        Assert.True(bench.Attrition[0].IsReached);
        Assert.Equal(2, bench.Attrition[0].NeededToday);
    }

    [Fact]
    public void Whoever_is_known_to_leave_is_gone_that_day_and_a_joiner_is_there_from_the_first()
    {
        var company = Benches.Of("aaa", 12);
        company = company with
        {
            Responders = [company.Responders[0] with { Leaves = new LocalDate(2027, 2, 28) }, company.Responders[1] with { Joins = new LocalDate(2027, 3, 15) }, company.Responders[2]],
        };
        var bench = BenchStrength.Of(company, options: Benches.At(0));
        Assert.Equal(2, bench.Today);
        Assert.Equal([2, 2, 2, 2], bench.Attrition[0].Months.Take(4).Select(m => m.Known));
        Assert.Equal(1, BenchStrength.Of(company with { Responders = [.. company.Responders.Take(2)] }, options: Benches.At(0)).Attrition[0].Months[0].Known);
        Assert.Equal([new LocalDate(2027, 2, 28)], bench.Departments[0].Leaving);
        Assert.Equal(["p1"], bench.Departments[0].Coming.Select(c => c.Responder));
    }

    [Fact]
    public void Graduations_of_a_plan_count_from_their_day_on()
    {
        var company = Climbers.Company with { Departments = [.. Climbers.Company.Departments.Select(d => d with { BuyIn = null })] };
        var bench = BenchStrength.Of(company, Climbers.PlanOf(company), Benches.At(0));
        Assert.Equal([2, 1, 2], bench.Attrition[0].Months.Take(3).Select(m => m.Known));
        Assert.Equal([0, 0, 1], bench.Attrition[0].Months.Take(3).Select(m => m.Graduates));
        Assert.Equal([new PlannedRung("zoe", "certified", new(2027, 5, 3))], bench.Departments[1].Coming);
    }

    [Fact]
    public void Too_few_today_is_told_with_how_many_would_do()
    {
        var bench = BenchStrength.Of(Benches.Of("ab", 8, new ShiftCap(1, 28)), options: Benches.At(0));
        Assert.Equal((2, false, 4), (bench.Today, bench.IsEnoughToday, bench.Smallest));
        Assert.True(bench.IsProved);
        Assert.True(bench.IsConfirmed);
        Assert.Equal(0, bench.Attrition[0].Months[0].Chance);
        Assert.Equal(4, bench.Attrition[0].NeededToday);
        Assert.All(bench.Attrition[0].Gaps, g => Assert.Equal(Benches.Start, g.By));
        Assert.Equal(2, bench.Attrition[0].Gaps.Count);
        Assert.True(bench.Attrition[0].IsReached);
        Assert.DoesNotContain(bench.Attrition[0].Gaps, g => g.IsInTime);
    }

    [Fact]
    public void Two_rules_that_bind_alike_would_have_to_go_together()
    {
        var bench = BenchStrength.Of(Benches.Of("aaabb", 8, new ShiftCap(1, 28), new RestBetweenShifts(Period.FromDays(21))), options: Benches.At(0.1));
        Assert.Equal(4, bench.Smallest);
        Assert.True(bench.AreBoundsTogether);
        Assert.Equal(["rest", "shift cap (1 shifts in 28 days)"], bench.Bounds.Order());
    }

    [Fact]
    public void Time_off_can_be_what_binds()
    {
        var company = Benches.Of("aa", 4);
        company = company with { Responders = [company.Responders[0] with { Unavailable = [Away(0)] }, company.Responders[1] with { Unavailable = [Away(2)] }] };
        var bench = BenchStrength.Of(company, options: Benches.At(0.1));
        Assert.Equal(2, bench.Smallest);
        Assert.Equal(["time off"], bench.Bounds);

        static BusyTime Away(int week) => BusyTime.Days(Benches.Start.PlusDays(7 * week), Benches.Start.PlusDays((7 * week) + 6), Climbers.London);
    }

    [Fact]
    public void Where_people_differ_what_is_proved_is_told_of_those_who_are_free_least()
    {
        // One of the two is away all the time. The other alone would do, and what is proved does not speak of them.
        var company = Benches.Of("aa", 4);
        var away = BusyTime.Days(Benches.Start, Benches.Start.PlusDays((7 * 4) - 1), Climbers.London);
        company = company with { Responders = [company.Responders[0] with { Unavailable = [away] }, company.Responders[1]] };
        var bench = BenchStrength.Of(company, options: Benches.At(0.1));
        Assert.Equal((2, 2, true), (bench.Today, bench.Smallest, bench.IsProved));
        Assert.Contains(new BenchWords(bench).Needs(),
            s => s.EndsWith("That 1 will not do, whatever the mix of departments, of those who are free least, is proved.", StringComparison.Ordinal));
        Assert.Equal(1, BenchStrength.Of(company with { Responders = [company.Responders[1]] }, options: Benches.At(0.1)).Smallest);
    }

    [Fact]
    public void Nobody_certified_yet_is_a_bench_of_none()
    {
        // Somebody comes certified in two weeks; until then nobody may lead.
        var company = Benches.Of("a", 4).WithTrainees(Benches.Person("t", "b", "reverse-shadowing"));
        company = company with { Responders = [company.Responders[0] with { Joins = Benches.Start.PlusDays(14) }, company.Responders[1]] };
        var bench = BenchStrength.Of(company, options: Benches.At(0.1));
        Assert.Equal((0, false, 1), (bench.Today, bench.IsEnoughToday, bench.Smallest));
        Assert.Equal(1, bench.Attrition[0].Months[0].Known);
        // Nobody at all is no company that can be planned.
        Assert.Throws<InvalidCompanyException>(() => BenchStrength.Of(company with { Responders = [company.Responders[1]] }));
    }

    [Fact]
    public void Steps_are_counted_back_from_the_day_on_which_somebody_must_command()
    {
        // One of two must stay; without her there is nobody. Weeks of trainees, a sign-off of seven days.
        var company = Benches.Of("a", 8).WithTrainees(Benches.Person("t", "b", "reverse-shadowing"), Benches.Person("c", "b", "candidate"));
        var bench = BenchStrength.Of(company, options: Benches.At(0.2, 0.9));
        var gap = Assert.Single(bench.Attrition[0].Gaps);
        // 0.8 of the year is left at 0.9 until June ends: 0.8^(t/365) = 0.9 at t = 172 days.
        Assert.Equal(("b", "t", new LocalDate(2027, 6, 1)), (gap.Department, gap.Responder, gap.By));
        Assert.Equal([("7 days of reverse-shadowing (1 shift)", new LocalDate(2027, 5, 25)), ("a sign-off", new LocalDate(2027, 6, 1))], gap.Steps.Select(s => (s.Work, s.By)));
        Assert.Equal(new LocalDate(2027, 5, 18), gap.Begin);
        // The first week of January, and seven days for the sign-off.
        Assert.Equal(new LocalDate(2027, 1, 18), gap.Earliest);
        Assert.True(gap.IsInTime);
        Assert.Null(gap.Bottleneck);
        Assert.Equal(2, bench.Attrition[0].NeededToday);
        Assert.Equal(new Dictionary<string, int> { ["b"] = 1 }, bench.Attrition[0].MoreToday);
    }

    [Fact]
    public void Somebody_new_on_the_ladder_does_not_wait_for_those_whom_nobody_needs()
    {
        // Department b must carry half. Its one commander may leave, and all trainees but the new one are of a.
        var company = Benches.Of("aabm", 8).WithShare("a", 0, 0.5m).WithTrainees([.. Enumerable.Range(0, 8).Select(i => Benches.Person($"t{i}", "a", "candidate"))]);
        company = company with
        {
            Departments = [.. company.Departments, new Department { Id = "m" }],
            Responders = [.. company.Responders.Select(r => r.Department == "m" ? r with { Stage = Ladder.Mentor, MayHold = [] } : r), Benches.Person("n", "m", Ladder.Mentor) with { MayHold = [] }],
        };
        var gap = BenchStrength.Of(company, options: Benches.At(0.2, 0.9)).Attrition[0].Gaps[0];
        Assert.Null(gap.Responder);
        Assert.Equal(6, gap.Steps.Count(s => s.Kind != EvidenceKind.SignOff) + 1);
        Assert.True(gap.IsInTime);
    }

    [Fact]
    public void What_cannot_be_in_time_is_told_with_what_keeps_it()
    {
        // One more is needed at once, who waits for a course, and no course is held for one.
        var company = Benches.Of("aaa", 8, new ShiftCap(1, 28)).WithTrainees(Benches.Person("m", "b", Ladder.Mentor) with { MayHold = [] }, Benches.Person("n", "b", Ladder.Mentor) with { MayHold = [] }, Benches.Person("c", "a", "trained"));
        var late = BenchStrength.Of(company, options: Benches.At(0)).Attrition[0].Gaps;
        Assert.False(Assert.Single(late).IsInTime);
        Assert.Contains("a course takes 3 trainees", late[0].Bottleneck, StringComparison.Ordinal);
        var unguided = company with { Responders = [.. company.Responders.Where(r => r.Id is not ("m" or "n"))] };
        Assert.Equal("nobody may mentor a shadow", BenchStrength.Of(unguided, options: Benches.At(0)).Attrition[0].Gaps[0].Bottleneck);
        Assert.Null(BenchStrength.Of(unguided, options: Benches.At(0)).Attrition[0].Gaps[0].Earliest);
        var seatless = company with { Rotations = [company.Rotations[0] with { Roles = [.. company.Rotations[0].Roles.Take(1)] }] };
        Assert.Equal("no rotation has trainees' seats", BenchStrength.Of(seatless, options: Benches.At(0)).Attrition[0].Gaps[0].Bottleneck);
    }

    [Fact]
    public void What_no_number_of_people_can_keep_is_told()
    {
        // Four departments in a company of three.
        var bench = BenchStrength.Of(Benches.Of("abc", 8, new DepartmentDiversity(4, 28)), options: Benches.At(0.1));
        Assert.Equal((false, null), (bench.IsEnoughToday, bench.Smallest));
        Assert.Null(bench.Attrition[0].NeededToday);
        Assert.Equal((false, true), (bench.Attrition[0].IsReached, bench.Attrition[0].IsSettled));
        Assert.All(bench.Departments, d => Assert.Null(d.Smallest));
    }

    [Fact]
    public void A_company_without_seats_for_commanders_has_no_bench()
    {
        var company = Benches.Of("aa", 4);
        company = company with { Rotations = [company.Rotations[0] with { Roles = [new Role { Id = "liaison", Needs = StageNeed.AtLeast("trained") }] }] };
        Assert.Throws<ArgumentException>(() => BenchStrength.Of(company));
    }

    [Theory]
    [InlineData(-0.01, 0.95)]
    [InlineData(1.01, 0.95)]
    [InlineData(double.NaN, 0.95)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, 1)]
    [InlineData(0.1, double.NaN)]
    public void Rates_and_chances_outside_their_range_are_refused(double attrition, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BenchStrength.Of(Benches.Of("aa", 4), options: Benches.At(attrition, confidence)));

    [Fact]
    public void A_company_with_errors_is_refused_and_a_stop_is_heard()
    {
        Assert.Throws<InvalidCompanyException>(() => BenchStrength.Of(Benches.Of("aa", 4) with { Responders = [Benches.Person("p", "none", Ladder.Certified)] }));
        Assert.ThrowsAny<OperationCanceledException>(() => BenchStrength.Of(Benches.Of("aa", 4), cancel: new CancellationToken(canceled: true)));
    }
}
