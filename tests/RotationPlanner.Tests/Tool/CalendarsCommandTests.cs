using System.Text.Json;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

/// <summary><c>calendars watch</c>, and how what calendars say reaches people.</summary>
public sealed class CalendarsCommandTests : IDisposable
{
    const string File = """
        name: T
        horizon: { from: 2027-01-04, to: 2027-03-28 }
        timeZone: UTC
        departments: [ { id: eng } ]
        responders:
          - { id: a, department: eng, stage: certified, calendars: [ { file: a.ics, partly: cover } ] }
          - { id: b, department: eng, stage: certified }
          - { id: c, department: eng, stage: certified }
        rotations:
          - id: command
            handoff: { every: week, on: Monday, at: "09:00" }
            roles: [ { id: commander } ]
        """;

    const string Reason = "Oncologist";

    readonly TempDirectory here = new();
    readonly string file, plan;
    readonly Assignment seat;

    public CalendarsCommandTests()
    {
        Calendar();
        file = here.Write("team.yaml", File);
        Assert.Equal(0, ToolRun.Of("plan", file, "--out", here["out"]).Exit);
        plan = here["out/plan.json"];
        Assert.Equal(0, ToolRun.Of("publish", file, plan, "--out", here["out"], "--by", "lead").Exit);
        seat = PlanFile.ReadPublished(plan).Plan!.Assignments.First(s => s.Responder == "a" && s.Start > NodaTime.Instant.FromUtc(2027, 1, 15, 0, 0));
    }

    public void Dispose() => here.Dispose();

