using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>A week's digest: each person's own seats in their own time, each rotation's leaders and gaps.</summary>
public class DigestTests
{
    static readonly string[] people = ["a", "b", "c"];
    static readonly Instant now = Instant.FromUtc(2027, 1, 1, 0, 0);
    static readonly Plan plan = Taken(LivingTeam.Of(8, people));

    // Weeks in turn: a, b, c, a, ...
    static Plan Taken(Company company) =>
        LivingTeam.Plan(company) with { Assignments = [.. Enumerable.Range(0, 8).Select(w => LivingTeam.Held(w, people[w % 3]))], Unfilled = [] };

    static Notice For(string person, Digest digest) => digest.People.Single(n => n.Responder == person);

    static Digest Week(int week, Plan? of = null) => Digest.Of(of ?? plan, LivingTeam.Start.PlusDays(7 * week), now);

    [Fact]
    public void A_person_reads_their_seat_and_who_is_before_and_after()
    {
        var digest = Week(1);
        Assert.Contains("You are commander, Mon 11 Jan 2027 09:00 to Mon 18 Jan 09:00 (UTC). You take over from a. You hand over to c.", For("b", digest).Text, StringComparison.Ordinal);
        Assert.Contains("You are commander until Mon 11 Jan 2027 09:00 (UTC). You hand over to b.", For("a", digest).Text, StringComparison.Ordinal);
        Assert.Equal("digest-2027-01-11/b", For("b", digest).Id);
        Assert.Equal("b@team.example", For("b", digest).Email);
    }

    [Fact]
    public void People_with_nothing_to_hear_have_no_message() =>
        Assert.Equal(["a", "b"], Week(1).People.Select(n => n.Responder));

