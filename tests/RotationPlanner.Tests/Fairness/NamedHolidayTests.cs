using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Named holidays are remembered, and whoever had one is spared it the next time.</summary>
public class NamedHolidayTests
{
    static readonly string[] people = ["a", "b", "c"];

    static readonly (string Name, LocalDate Last, LocalDate Now)[] days =
    [
        ("Christmas", new(2026, 12, 25), new(2027, 12, 25)), ("New Year", new(2027, 1, 1), new(2028, 1, 1)),
        ("Epiphany", new(2027, 1, 6), new(2028, 1, 6)),
    ];

    /// <summary>Three people, three weeks, a holiday in each: who had which last time is drawn.</summary>
    [Law(6)]
    public Property The_plan_repeats_as_few_as_brute_force() => Prop.ForAll(Gen.Choose(0, 511).ToArbitrary(), mask =>
    {
        var had = from p in Enumerable.Range(0, 3) from d in Enumerable.Range(0, 3) where (mask >> (3 * p + d) & 1) == 1 select (p, d);
        var company = Company(new(2027, 12, 20), new(2028, 1, 9), [.. had.Select(h => Served(people[h.p], days[h.d]))]);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 4_000 });
        var fewest = (from x in Enumerable.Range(0, 3)
                      from y in Enumerable.Range(0, 3)
                      from z in Enumerable.Range(0, 3)
                      where x != y && y != z && x != z
                      select new[] { x, y, z }.Select((p, d) => mask >> (3 * p + d) & 1).Sum()).Min();
        // What is told is what the checker's clock says: real instants in the person's own zone.
        var repeated = plan.Assignments.Sum(a => days.Count(d => (mask >> (3 * Array.IndexOf(people, a.Responder) + Array.IndexOf(days, d)) & 1) == 1
            && d.Now.AtStartOfDayInZone(company.TimeZone).ToInstant() < a.End && d.Now.PlusDays(1).AtStartOfDayInZone(company.TimeZone).ToInstant() > a.Start));
        var told = plan.Proof.Objectives.FirstOrDefault(o => o.Id == "alternation")?.Value ?? 0;
        return (repeated == fewest && told == fewest).Label($"{mask}: {repeated} repeated, {fewest} needed, {told} told");
    });

    [Fact]
    public void Whoever_had_Christmas_is_spared_it_the_next_year_and_the_plan_says_what_they_had()
    {
        var last = Planner.Plan(Company(new(2026, 12, 21), new(2026, 12, 27), []), new PlanOptions { WorkLimit = 2_000 });
        var who = Assert.Single(last.Assignments).Responder;
        var noted = Assert.Single(last.Ledger.Holidays);
        Assert.Equal((who, "Christmas", new LocalDate(2026, 12, 25)), (noted.Responder, noted.Name, noted.Date));
        // The balance alone would spare them too: it is forgotten here.
        var ledger = last.Ledger with { Entries = [], Served = [], Splits = [] };
        for (var seed = 1; seed <= 3; seed++)
        {
            var next = Planner.Plan(Company(new(2027, 12, 20), new(2027, 12, 26), []) with { Ledger = ledger }, new PlanOptions { WorkLimit = 2_000, Seed = seed });
            Assert.NotEqual(who, Assert.Single(next.Assignments).Responder);
            Assert.Equal(["Christmas 2026"], next.Fairness.People.Single(p => p.Responder == who).NamedHolidays);
            Assert.Null(next.Fairness.People.First(p => p.Responder != who).NamedHolidays);
        }
    }

    [Fact]
    public void Where_everybody_had_it_the_plan_tells_who_has_it_again()
    {
        var company = Company(new(2027, 12, 20), new(2027, 12, 26), [.. people.Select(p => Served(p, days[0]))]);
        var plan = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });
        var note = Assert.Single(plan.Notes, n => n.About == "ledger");
        Assert.Contains("has Christmas 2027 and had Christmas 2026", note.Text, StringComparison.Ordinal);
        Assert.Equal(plan.Assignments.Select(a => a.Responder), note.Responders);
    }

    [Theory]
    [InlineData("2026-04-05", "2027-03-28", true)]
    [InlineData("2025-04-20", "2027-03-28", false)]
    [InlineData("2027-12-25", "2027-12-26", false)]
    public void The_last_time_is_of_the_name_wherever_the_date_is(string last, string now, bool isLast)
    {
        var (from, to) = (Given(last), Given(now));
        var company = Company(to, to, [new HolidayServed("a", "Easter", from, from.PlusDays(-1))]);
        Assert.Equal(isLast ? from : null, new HolidayBook(company).LastTime("a", "easter", to));
    }

    [Fact]
    public void The_same_horizon_planned_again_notes_a_holiday_once()
    {
        var company = Company(new(2026, 12, 21), new(2026, 12, 27), []);
        var first = Planner.Plan(company, new PlanOptions { WorkLimit = 2_000 });
        var again = Planner.Plan(company with { Ledger = first.Ledger }, new PlanOptions { WorkLimit = 2_000 });
        Assert.Equal(first.Ledger.Holidays, again.Ledger.Holidays);
    }

    [Fact]
    public void The_ledger_file_keeps_them()
    {
        using var folder = new TempDirectory();
        var ledger = Ledger.Empty with { Holidays = [Served("a", days[0])] };
        LedgerJson.Write(ledger, folder["ledger.json"]);
        Assert.Equal(ledger.Holidays, LedgerJson.Read(folder["ledger.json"]).Ledger!.Holidays);
        folder.Write("broken.json", """{"formatVersion":2,"entries":[],"holidays":[{"responder":"a","name":" ","date":"2026-12-25","shift":"2026-12-21"}]}""");
        Assert.Contains(LedgerJson.Read(folder["broken.json"]).Problems, p => p.Place == "holidays[0].name");
    }

    [Fact]
    public void The_file_names_holidays_and_so_do_titles_of_a_calendar()
    {
        using var folder = new TempDirectory();
        folder.Write("gb.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20271225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var read = RotationPlanner.Interchange.RotationFile.TryReadText(Text("{ file: gb.ics, dates: [ 2027-12-27, { date: 2028-01-01, name: New Year } ] }"), folder["rotation.yaml"]);
        Assert.Empty(read.Problems);
        var calendar = Assert.Single(read.Company!.Holidays);
        Assert.Equal(("Christmas Day", "New Year"), (calendar.Names[new(2027, 12, 25)], calendar.Names[new(2028, 1, 1)]));
        Assert.Contains(new LocalDate(2027, 12, 27), calendar.Dates);
        Assert.False(calendar.Names.ContainsKey(new(2027, 12, 27)));
    }

    [Fact]
    public void A_name_is_asked_for()
    {
        var read = RotationPlanner.Interchange.RotationFile.TryReadText(Text("{ dates: [ { date: 2027-12-25 } ] }"), "rotation.yaml");
        Assert.Contains(read.Problems, p => p.Place.StartsWith("holidays.GB.dates[0]", StringComparison.Ordinal));
    }

    static string Text(string holidays) => $$"""
        name: Two
        horizon: { from: 2027-12-20, to: 2028-01-09 }
        timeZone: Europe/London
        departments: [ { id: d } ]
        holidays: { GB: {{holidays}} }
        responders: [ { id: a, department: d, stage: certified, holidays: GB } ]
        rotations: [ { id: r, handoff: { every: week, on: Monday, at: "09:00" }, roles: [ { id: commander } ] } ]
        """;

    static Company Company(LocalDate from, LocalDate to, HolidayServed[] had) => Pool.Weekly() with
    {
        Horizon = new DateInterval(from, to),
        Responders = [.. people.Select(p => Pool.Person(p) with { Holidays = "H" })],
        Holidays =
        [
            new HolidayCalendar("H", days.SelectMany(d => new[] { d.Last, d.Now }).ToHashSet())
            {
                Names = days.SelectMany(d => new[] { (d.Last, d.Name), (d.Now, d.Name) }).ToDictionary(d => d.Item1, d => d.Name),
            },
        ],
        Ledger = Ledger.Empty with { Holidays = had },
    };

    static HolidayServed Served(string person, (string Name, LocalDate Last, LocalDate Now) day) =>
        new(person, day.Name, day.Last, day.Last.PlusDays(-4));

    static LocalDate Given(string date) => NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
}