    void Calendar(params string[] events) =>
        here.Write("a.ics", string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. events.Select(e => $"BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:{Reason}\r\n{e}\r\nEND:VEVENT"), "END:VCALENDAR", ""]));

    string On(int day, string time) => seat.Start.InUtc().Date.PlusDays(day).ToString($"uuuuMMdd'T{time}00Z'", null);

    string OnDay(int day) => seat.Start.InUtc().Date.PlusDays(day).ToString("uuuuMMdd", null);

    ToolRun Watch(params string[] more) => ToolRun.Of(["calendars", "watch", file, plan, "--as-of", "2027-01-05T00:00Z", .. more]);

    [Fact]
    public void Calendars_as_they_were_have_no_conflict()
    {
        var run = Watch();
        Assert.Equal((0, "No conflict with the plan.\n", ""), (run.Exit, run.Out.ReplaceLineEndings("\n"), run.Error));
    }

    [Fact]
    public void New_time_off_is_a_conflict_with_covers_whose_command_mends_it()
    {
        Calendar($"DTSTART;VALUE=DATE:{OnDay(2)}");
        var run = Watch();
        Assert.Equal(4, run.Exit);
        Assert.Contains("(a) is on time off from", run.Out, StringComparison.Ordinal);
        Assert.Contains("May take it, fairest first: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, run.Out + run.Error, StringComparison.Ordinal);
        var command = run.Out.ReplaceLineEndings("").Split("rotation-planner ")[1].Split("1 conflict")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, ToolRun.Of([.. command, "--as-of", "2027-01-05T00:00Z", "--publish", "--by", "lead", "--store", here["out"]]).Exit);
        Assert.Equal(0, Watch().Exit);
    }

    [Fact]
    public void A_short_appointment_is_a_wish_that_the_plan_keeps_and_tells()
    {
        Calendar($"DTSTART:{On(2, "1000")}\r\nDTEND:{On(2, "1100")}");
        var run = Watch();
        Assert.Equal(0, run.Exit);
        Assert.Contains("wants to be covered from", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 appointment to be covered.", run.Out, StringComparison.Ordinal);
        var check = ToolRun.Of("check", file, plan);
        Assert.Equal(0, check.Exit);
        Assert.Contains("To be covered, which is no violation:", check.Out, StringComparison.Ordinal);
        Assert.Single(JsonDocument.Parse(ToolRun.Of("check", file, plan, "--json").Out).RootElement.GetProperty("toBeCovered").EnumerateArray());
        var replanned = ToolRun.Of("replan", file, plan, "--as-of", "2027-01-05T00:00Z", "--out", here["next"]);
        Assert.Contains("No seat changes", replanned.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, run.Out + run.Error + check.Out + System.IO.File.ReadAllText(here["next/plan.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notes_of_a_new_plan_tell_the_hours_and_the_command()
    {
        // All others are away, so that the week is a's.
        Calendar("DTSTART:20270113T100000Z\r\nDTEND:20270113T110000Z");
        var busy = here.Write("busy.yaml", File.Replace("{ id: b,", "{ id: b, unavailable: [ 2027-01-11 ],", StringComparison.Ordinal).Replace("{ id: c,", "{ id: c, unavailable: [ 2027-01-12 ],", StringComparison.Ordinal));
        var run = ToolRun.Of("plan", busy, "--out", here["other"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("wants to be covered from Wed 13 Jan 2027 10:00 to Wed 13 Jan 2027 11:00 (UTC)", run.Error, StringComparison.Ordinal);
        Assert.Contains("cover --shift command/2027-01-11 --role commander --of a --from 2027-01-13T10:00:00Z --to 2027-01-13T11:00:00Z", run.Error, StringComparison.Ordinal);
        Assert.Contains("wants to be covered", System.IO.File.ReadAllText(here["other/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Appointments_that_take_more_than_a_quarter_of_a_shift_are_time_off()
    {
        var days = File.Replace("every: week, on: Monday", "every: day", StringComparison.Ordinal);
        foreach (var (until, count) in new[] { ("16", 1), ("17", 0) })
        {
            Calendar($"DTSTART:20270113T100000Z\r\nDTEND:20270113T{until}0000Z");
            var company = RotationFile.Load(here.Write("days.yaml", days));
            Assert.Equal((1 - count, count), (company.Responders[0].Unavailable.Count, company.Responders[0].Appointments.Count));
        }
    }

    [Fact]
    public void Json_has_seats_reasons_covers_and_commands()
    {
        Calendar($"DTSTART;VALUE=DATE:{OnDay(2)}", $"DTSTART:{On(9, "1000")}\r\nDTEND:{On(9, "1100")}");
        var conflict = JsonDocument.Parse(Watch("--json", "--person", "a").Out).RootElement.GetProperty("conflicts")[0];
        Assert.Equal(("a", "time off", false), (conflict.GetProperty("seat").GetProperty("responder").GetString(), conflict.GetProperty("reason").GetString(), conflict.GetProperty("wish").GetBoolean()));
        Assert.Equal(["b", "c"], conflict.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("responder").GetString()).Order());
        Assert.Contains("--from ", conflict.GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.Empty(JsonDocument.Parse(Watch("--json", "--person", "b").Out).RootElement.GetProperty("conflicts").EnumerateArray());
    }

    [Fact]
    public void Wrong_words_and_people_are_told()
    {
        Assert.Equal(1, ToolRun.Of("calendars", "look", file, plan).Exit);
        Assert.Equal(2, Watch("--person", "z").Exit);
    }

    [Fact]
    public void What_cannot_be_read_is_a_warning_on_standard_error_and_with_strict_an_error()
    {
        Calendar("DTSTART:20270113T100000Z\r\nDURATION:soon");
        var run = ToolRun.Of("plan", file, "--out", here["other"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains($"Warning: {here["a.ics"]}:7: VEVENT.DURATION: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("(UID u)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Reason, run.Error, StringComparison.Ordinal);
        var strict = ToolRun.Of("plan", here.Write("strict.yaml", File.Replace("partly: cover", "strict: true", StringComparison.Ordinal)), "--out", here["strict"]);
        Assert.Equal(2, strict.Exit);
        Assert.False(Directory.Exists(here["strict"]));
    }
}
