using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Calendars;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>What other tools export is read as they say it; what is not known is listed with its place, and nothing is guessed.</summary>
public sealed class PlanImportTests : IDisposable
{
    static readonly Company company = Exports.Company;

    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    PlanImport Read(string source, string text, ImportOptions? options = null) => PlanImport.Read([here.Write("in", text)], source, options, company);

    static string Told(PlanImport read) => string.Join("; ", read.Entries.Select(e => $"{e.PersonId ?? e.PersonEmail ?? e.PersonName} {e.Start} {e.End} {e.Schedule}"));

    [Fact]
    public void PagerDutys_rendered_entries_with_offsets_of_other_zones()
    {
        var read = Read("pagerduty", """
            {"schedule":{"id":"PS1","type":"schedule","summary":"IC","time_zone":"America/New_York","final_schedule":{"name":"Final Schedule","rendered_schedule_entries":[
              {"start":"2027-03-01T04:00:00-05:00","end":"2027-03-08T04:00:00-05:00","user":{"id":"P1","type":"user_reference","summary":"Ana"}},
              {"start":"2027-03-08T10:00:00+01:00","end":"2027-03-15T09:00:00Z","user":{"id":"P2","summary":"Ben"}}]}}}
            """);
        Assert.Equal("P1 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z PS1; P2 2027-03-08T09:00:00Z 2027-03-15T09:00:00Z PS1", Told(read));
        Assert.Equal("America/New_York", read.Zone!.Id);
    }

    [Fact]
    public void PagerDutys_on_calls_of_schedules_alone() => Assert.Equal("P1 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z PS1", Told(Read("pagerduty", """
        {"oncalls":[{"escalation_policy":{"id":"PE"},"escalation_level":1,"schedule":{"id":"PS1","summary":"IC"},"user":{"id":"P1","summary":"Ana"},"start":"2027-03-01T09:00:00Z","end":"2027-03-08T09:00:00Z"},
          {"escalation_policy":{"id":"PE"},"escalation_level":2,"schedule":null,"user":{"id":"P9"},"start":null,"end":null}],"limit":25,"more":false}
        """)));

    [Fact]
    public void A_schedule_that_was_not_rendered_is_told() =>
        Assert.Contains("since and until", Assert.Single(Read("pagerduty", """{"schedule":{"id":"PS1","final_schedule":{"rendered_coverage_percentage":null}}}""").Problems).Advice!, StringComparison.Ordinal);

