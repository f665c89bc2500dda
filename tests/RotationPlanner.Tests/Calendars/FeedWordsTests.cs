using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Tests.Calendars;

/// <summary>What events say to whom.</summary>
public class FeedWordsTests
{
    static readonly Company company = Plans.Company with
    {
        Link = "https://oncall.example/{person}/{shift}",
        Responders = [.. Plans.Company.Responders.Select(r => r with { Email = r.Id == "dee" ? null : $"{r.Id}@acme.example" })],
        Rotations =
        [
            Plans.Company.Rotations[0] with
            {
                Roles = [new Role { Id = "commander", Name = "Commander" }, new Role { Id = "deputy", Name = "Deputy" }, new Role { Id = "shadow", Name = "Shadow" }],
            },
        ],
    };

    static readonly Assignment first = Plans.InTurn.Assignments[0];

    static readonly Plan plan = Plans.Of(company,
        [first, first with { Role = "deputy", Responder = "ben" }, first with { Role = "shadow", Responder = "dee", Mentor = "ana" },
            Plans.InTurn.Assignments[1] with { Responder = "cho", Provisional = true, Fallback = "ben" }]);

    static string[] Lines(string path, FeedOptions? options = null) =>
        plan.Feed(path, options).Values("DESCRIPTION")[0].Replace("\\,", ",", StringComparison.Ordinal).Split("\\n");

    [Fact]
    public void A_commander_is_told_of_the_trainee_the_team_the_next_one_and_how_to_reach_them() =>
        Assert.Equal(
            ["Trainee: dee, Shadow", "Rotation time: Mon 2027-03-01 09:00 to Mon 2027-03-08 09:00 (Europe/London)",
                "Your time: Mon 2027-03-01 06:00 to Mon 2027-03-08 06:00 (America/Sao_Paulo)", "Length: 168 h",
                "Hands over to cho (cho@acme.example)", "Team: ben (ben@acme.example), Deputy", "Shift: command/2027-03-01",
                "https://oncall.example/ana/command/2027-03-01"],
            Lines("people/ana.ics"));

    [Fact]
    public void A_trainee_is_told_of_the_mentor()
    {
        Assert.Equal("Mentor: ana (ana@acme.example)", Lines("people/dee.ics")[0]);
        Assert.Equal(["Shadow\\, Incident command (with ana)"], plan.Feed("people/dee.ics").Values("SUMMARY"));
        Assert.Single(Lines("people/dee.ics"), l => l.StartsWith("Team:", StringComparison.Ordinal));
    }

    [Fact]
    public void Others_are_told_who_it_is_and_how_to_reach_them() =>
        Assert.Equal("On duty: ana (ana@acme.example)", Lines("rotations/command.ics")[0]);

