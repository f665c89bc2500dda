using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Tests.Calendars;
using RotationPlanner.Tests.Interchange;
using RotationPlanner.Tests.Tool;

namespace RotationPlanner.Tests.Recognition;

/// <summary>Pay follows what was served: to the minute, in the person's own zone, covers with whoever took them.</summary>
public sealed class PayTests : IDisposable
{
    static readonly Company company = Plans.Company with
    {
        Responders = [.. Plans.Company.Responders.Select(r => r with { TimeZone = Ics.London, Holidays = "GB" })],
        Holidays = [new HolidayCalendar("GB", new HashSet<LocalDate> { new(2027, 3, 26), new(2027, 3, 29) })],
    };

    static readonly Instant over = Instant.FromUtc(2028, 1, 1, 0, 0);

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    static DateInterval All => company.Horizon;

    static PayReport Of(Plan plan, PayRates rates, DateInterval? days = null, Instant? now = null) => PayReport.Of(plan, days ?? All, now ?? over, rates);

    static PayRates Rates(params PayRate[] lines) => new() { Currency = "EUR", Lines = lines };

    static PersonPay Ana(PayReport pay) => pay.People.First(p => p.Responder == "ana");

    static Plan Weeks(params (int Week, string Who)[] weeks)
    {
        var shifts = Schedule.Of(company).Shifts;
        return Plans.Of(company, [.. weeks.Select(w => new Assignment("command", shifts[w.Week].Id, "commander", 0, w.Who, shifts[w.Week].Start.ToInstant(), shifts[w.Week].End.ToInstant()))]);
    }

    [Fact]
    public void Every_minute_is_of_one_kind_and_all_of_them_are_the_shift()
    {
        // The week of Easter, in which the clocks go forward: 167 hours. Friday and Monday are holidays.
        var parts = Ana(Of(Weeks((3, "ana")), Rates(new PayRate { PerHour = 1 }))).Parts.ToDictionary(p => p.When, p => p.Hours);
        Assert.Equal(167, parts.Values.Sum(), 6);
        // Friday whole, and Monday from midnight to 9.
        Assert.Equal(33, parts[PayTime.Holiday], 6);
        Assert.Equal(47, parts[PayTime.Weekend], 6);
        // Four evenings of two hours, and three mornings of seven.
        Assert.Equal(29, parts[PayTime.Night], 6);
        Assert.Equal(58, parts[PayTime.Weekday], 6);
    }

    [Fact]
    public void The_first_line_that_fits_pays_and_kinds_of_amounts_add_up()
    {
        var pay = Ana(Of(Weeks((0, "ana")), Rates(
            new PayRate { Role = "command/commander", When = PayTime.Weekend, PerHour = 10, LieuPerHour = Duration.FromMinutes(15) },
            new PayRate { When = PayTime.Weekend, PerHour = 99 },
            new PayRate { Role = "deputy", PerHour = 99 },
            new PayRate { When = PayTime.Weekday, PerHour = 1.005m },
            new PayRate { When = PayTime.Night, PerHour = 0 },
            new PayRate { When = PayTime.Weekday, PerShift = 50, LieuPerShift = Duration.FromHours(4) })));
        // 48 h of weekend, 45 h of nights, 75 h of others; the shift begins on a weekday.
        Assert.Equal((480m, 12.0), (pay.Parts.Single(p => p.When == PayTime.Weekend).Amount, pay.Parts.Single(p => p.When == PayTime.Weekend).LieuHours));
        Assert.Equal((50m + 75.38m, 4.0), (pay.Parts.Single(p => p.When == PayTime.Weekday).Amount, pay.Parts.Single(p => p.When == PayTime.Weekday).LieuHours));
        Assert.Equal(pay.Parts.Sum(p => p.Amount), pay.Amount);
        Assert.Equal(168, pay.Parts.Sum(p => p.Hours), 6);
    }

    [Fact]
    public void Whoever_stays_beside_who_takes_over_is_paid_for_it()
    {
        var staying = company with { Rotations = [company.Rotations[0] with { Overlap = Duration.FromMinutes(15) }] };
        var shifts = Schedule.Of(staying).Shifts;
        Plan Held(params string[] who) => Plans.Of(staying, [.. who.Select((w, i) => new Assignment("command", shifts[i].Id, "commander", 0, w, shifts[i].Start.ToInstant(), shifts[i].End.ToInstant()))]);
        double[] Paid(Plan plan) => [.. Of(plan, Rates(new PayRate { PerHour = 1 })).People.Select(p => p.Parts.Sum(x => x.Hours))];
        double[] Stayed(Plan plan) => [.. plan.Hours(All, over).Where(h => h.Served.Hours > 0).Select(h => h.HandOverHours)];
        // After Ben nobody comes, and nobody stays beside themselves.
        Assert.Equal([168.25, 168], Paid(Held("ana", "ben")));
        Assert.Equal([0.25, 0], Stayed(Held("ana", "ben")));
        Assert.Equal([336.25, 168], Paid(Held("ana", "ana", "ben")));
        Assert.Equal([168, 0], Held("ana", "ben").Hours(All, shifts[1].Start.ToInstant()).Select(h => h.Served.Hours).Take(2));
    }

    [Fact]
    public void A_cover_of_a_part_is_paid_to_who_served_it()
    {
        var week = Schedule.Of(company).Shifts[0];
        var (start, end) = (week.Start.ToInstant(), week.End.ToInstant());
        var cut = start + Duration.FromHours(42);
        var plan = Plans.Of(company, [new Assignment("command", week.Id, "commander", 0, "ben", start, cut), new Assignment("command", week.Id, "commander", 0, "ana", cut, end)]);
        var pay = Of(plan, Rates(new PayRate { PerShift = 100, PerHour = 1 }));
        Assert.Equal((25m + 42, 75m + 126), (pay.People.Single(p => p.Responder == "ben").Amount, Ana(pay).Amount));
    }