    [Fact]
    public void Opsgenies_final_timeline_with_a_turn_split_at_now()
    {
        var read = Read("opsgenie", """
            {"data":{"_parent":{"id":"d875","name":"ops","enabled":true},"startDate":"2027-03-01T00:00:00Z","finalTimeline":{"rotations":[{"id":"2d3e","name":"Rot1","order":1,"periods":[
              {"startDate":"2027-03-01T09:00:00Z","endDate":"2027-03-03T12:00:00Z","type":"historical","recipient":{"id":"u1","type":"user","name":"ana@acme.example"}},
              {"startDate":"2027-03-03T12:00:00Z","endDate":"2027-03-08T09:00:00Z","type":"default","recipient":{"id":"u1","type":"user","name":"ana@acme.example"}},
              {"startDate":"2027-03-08T09:00:00Z","endDate":"2027-03-15T09:00:00Z","type":"default","recipient":{"id":"t1","type":"team","name":"SRE"}},
              {"startDate":"2027-03-15T09:00:00Z","endDate":"2027-03-22T09:00:00Z","type":"default"}]}]}},"took":0.1}
            """);
        Assert.Equal("u1 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z d875/2d3e", Told(read));
        Assert.Contains("team", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("ana", read.Lay(company, "commander").Plan!.Assignments[0].Responder);
    }

    [Fact]
    public void An_Opsgenie_schedule_is_written_out_on_its_wall_clock()
    {
        const string Text = """
            {"data":{"id":"s","name":"ops","timezone":"Europe/London","rotations":[{"id":"r","name":"weekly","startDate":"2027-03-15T09:00:00Z","type":"weekly","length":1,
              "participants":[{"type":"user","id":"u1","username":"ana@acme.example"},{"type":"user","id":"u2","username":"ben@acme.example"}]}]}}
            """;
        var read = Read("opsgenie", Text, new ImportOptions { Until = Instant.FromUtc(2027, 4, 5, 8, 0) });
        Assert.Equal("u1 2027-03-15T09:00:00Z 2027-03-22T09:00:00Z s/r; u2 2027-03-22T09:00:00Z 2027-03-29T08:00:00Z s/r; u1 2027-03-29T08:00:00Z 2027-04-05T08:00:00Z s/r", Told(read));
        Assert.Contains("--until", Assert.Single(Read("opsgenie", Text).Problems).Advice!, StringComparison.Ordinal);
        Assert.Contains("timeline", Read("opsgenie", Text.Replace("\"rotations\"", "\"overrides\":[{}],\"rotations\"", StringComparison.Ordinal)).Problems[0].Advice!, StringComparison.Ordinal);
        Assert.Contains("timeline", Assert.Single(Read("opsgenie", Text.Replace("\"length\":1", "\"length\":1,\"timeRestriction\":{\"type\":\"time-of-day\"}", StringComparison.Ordinal)).Problems).Advice!, StringComparison.Ordinal);
    }

    [Fact]
    public void Jiras_timeline_has_responders() => Assert.Equal("5b10 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z rot-1", Told(Read("jsm", """
        {"startDate":"2027-02-28T23:00:00Z","finalTimeline":{"rotations":[{"id":"rot-1","name":"Rot","periods":[{"startDate":"2027-03-01T09:00:00Z","endDate":"2027-03-08T09:00:00Z","type":"default","responder":{"id":"5b10","type":"user"}}]}]}}
        """)));

    // The answers that the tools' references show.
    [Fact]
    public void Published_answers_are_read()
    {
        Assert.Equal("881 2026-02-13T05:31:59Z 2026-02-13T13:31:59Z 9c54fefc-e944-4660-b30a-1763ff133a86", Told(Read("rootly", """
            {"data":{"id":"1889ca35-602f-47b6-930d-099d4c22c51e","type":"shifts","attributes":{"schedule_id":"9c54fefc-e944-4660-b30a-1763ff133a86","rotation_id":"c12ad3ea-bcda-4932-95e6-ba7f49881aee","user_id":881,"starts_at":"2026-02-12T21:31:59.000-08:00","ends_at":"2026-02-13T05:31:59.000-08:00","is_override":true}}}
            """)));
        Assert.Equal("PUSER123 2025-03-15T09:00:00Z 2025-03-15T17:00:00Z ", Told(Read("pagerduty-v3", """
            {"custom_shifts":[{"type":"custom_shift","start_time":"2025-03-15T09:00:00Z","end_time":"2025-03-15T17:00:00Z","assignments":[{"type":"shift_assignment","member":{"type":"user_member","user_id":"PUSER123"}}]}]}
            """)));
        Assert.Equal("u1 2021-08-17T13:28:57Z 2021-08-17T14:28:57Z S/R/L", Told(Read("incident.io", """
            {"override":{"id":"01G0","schedule_id":"S","rotation_id":"R","layer_id":"L","start_at":"2021-08-17T13:28:57Z","end_at":"2021-08-17T14:28:57Z","user":{"email":"lisa@incident.io","id":"u1","name":"Lisa","role":"viewer","slack_user_id":"U02AYNF2XJM"}}}
            """)));
    }

    [Fact]
    public void An_export_to_another_tool_is_told_once() =>
        Assert.Equal("Maybe --from rootly.", Assert.Single(Read("datadog", PlanExport.Of(Exports.Plan, "rootly").Export!.Text).Problems).Advice);

    [Fact]
    public void Grafanas_final_shifts_and_its_on_call_shifts()
    {
        Assert.Equal("UE 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z ", Told(Read("grafana", """
            {"count":1,"next":null,"results":[{"user_pk":"UE","user_email":"ana@acme.example","user_username":"ana","shift_start":"2027-03-01T09:00:00Z","shift_end":"2027-03-08T09:00:00Z"}]}
            """)));
        var shifts = Read("grafana", """
            {"results":[{"id":"O1","name":"once","type":"single_event","time_zone":"Europe/London","level":1,"start":"2027-04-05T09:00:00","duration":3600,"users":["UA"]},
              {"id":"O2","name":"week","type":"rolling_users","time_zone":"UTC","level":0,"start":"2027-04-05T00:00:00","duration":86400,"frequency":"daily","interval":1,"by_day":null,"rolling_users":[["UB"],["UC"]]},
              {"id":"O3","name":"odd","type":"recurrent_event","start":"2027-04-05T00:00:00","duration":60,"frequency":"weekly","by_day":["MO"],"users":["UB"]}]}
            """, new ImportOptions { Until = Instant.FromUtc(2027, 4, 7, 0, 0) });
        // The higher level cuts the lower one.
        Assert.Equal("UB 2027-04-05T00:00:00Z 2027-04-05T08:00:00Z ; UA 2027-04-05T08:00:00Z 2027-04-05T09:00:00Z ; UB 2027-04-05T09:00:00Z 2027-04-06T00:00:00Z ; UC 2027-04-06T00:00:00Z 2027-04-07T00:00:00Z ", Told(shifts));
        Assert.Equal("odd", Assert.Single(shifts.Problems).Value);
    }

    [Fact]
    public void Calendars_have_user_names_as_titles_and_levels_before_them()
    {
        static string Event(string title, string from, string to) => $"BEGIN:VEVENT\r\nUID:{title}{from}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{from}\r\nDTEND:{to}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n";
        var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{Event("[L0] ana", "20270301T090000Z", "20270308T090000Z")}{Event("[L2]ben", "20270302T090000Z", "20270303T090000Z")}{Event("cho", "20270308T090000", "20270315T090000")}END:VCALENDAR\r\n";
        var read = Read("ics", text);
        Assert.Equal("ana 2027-03-01T09:00:00Z 2027-03-02T09:00:00Z ; ben 2027-03-02T09:00:00Z 2027-03-03T09:00:00Z ; ana 2027-03-03T09:00:00Z 2027-03-08T09:00:00Z ", Told(read));
        Assert.Contains("zone", Assert.Single(read.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(4, Read("ics", text, new ImportOptions { Zone = DateTimeZone.Utc }).Entries.Count);
    }

    [Fact]
    public void A_feed_of_ours_comes_back_with_its_people_and_roles()
    {
        var feed = Exports.Plan.Feed("rotations/command.ics");
        var laid = Read("ics", feed.Text()).Lay(company);
        Assert.Empty(laid.Problems);
        Assert.Equal(Seats(Exports.Plan, numbered: false), Seats(laid.Plan!, numbered: false));
    }

    [Fact]
    public void A_persons_own_feed_comes_back_as_theirs_in_every_language()
    {
        var styled = company with { Feeds = new FeedPolicy { Titles = company.Rotations[0].Roles.ToDictionary(r => r.Id, _ => "Bereitschaft") } };
        var plan = Plans.Of(styled, Exports.Plan.Assignments);
        foreach (var person in plan.Assignments.Select(a => a.Responder).Distinct())
        {
            var read = PlanImport.Read([here.Write("in", plan.Feed($"people/{person}.ics").Text())], "ics", null, styled);
            Assert.Empty(read.Problems);
            Assert.Equal(plan.Assignments.Where(a => a.Responder == person).Select(a => ($"command/{a.Role}", a.Start, a.End)).Order(),
                read.Entries.Select(e => (e.Role!, e.Start, e.End)).Order());
            Assert.All(read.Entries, e => Assert.Equal(person, e.PersonId));
        }
    }

    [Fact]
    public void A_seat_that_nobody_holds_for_a_part_stays_empty_whole_and_is_told()
    {
        var plan = Exports.Plan;
        var seat = plan.Assignments.First(a => a.Role == "commander" && a.End - a.Start > Duration.FromDays(6));
        string Row(Instant from, Instant to) => $"{from},{to},{seat.Responder}\n";
        var read = Read("csv", "start,end,person\n" + Row(seat.Start, seat.Start + Duration.FromDays(2)) + Row(seat.Start + Duration.FromDays(4), seat.End)
            + Row(seat.End + Duration.FromDays(7), seat.End + Duration.FromDays(14)));
        var laid = read.Lay(company, "commander");
        Assert.Contains(laid.Problems, p => p.Message.Contains("the whole seat stays empty", StringComparison.Ordinal) && p.Place.StartsWith(seat.Shift, StringComparison.Ordinal));
        Assert.DoesNotContain(laid.Plan!.Assignments, a => a.Shift == seat.Shift);
        Assert.Contains(laid.Plan.Unfilled, u => u.Shift == seat.Shift && u.Role == "commander");
    }

    [Theory]
    [InlineData("2027-03-01T09:00Z")]
    [InlineData("2027-03-01 09:00:00Z")]
    [InlineData("20270301T090000Z")]
    [InlineData("2027-03-01T10:00:00+0100")]
    [InlineData("2027-03-01T10:00+01:00")]
    public void Every_common_form_of_ISO_8601_is_read(string start) =>
        Assert.Equal(Instant.FromUtc(2027, 3, 1, 9, 0), Assert.Single(Read("csv", $"start,end,person\n{start},2027-03-08T09:00:00Z,ana\n").Entries).Start);

    [Theory]
    [InlineData("opsgenie")]
    [InlineData("grafana")]
    [InlineData("incident.io")]
    [InlineData("jsm")]
    public void A_file_that_holds_nobody_is_told(string source) => Assert.NotEmpty(Read(source, "[]").Problems);

    [Theory]
    [InlineData(FeedStyle.AllDay)]
    [InlineData(FeedStyle.Handoff)]
    public void A_style_that_does_not_show_the_times_is_not_read(FeedStyle style)
    {
        var styled = company with { Feeds = new FeedPolicy { Style = style } };
        var read = PlanImport.Read([here.Write("in", Plans.Of(styled, Exports.Plan.Assignments).Feed("rotations/command.ics").Text())], "ics", null, styled);
        Assert.Contains("--style timed", Assert.Single(read.Problems).Advice!, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_stays_a_while_is_in_the_seat_until_the_handoff()
    {
        var staying = company with { Rotations = [company.Rotations[0] with { Overlap = Duration.FromMinutes(15) }] };
        var plan = Plans.Of(staying, Exports.Plan.Assignments);
        var read = PlanImport.Read([here.Write("in", plan.Feed("rotations/command.ics").Text())], "ics", null, staying);
        var laid = read.Lay(staying);
        Assert.Empty(laid.Problems);
        Assert.Equal(Seats(plan, numbered: false), Seats(laid.Plan!, numbered: false));
    }

    [Fact]
    public void A_feed_of_ours_needs_its_company_and_people_in_it()
    {
        var text = Exports.Plan.Feed("rotations/command.ics").Text();
        Assert.Contains("--for", Assert.Single(PlanImport.Read([here.Write("in", text)], "ics").Problems).Advice!, StringComparison.Ordinal);
        Assert.All(PlanImport.Read([here["in"]], "ics", null, company with { Responders = [Plans.Person("zz-nobody", "UTC")] }).Problems,
            p => Assert.Contains("names nobody of the company", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_columns_in_any_way_to_write_times()
    {
        const string Text = "Wer;Beginn;Ende\r\nBEN@acme.example;01.03.2027 09:00;08.03.2027 09:00\r\n;08.03.2027 09:00;15.03.2027 09:00\r\nzoe;15.03.2027 09:00;32.03.2027 09:00\r\n";
        var options = new ImportOptions { Columns = new ImportColumns { Titles = new Dictionary<string, string> { ["start"] = "Beginn", ["end"] = "Ende", ["person"] = "Wer" }, Times = "dd.MM.yyyy HH:mm", Zone = Ics.London } };
        var read = Read("csv", Text, options);
        Assert.Equal("BEN@acme.example 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z ", Told(read));
        Assert.Equal([3, 4], read.Problems.Select(p => p.Line!.Value));
        Assert.Equal("ben", read.Lay(company, "commander").Plan!.Assignments[0].Responder);
        Assert.Equal(3, Read("csv", Text).Problems.Count(p => p.Place == "header"));
        Assert.Equal("Sue 2027-03-01T09:00:00Z 2027-03-08T09:00:00Z ", Told(Read("csv", "start,end,human\n2027-03-01T09:00Z,2027-03-08T10:00+01:00,Sue\n".Replace("T09:00Z", "T09:00:00Z", StringComparison.Ordinal).Replace("T10:00+", "T10:00:00+", StringComparison.Ordinal))));
    }

    [Fact]
    public void Unknown_people_overlaps_and_time_without_a_shift_are_listed_and_left_out()
    {
        var text = """
            {"overrides":[
              {"start":"2027-03-01T09:00:00Z","end":"2027-03-08T09:00:00Z","user":{"id":"pagerduty-ana"}},
              {"start":"2027-03-08T09:00:00Z","end":"2027-03-15T09:00:00Z","user":{"id":"pagerduty-ben"}},
              {"start":"2027-03-10T09:00:00Z","end":"2027-03-11T09:00:00Z","user":{"id":"pagerduty-cho"}},
              {"start":"2027-03-15T09:00:00Z","end":"2027-03-22T09:00:00Z","user":{"id":"PX","summary":"Zoe"}},
              {"start":"2027-03-22T09:00:00Z","end":"2027-03-22T08:00:00Z","user":{"id":"PX"}}]}
            """;
        var read = Read("pagerduty", text);
        var (plan, problems) = read.Lay(company, "command/commander");
        Assert.Equal("overrides[4]", Assert.Single(read.Problems).Place);
        Assert.Equal(["overrides[3]", "overrides[2]"], problems.Select(p => p.Place));
        Assert.All(problems, p => Assert.StartsWith("Maybe", p.Advice!, StringComparison.Ordinal));
        Assert.Equal("ana", Assert.Single(plan!.Assignments).Responder);
        Assert.Contains("role", Assert.Single(Read("pagerduty", text).Lay(company).Problems, p => p.Place == "overrides[0]").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_in_which_the_rotation_has_no_shift_is_listed()
    {
        var office = company with
        {
            Rotations = [company.Rotations[0] with { Pattern = ShiftPattern.Named([new NamedShift { Id = "day", From = new LocalTime(9, 0), To = new LocalTime(17, 0) }]), Roles = [new Role { Id = "commander" }] }],
        };
        var (plan, problems) = Read("csv", "start,end,person\n2027-03-02T09:00:00Z,2027-03-03T09:00:00Z,ana\n").Lay(office);
        Assert.Equal("2027-03-02T17:00:00Z/2027-03-03T09:00:00Z", Assert.Single(problems).Value);
        Assert.Equal(Instant.FromUtc(2027, 3, 2, 17, 0), Assert.Single(plan!.Assignments).End);
    }

    [Fact]
    public void A_name_of_two_people_is_nobody()
    {
        var twins = company with { Responders = [.. company.Responders.Select(r => r with { Name = "Sam" })] };
        Assert.Contains("Several", Assert.Single(Read("csv", "start,end,person\n2027-03-01T09:00:00Z,2027-03-08T09:00:00Z,Sam\n").Lay(twins, "commander").Problems, p => p.Place == "row").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void History_is_reckoned_as_our_own_plans_are()
    {
        var plan = Planner.Plan(Plans.Company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(1) });
        var next = Plans.Company with { Horizon = new DateInterval(new(2027, 5, 24), new(2027, 8, 15)) };
        var read = Read("csv", PlanExport.Of(plan, "csv").Export!.Text);
        var (past, problems) = read.Remember(next);
        Assert.Empty(problems);
        using var ours = new MemoryStream();
        using var theirs = new MemoryStream();
        LedgerJson.Write(plan.Ledger, ours);
        LedgerJson.Write(past!.Ledger, theirs);
        Assert.Equal(ours.ToArray(), theirs.ToArray());
    }

    [Fact]
    public void Whoever_did_more_before_is_called_less_on_day_one()
    {
        var read = Read("csv", "start,end,person\n2027-02-01T09:00:00Z,2027-03-01T09:00:00Z,ana\n");
        var (past, _) = read.Remember(Plans.Company);
        var fair = Planner.Plan(Plans.Company with { Ledger = past!.Ledger }, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(1) });
        int Of(string who) => fair.Assignments.Count(a => a.Responder == who);
        Assert.True(Of("ana") < Of("ben") && Of("ana") < Of("dee"), $"{Of("ana")} {Of("ben")} {Of("dee")}");
    }

    [Theory]
    [InlineData("every: week, on: Monday", 7, 6)]
    [InlineData("every: day", 1, 20)]
    [InlineData("every: 2 weeks, on: Monday", 14, 6)]
    [InlineData("every: 3 days", 3, 9)]
    public void A_file_to_begin_with_has_people_ids_and_the_cadence(string cadence, int days, int turns)
    {
        var first = new LocalDate(2027, 3, 1);
        var rows = Enumerable.Range(0, turns).Select(i => "{" + $"\"start\":\"{first.PlusDays(i * days):uuuu-MM-dd}T09:00:00+00:00\",\"end\":\"{first.PlusDays((i + 1) * days):uuuu-MM-dd}T09:00:00Z\",\"user\":" + "{" + $"\"id\":\"P{i % 3}\",\"summary\":\"Persön: #{i % 3} \\\"x\\\" \\u202e\"" + "}}");
        var read = Read("pagerduty", $"{{\"schedule\":{{\"id\":\"PS\",\"name\":\"- [IC]: primary\",\"time_zone\":\"UTC\",\"final_schedule\":{{\"rendered_schedule_entries\":[{string.Join(',', rows)}]}}}}}}");
        var text = read.Begin("A: \"b\"");
        Assert.Contains(cadence, text, StringComparison.Ordinal);
        Assert.Contains("not known", text, StringComparison.Ordinal);
        var file = RotationPlanner.Interchange.RotationFile.TryRead(here.Write("new.yaml", text));
        Assert.Equal([], file.Problems);
        Assert.Equal(["P0", "P1", "P2"], file.Company!.Responders.Select(r => r.Ids["pagerduty"]).Order());
        Assert.Equal(["PS"], file.Company.Rotations[0].Roles[0].Ids["pagerduty"]);
    }

    [Fact]
    public void Irregular_entries_get_a_stand_in_and_say_so()
    {
        var read = Read("csv", "start,end,person\n" + string.Join('\n', Enumerable.Range(1, 9).Select(i => $"2027-03-0{i}T0{i}:1{i}:00Z,2027-03-0{i}T1{i}:00:00Z,p{i}")));
        var text = read.Begin("X");
        Assert.Contains("# Not known: hands are changed at no regular times", text, StringComparison.Ordinal);
        Assert.Equal([], RotationPlanner.Interchange.RotationFile.TryRead(here.Write("new.yaml", text)).Problems);
    }

    [Fact]
    public void A_day_that_somebody_covered_does_not_hide_the_week()
    {
        var weeks = Enumerable.Range(0, 8).Select(i => new LocalDate(2027, 3, 1).PlusWeeks(i)).ToList();
        var rows = weeks.SelectMany((w, i) => i == 3 ? new[] { $"{w:uuuu-MM-dd}T09:00:00Z,{w.PlusDays(2):uuuu-MM-dd}T09:00:00Z,a", $"{w.PlusDays(2):uuuu-MM-dd}T09:00:00Z,{w.PlusDays(7):uuuu-MM-dd}T09:00:00Z,b" }
            : [$"{w:uuuu-MM-dd}T09:00:00Z,{w.PlusDays(7):uuuu-MM-dd}T09:00:00Z,p{i}"]);
        var text = Read("csv", "start,end,person\n" + string.Join('\n', rows)).Begin("X");
        Assert.Contains("handoff: { every: week, on: Monday, at: \"09:00\" }", text, StringComparison.Ordinal);
        Assert.Contains("2 of 7 turns", text, StringComparison.Ordinal);
    }

    static IEnumerable<string> Seats(Plan plan, bool numbered = true) =>
        plan.Assignments.Select(a => $"{a.Role} {(numbered ? a.Seat : 0)} {a.Responder} {a.Start} {a.End}").Order(StringComparer.Ordinal);
}
