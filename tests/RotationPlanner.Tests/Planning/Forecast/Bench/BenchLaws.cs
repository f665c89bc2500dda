using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Planning.Forecast.Bench;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Forecast.Bench;

/// <summary>Of companies so small that every plan with every group of people can be tried.</summary>
public class BenchLaws
{
    [Law(12, Checked = 0.2)]
    public void The_smallest_number_is_that_of_all_plans_there_are(NonNegativeInt number)
    {
        var company = Draw(number.Get);
        var people = company.Responders.Select(r => r.Id).ToList();
        if (company.Validate().Count > 0 || !CanKeep(company, people)) throw Discard.Case();
        var bench = BenchStrength.Of(company, options: Benches.At(0.1));
        var fewest = Groups(people).Where(g => CanKeep(company, g)).Min(g => g.Count);
        Assert.Equal((true, fewest), (bench.IsEnoughToday, bench.Smallest));
        Assert.True(bench.IsProved);
        Assert.True(bench.IsConfirmed);
    }

    [Law(12, Checked = 0.2)]
    public void The_chance_is_that_of_all_groups_with_which_a_plan_can_be_made(NonNegativeInt number)
    {
        var company = Draw(number.Get);
        var people = company.Responders.Select(r => r.Id).ToList();
        if (company.Validate().Count > 0 || !CanKeep(company, people)) throw Discard.Case();
        var month = BenchStrength.Of(company, options: Benches.At(0.2)).Attrition[0].Months[^1];
        var stays = Binomials.Stays(0.2, Period.DaysBetween(Benches.Start, month.To));
        var chance = Groups(people).Where(g => CanKeep(company, g)).Sum(g => Math.Pow(stays, g.Count) * Math.Pow(1 - stays, people.Count - g.Count));
        Assert.Equal(chance, month.Chance, 6);
    }

    [Law(8, Checked = 0.3)]
    public void More_attrition_never_needs_fewer_people(NonNegativeInt number, byte less, byte more)
    {
        var rates = new[] { less % 60 / 100.0, more % 60 / 100.0 }.Order().ToArray();
        var company = Draw(number.Get);
        if (company.Validate().Count > 0) throw Discard.Case();
        var bench = BenchStrength.Of(company, options: new BenchOptions { Attrition = rates, Confidence = 0.8 });
        var (low, high) = (bench.Attrition[0], bench.Attrition[1]);
        if (low.NeededToday is null) Assert.Null(high.NeededToday);
        else if (high.NeededToday is { } needed) Assert.True(needed >= low.NeededToday);
        Assert.All(low.Months.Zip(high.Months), m => Assert.True(m.First.Chance >= m.Second.Chance - 1e-9));
    }

    [Law(8, Checked = 0.3)]
    public void More_confidence_never_needs_fewer_people(NonNegativeInt number, byte less, byte more)
    {
        var asked = new[] { (1 + (less % 98)) / 100.0, (1 + (more % 98)) / 100.0 }.Order().ToArray();
        var company = Draw(number.Get);
        if (company.Validate().Count > 0) throw Discard.Case();
        var needed = asked.Select(c => BenchStrength.Of(company, options: Benches.At(0.1, c)).Attrition[0].NeededToday).ToList();
        if (needed[0] is null) Assert.Null(needed[1]);
        else if (needed[1] is { } more1) Assert.True(more1 >= needed[0]);
    }

    /// <summary>Two to four alike people of two or three departments, three or four weeks.</summary>
    static Company Draw(int number)
    {
        var random = new Random(number);
        var people = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => "abc"[random.Next(3)]));
        var hasDeputies = random.Next(3) == 0;
        List<IRule> rules = [];
        if (random.Next(2) == 0) rules.Add(new ShiftCap(random.Next(1, 3), random.Next(2, 4) * 7));
        if (random.Next(3) == 0) rules.Add(new DepartmentDiversity(2, 14));
        if (random.Next(3) == 0) rules.Add(new MaxConsecutiveShifts(1));
        if (hasDeputies && random.Next(2) == 0) rules.Add(new DistinctDepartments());
        var company = Benches.Of(people, hasDeputies ? 2 : random.Next(3, 5), rules);
        if (random.Next(3) == 0) company = company.WithShare("a", 0, 0.5m);
        return hasDeputies ? company.WithDeputies() : company;
    }

    static IEnumerable<IReadOnlyList<string>> Groups(List<string> people) =>
        Enumerable.Range(0, 1 << people.Count).Select(set => (IReadOnlyList<string>)[.. people.Where((_, i) => (set & (1 << i)) != 0)]);

    /// <summary>Whether any assignment of these people passes the checker and meets every demand.</summary>
    static bool CanKeep(Company company, IReadOnlyList<string> people)
    {
        var schedule = Schedule.Of(company);
        var seats = schedule.Shifts.SelectMany(s => s.Rotation.Roles.Select(r => (Shift: s, Role: r))).ToList();
        return Try([], 0);

        bool Try(List<Assignment> given, int at)
        {
            if (at == seats.Count) return PlanChecker.Check(schedule, given).Count == 0 && PlanChecker.Unmet(schedule, given).Count == 0;
            var (shift, role) = seats[at];
            foreach (var person in people)
                if (Try([.. given, new Assignment("command", shift.Id, role.Id, 0, person, shift.Start.ToInstant(), shift.End.ToInstant())], at + 1)) return true;
            return false;
        }
    }
}