    [Fact]
    public void Any_day_stands_for_its_week()
    {
        for (var day = 7; day < 14; day++) Assert.Equal(LivingTeam.Start.PlusDays(7), Digest.Of(plan, LivingTeam.Start.PlusDays(day), now).Week);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "Mon 11 Jan 2027 18:00 to Mon 18 Jan 18:00 (Asia/Tokyo)")]
    [InlineData("America/Los_Angeles", "Mon 11 Jan 2027 01:00 to Mon 18 Jan 01:00 (America/Los_Angeles)")]
    [InlineData("Pacific/Kiritimati", "Mon 11 Jan 2027 23:00 to Mon 18 Jan 23:00 (Pacific/Kiritimati)")]
    public void Times_are_those_of_the_reader(string zone, string told)
    {
        var there = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r with { TimeZone = DateTimeZoneProviders.Tzdb[zone] })] };
        Assert.Contains(told, For("b", Week(1, plan with { Company = there })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_a_change_of_the_clocks_each_end_has_its_own_offset()
    {
        // Sydney's summer time ends on 4 April 2027, London's begins on 28 March.
        var company = LivingTeam.Of(8, people) with { Horizon = new DateInterval(new LocalDate(2027, 3, 22), new LocalDate(2027, 4, 11)) };
        var sydney = company with { Responders = [.. company.Responders.Select(r => r with { TimeZone = DateTimeZoneProviders.Tzdb["Australia/Sydney"] })] };
        var start = Instant.FromUtc(2027, 3, 29, 9, 0);
        var changing = LivingTeam.Plan(sydney) with { Assignments = [new Assignment("command", "command/2027-03-29", "commander", 0, "a", start, start + Duration.FromDays(7))], Unfilled = [] };
        Assert.Contains("Mon 29 Mar 2027 20:00 to Mon 5 Apr 19:00 (Australia/Sydney)", For("a", Digest.Of(changing, new LocalDate(2027, 3, 30), now)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rotation_reads_who_leads_and_what_is_empty()
    {
        var group = Assert.Single(Week(2).Groups);
        Assert.Equal(("digest-2027-01-18/rotation/command", "command"), (group.Id, group.Rotation));
        Assert.Contains("Mon 18 Jan 2027 09:00 to Mon 25 Jan 09:00 (UTC): c (commander)", group.Text, StringComparison.Ordinal);
        Assert.Contains("No required seat is empty.", group.Text, StringComparison.Ordinal);
        var seat = LivingTeam.Held(2, "c");
        var gap = plan with { Assignments = [.. plan.Assignments.Where(a => a.Shift != seat.Shift)], Unfilled = [new UnfilledSeat("command", seat.Shift, "commander", 0, seat.Start, seat.End, true, "Nobody.")] };
        Assert.EndsWith("Empty:\nMon 18 Jan 2027 09:00 to Mon 25 Jan 09:00 (UTC): commander\n", Assert.Single(Week(2, gap).Groups).Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_over_the_end_of_the_plan_says_where_the_plan_ends()
    {
        var company = plan.Company with { Horizon = new DateInterval(LivingTeam.Start, LivingTeam.Start.PlusDays(50)) };
        Assert.Contains("The plan ends on Tuesday 23 February 2027", Assert.Single(Week(7, plan with { Company = company }).Groups).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ends", Assert.Single(Week(6).Groups).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_end_only_what_runs_out_is_told_and_later_nothing()
    {
        var last = Week(8);
        Assert.Empty(last.Groups);
        Assert.Contains("until Mon 1 Mar 2027 09:00", Assert.Single(last.People).Text, StringComparison.Ordinal);
        Assert.Empty(Week(9).People);
        Assert.Empty(Week(9).Groups);
    }

    [Fact]
    public void Before_the_begin_what_was_worked_before_is_told()
    {
        var past = new Assignment("command", "command/2026-12-28", "commander", 0, "c", Instant.FromUtc(2026, 12, 28, 9, 0), Instant.FromUtc(2027, 1, 4, 9, 0));
        var text = For("a", Week(0, plan with { Company = plan.Company with { History = [past] } })).Text;
        Assert.Contains("You take over from c.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_gone_is_still_named_and_has_no_message()
    {
        var left = plan with { Company = plan.Company with { Responders = [.. plan.Company.Responders.Where(r => r.Id != "a")] } };
        Assert.Contains("You take over from a.", For("b", Week(1, left)).Text, StringComparison.Ordinal);
        Assert.Equal(["b"], Week(1, left).People.Select(n => n.Responder));
    }

    [Fact]
    public void Mentors_and_trainees_read_of_each_other_and_of_their_sessions()
    {
        var beside = new Assignment("command", LivingTeam.Shift(1), "shadow", 0, "c", plan.Assignments[1].Start, plan.Assignments[1].End) { Mentor = "b" };
        var start = LivingTeam.Start.PlusDays(8).At(new LocalTime(14, 0)).InUtc().ToInstant();
        var training = plan with
        {
            Assignments = [.. plan.Assignments, beside],
            Training = TrainingPlan.Empty with { Events = [new TrainingEvent("tabletop/1", EvidenceKind.Tabletop, start, start + Duration.FromHours(2), "a", ["b", "c"])] },
        };
        var digest = Week(1, training);
        Assert.Contains("You mentor c.", For("b", digest).Text, StringComparison.Ordinal);
        Assert.Contains("b is your mentor.", For("c", digest).Text, StringComparison.Ordinal);
        Assert.Contains("You hold a tabletop session for b and c, Tue 12 Jan 2027 14:00 to 16:00 (UTC).", For("a", digest).Text, StringComparison.Ordinal);
        Assert.Contains("You are in a tabletop session with a,", For("c", digest).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tabletop", string.Concat(Week(2, training).People.Select(n => n.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_is_written_once()
    {
        using var folder = new TempDirectory();
        Assert.Equal([folder["outbox/digest-2027-01-11.json"], folder["outbox/digest-2027-01-11.txt"]], Week(1).Write(folder.Path));
        var written = File.ReadAllText(folder["outbox/digest-2027-01-11.json"]);
        Assert.Empty(Week(1, plan with { Revision = 2 }).Write(folder.Path));
        Assert.Equal(written, File.ReadAllText(folder["outbox/digest-2027-01-11.json"]));
        Assert.Equal(2, Week(2).Write(folder.Path).Count);
    }

    [Fact]
    public void A_week_without_a_message_is_not_written()
    {
        using var folder = new TempDirectory();
        Assert.Empty(Week(9).Write(folder.Path));
        Assert.False(Directory.Exists(folder["outbox"]));
    }

    [Fact]
    public void A_name_cannot_write_lines_of_its_own()
    {
        var hostile = plan with { Company = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r.Id == "a" ? r with { Name = "A\nYou are free \u202Eon" } : r)] } };
        var text = For("b", Week(1, hostile)).Text;
        Assert.Single(text.TrimEnd().Split('\n'));
        Assert.DoesNotContain('\u202E', text);
    }
}