    [Fact]
    public void What_is_not_over_or_not_asked_for_is_not_paid()
    {
        var plan = Weeks((0, "ana"), (1, "ben"));
        Assert.Equal("ana", Assert.Single(Of(plan, Rates(new PayRate { PerHour = 1 }), now: Instant.FromUtc(2027, 3, 15, 8, 59)).People).Responder);
        Assert.Equal("ben", Assert.Single(Of(plan, Rates(new PayRate { PerHour = 1 }), new DateInterval(new(2027, 3, 8), new(2027, 3, 14))).People).Responder);
    }

    [Fact]
    public void Time_that_no_line_fits_is_told() => Assert.Contains("night time, of which 45 h",
        Assert.Single(Of(Weeks((0, "ana")), Rates(new PayRate { When = PayTime.Weekday, PerHour = 1 }, new PayRate { When = PayTime.Weekend, PerHour = 1 })).Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData(5, 2, "is working time")]
    [InlineData(8, 2, "is working time")]
    [InlineData(20, 2, "courts weigh")]
    [InlineData(60, 0, "no working time")]
    public void The_response_time_decides_whether_standby_counts(int minutes, int breaches, string told)
    {
        var pay = Of(Weeks((0, "ana"), (4, "ana")), new PayRates { Policies = ["eu-wtd"], ResponseTime = Duration.FromMinutes(minutes) });
        Assert.Equal(breaches, pay.Breaches.Count(b => b.Rule == "eu-wtd: daily rest"));
        Assert.Equal(breaches, pay.Breaches.Count(b => b.Rule == "eu-wtd: weekly rest"));
        Assert.Contains(told, Assert.Single(pay.Notes), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Of(Weeks((0, "ana")), new PayRates { Policies = ["eu-wtd"] }));
    }

    [Fact]
    public void Limits_are_those_of_what_was_served_covers_counted()
    {
        // One week in four was planned; a cover makes it two in a row, and a third one breaks a quarter of the time.
        var rates = new PayRates { Policies = ["google-sre-book", "google-sre-workbook", "pagerduty"] };
        Assert.Empty(Of(Weeks((0, "ana"), (4, "ana"), (8, "ana")), rates).Breaches);
        var served = Of(Weeks((0, "ana"), (1, "ana"), (4, "ana"), (8, "ana")), rates);
        Assert.Contains(served.Breaches, b => b.Rule == "google-sre-book: working time cap");
        Assert.Contains(served.Breaches, b => b.Rule == "google-sre-workbook: rest");
        Assert.Contains("pagerduty", Assert.Single(served.Notes), StringComparison.Ordinal);
        Assert.All(served.Breaches, b => Assert.Equal(["ana"], b.Responders));
    }

    [Fact]
    public void More_than_48_hours_a_week_on_average_is_a_breach()
    {
        var rates = new PayRates { Policies = ["eu-wtd"], ResponseTime = Duration.FromMinutes(5) };
        Assert.DoesNotContain(Of(Weeks((0, "ana"), (2, "ana"), (4, "ana"), (6, "ana")), rates).Breaches, b => b.Rule == "eu-wtd: weekly hours");
        Assert.Contains("840 h in 16 weeks", Assert.Single(Of(Weeks((0, "ana"), (2, "ana"), (5, "ana"), (7, "ana"), (9, "ana")), rates).Breaches, b => b.Rule == "eu-wtd: weekly hours").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_of_a_file_are_told_at_once_with_their_lines()
    {
        var (rates, problems) = PayRates.Read(here.Write("rates.yaml", "rates:\n  - { role: comander, perHour: 3 }\n  - { when: sunday, perShift: -1 }\n  - { when: night }\npolicies: [ eu-wtd, google ]\n"), company);
        Assert.Null(rates);
        Assert.Equal([2, 2, 3, 3, 4, 5, 5], problems.Select(p => p.Line!.Value));
        Assert.Contains(problems, p => p.Message.Contains("currency", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Message.Contains("C-344/19", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.StartsWith("Maybe", p.Advice!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_prints_tables_rows_and_json()
    {
        var tiny = Path.Combine(Documentation.Documents.Root, "samples", "tiny");
        var (file, rates) = (Path.Combine(tiny, "three.yaml"), Path.Combine(tiny, "rates.yaml"));
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        string[] command = ["hours", file, here["out"], "--rates", rates, "--as-of", "2027-03-02T00:00Z"];
        var table = ToolRun.Of(command);
        Assert.Equal(0, table.Exit);
        Assert.Contains("eu-wtd: weekly rest", table.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("courts weigh", table.Error, StringComparison.Ordinal);
        var csv = ToolRun.Of([.. command, "--csv"]).Out.Split("\r\n");
        Assert.Equal("responder,name,rotation,role,time,hours,amount,currency,lieuHours", csv[0]);
        Assert.StartsWith("ana,Ana,command,commander,weekday,", csv[1], StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(ToolRun.Of([.. command, "--json"]).Out);
        var people = json.RootElement.GetProperty("people").EnumerateArray().ToList();
        Assert.Equal(8 * 168.0, people.Sum(p => p.GetProperty("parts").EnumerateArray().Sum(x => x.GetProperty("hours").GetDouble())), 6);
        Assert.Equal("weekday", people[0].GetProperty("parts")[0].GetProperty("when").GetString());
        Assert.Equal(2, ToolRun.Of("hours", file, here["out"], "--rates", here.Write("bad.yaml", "rates: 3\n")).Exit);
    }
}