    [Fact]
    public void Who_stands_by_is_told_for_whom_and_in_which_seat()
    {
        var feed = plan.Feed("people/ben.ics");
        Assert.Equal("Stand by for cho: Commander\\, Incident command", feed.Values("SUMMARY")[1]);
        Assert.StartsWith("cho (cho@acme.example) holds this seat provisionally: Commander\\, Incident command.", feed.Values("DESCRIPTION")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_told_only_where_they_may_be() =>
        Assert.All(plan.Feeds(new FeedOptions { Policy = new FeedPolicy { Contacts = false } }),
            f => Assert.DoesNotContain("@acme.example", f.Text(), StringComparison.Ordinal));

    [Fact]
    public void A_name_is_not_said_twice()
    {
        var liaison = company with { Rotations = [company.Rotations[0] with { Name = "Customer liaison", Roles = [new Role { Id = "commander", Name = "customer Liaison" }] }] };
        var one = Plans.InTurnOf(liaison);
        Assert.Equal("customer Liaison", one.Feed("people/ana.ics").Values("SUMMARY")[0]);
        Assert.Equal("ana: customer Liaison", one.Feed("company.ics").Values("SUMMARY")[0]);
        Assert.Equal("customer Liaison,Customer liaison", one.Feed("company.ics").Values("CATEGORIES")[0]);
    }

    [Theory]
    [InlineData("Einsatzleitung", "Einsatzleitung", "ana: Einsatzleitung")]
    [InlineData("{person} – {role} in {rotation}", "Commander in Incident command", "ana – Commander in Incident command")]
    [InlineData("Wer: {person}, Einsatzleitung", "Wer: , Einsatzleitung", "Wer: ana, Einsatzleitung")]
    public void A_team_writes_titles_in_its_language(string title, string own, string others)
    {
        var options = new FeedOptions { Policy = new FeedPolicy { Titles = new Dictionary<string, string> { ["commander"] = title }, Unfilled = "OFFEN" } };
        Assert.Equal(own, plan.Feed("people/ana.ics", options).Values("SUMMARY")[0].Replace("\\,", ",", StringComparison.Ordinal));
        Assert.Equal(others, plan.Feed("company.ics", options).Values("SUMMARY")[0].Replace("\\,", ",", StringComparison.Ordinal));
        // Other roles keep theirs.
        Assert.Equal("ben: Deputy\\, Incident command", plan.Feed("company.ics", options).Values("SUMMARY")[1]);
    }

    [Fact]
    public void What_looks_like_a_placeholder_in_a_name_is_none()
    {
        var odd = plan with { Company = company with { Responders = [.. company.Responders.Select(r => r with { Name = "{role}" })] } };
        var options = new FeedOptions { Policy = new FeedPolicy { Titles = new Dictionary<string, string> { ["commander"] = "{person} {rotation}" } } };
        Assert.Equal("{role} Incident command", odd.Feed("company.ics", options).Values("SUMMARY")[0]);
    }

    [Theory]
    [InlineData("Ada \u202e Lee", "Ada  Lee")]
    [InlineData("\u2066שרה כהן\u2069\u200f", "שרה כהן")]
    [InlineData("\u061c\u200e\u202a\u202b\u202c\u202d\u2067\u2068", "ana")]
    public void Nothing_in_a_name_turns_the_direction_of_a_title(string name, string shown)
    {
        var plan = Plans.InTurnOf(company with { Responders = [.. company.Responders.Select(r => r with { Name = name })] });
        Assert.Equal($"{shown}: Commander\\, Incident command", plan.Feed("company.ics").Values("SUMMARY")[0]);
    }

    [Fact]
    public void Events_have_colours_and_categories_and_feeds_a_colour()
    {
        var feed = plan.Feed("company.ics");
        Assert.Equal(feed.Events + 1, feed.Values("COLOR").Length);
        Assert.Equal(["Commander,Incident command", "Deputy,Incident command", "Shadow,Incident command", "Commander,Incident command"], feed.Values("CATEGORIES"));
        Assert.Equal("darkorange", feed.Values("COLOR")[^1]);
        Assert.All(feed.Values("COLOR"), c => Assert.Matches("^[a-z]+$", c));
    }

    [Fact]
    public void Only_peoples_own_feeds_remind_and_only_when_asked()
    {
        var options = new FeedOptions { Policy = new FeedPolicy { Reminders = [Duration.FromDays(1), Duration.FromMinutes(30)] } };
        Assert.Equal(["-PT1440M", "-PT30M"], plan.Feed("people/ana.ics", options).Values("TRIGGER"));
        Assert.All(plan.Feeds(options).Where(f => f.Kind != FeedKind.Person), f => Assert.DoesNotContain("VALARM", f.Text(), StringComparison.Ordinal));
        Assert.All(plan.Feeds(), f => Assert.DoesNotContain("VALARM", f.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_reason_of_an_absence_is_nowhere()
    {
        var away = company with { Responders = [.. company.Responders.Select(r => r with { Unavailable = [BusyTime.Days(new(2027, 3, 8), new(2027, 3, 9), Ics.London, "surgery")] })] };
        Assert.All((plan with { Company = away }).Feeds(), f => Assert.DoesNotContain("surgery", f.Text(), StringComparison.OrdinalIgnoreCase));
    }
}
