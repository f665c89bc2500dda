using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Planning.Living;

namespace RotationPlanner.Tests.Interchange.Publications;

/// <summary>Exactly the people concerned are told, and never why somebody is away.</summary>
public class OutboxTests
{
    const string Canary = "CANARY-surgery";

    static readonly Company company = LivingTeam.Of(8, "a", "b", "c");

    static (Plan Plan, Publication Told) Revised()
    {
        var published = LivingTeam.Published(company);
        var ill = LivingTeam.HolderOf(published, 3);
        var proposal = published.Replan(LivingTeam.Off(company, ill, LivingTeam.Start.PlusDays(21), LivingTeam.Start.PlusDays(22), Canary), new ReplanOptions { AsOf = LivingTeam.Before });
        return (proposal.Plan, new Publication { At = LivingTeam.Before, By = "lead", Changes = proposal.Changes });
    }

    [Fact]
    public void Everybody_concerned_has_one_message_and_nobody_else_any()
    {
        var (plan, told) = Revised();
        var concerned = told.Changes.SelectMany(c => new[] { c.From, c.To }).OfType<string>().Distinct().Order();
        Assert.Equal(concerned, Outbox.Notices(plan, told).Select(n => n.Responder).Order());
        Assert.All(Outbox.Notices(plan, told), n => Assert.Equal($"{n.Responder}@team.example", n.Email));
    }

    [Fact]
    public void A_revision_that_changes_nothing_tells_nobody()
    {
        var (plan, told) = Revised();
        Assert.Empty(Outbox.Notices(plan, told with { Changes = [] }));
    }

    [Fact]
    public void The_reason_of_an_absence_reaches_nobody()
    {
        using var folder = new TempDirectory();
        var (plan, told) = Revised();
        var files = Outbox.Write(plan, told, folder.Path);
        Assert.Equal(2, files.Count);
        foreach (var file in files) Assert.DoesNotContain(Canary, File.ReadAllText(file), StringComparison.Ordinal);
        new PublicationFolder(folder.Path).Publish(plan, told);
        Assert.DoesNotContain(Canary, File.ReadAllText(folder["plan.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_gives_the_time_in_the_zone_of_its_reader()
    {
        var (plan, told) = Revised();
        var tokyo = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r with { TimeZone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"] })] };
        var there = new PublishedPlan(plan).Replan(tokyo, new ReplanOptions { AsOf = LivingTeam.Before }).Plan;
        Assert.All(Outbox.Notices(there, told), n => Assert.Contains("Mon 25 Jan 2027 18:00", n.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_owner_of_an_absence_hears_of_the_time_off_and_nobody_else_does()
    {
        var (plan, told) = Revised();
        var change = Assert.Single(told.Changes);
        var texts = Outbox.Notices(plan, told).ToDictionary(n => n.Responder, n => n.Text);
        Assert.Contains("You are on time off.", texts[change.From!], StringComparison.Ordinal);
        Assert.Contains($"{change.From} gives it up.", texts[change.To!], StringComparison.Ordinal);
        Assert.DoesNotContain("off", texts[change.To!], StringComparison.Ordinal);
    }

    [Fact]
    public void What_else_makes_a_seat_impossible_is_told_to_who_loses_it_alone()
    {
        var published = LivingTeam.Published(company);
        var busy = LivingTeam.HolderOf(published, 3);
        var onDuty = company with
        {
            Responders = [.. company.Responders.Select(r => r.Id == busy ? r with { OtherDuties = [BusyTime.Days(LivingTeam.Start.PlusDays(22), LivingTeam.Start.PlusDays(22), r.TimeZone, Canary)] } : r)],
        };
        var proposal = published.Replan(onDuty, new ReplanOptions { AsOf = LivingTeam.Before });
        var notices = Outbox.Notices(proposal.Plan, new Publication { At = LivingTeam.Before, By = "lead", Changes = proposal.Changes });
        Assert.Contains("You are on ", notices.Single(n => n.Responder == busy).Text, StringComparison.Ordinal);
        Assert.Contains($"{busy} gives it up.", notices.Single(n => n.Responder != busy).Text, StringComparison.Ordinal);
        Assert.All(notices, n => Assert.DoesNotContain(Canary, n.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_swap_is_called_a_swap_and_a_cover_says_who_gives_it_up()
    {
        var published = LivingTeam.Published(company);
        var other = Enumerable.Range(3, 5).First(w => LivingTeam.HolderOf(published, w) != LivingTeam.HolderOf(published, 2));
        var swap = published.Swap(company, Seat(2), Seat(other), LivingTeam.Before).Proposal;
        if (swap is not null)
            Assert.All(Notices(swap), n => Assert.Contains("It is a swap.", n.Text, StringComparison.Ordinal));
        var cover = published.FindCover(company, LivingTeam.Shift(2), "commander", LivingTeam.Before);
        var taken = published.Take(company, LivingTeam.Shift(2), "commander", cover.Candidates[0].Responder, LivingTeam.Before).Proposal!;
        Assert.Contains(Notices(taken), n => n.Text.Contains("You give it up.", StringComparison.Ordinal));
        Assert.Contains(Notices(taken), n => n.Text.Contains($"{cover.Seat.Responder} gives it up.", StringComparison.Ordinal));

        static SeatReference Seat(int week) => new() { Shift = LivingTeam.Shift(week), Role = "commander" };
        static IReadOnlyList<Notice> Notices(Proposal proposal) =>
            Outbox.Notices(proposal.Plan, new Publication { At = LivingTeam.Before, By = "lead", Changes = proposal.Changes });
    }

    [Fact]
    public void The_reasons_survive_their_publication()
    {
        using var folder = new TempDirectory();
        var (plan, told) = Revised();
        new PublicationFolder(folder.Path).Publish(LivingTeam.Plan(company), told with { Changes = [] });
        new PublicationFolder(folder.Path).Publish(plan, told);
        var (_, publication, _) = new PublicationFolder(folder.Path).Current(plan.Company);
        Assert.Equal(told.Changes.Select(c => (c.Cause, c.Why)), publication!.Changes.Select(c => (c.Cause, c.Why)));
    }

    [Fact]
    public void A_message_has_a_link_where_the_company_states_one()
    {
        var (plan, told) = Revised();
        Assert.All(Outbox.Notices(plan, told), n => Assert.DoesNotContain("http", n.Text, StringComparison.Ordinal));
        Assert.All(Linked("https://oncall.example/{person}"), n => Assert.EndsWith($"https://oncall.example/{n.Responder}", n.Text.TrimEnd(), StringComparison.Ordinal));
        Assert.All(Linked("https://oncall.example/{person}?at={shift}"), n => Assert.Contains($"https://oncall.example/{n.Responder}?at={LivingTeam.Shift(3)}", n.Text, StringComparison.Ordinal));

        IReadOnlyList<Notice> Linked(string link) => Outbox.Notices(plan with { Company = plan.Company with { Link = link } }, told);
    }

    [Fact]
    public void A_message_has_an_id_that_is_always_the_same()
    {
        var (plan, told) = Revised();
        Assert.Equal(told.Changes.SelectMany(c => new[] { c.From, c.To }).Select(p => $"0002/{p}").Order(), Outbox.Notices(plan, told).Select(n => n.Id).Order());
    }

    [Fact]
    public void What_is_written_is_left_alone_and_what_is_lost_is_written_again()
    {
        using var folder = new TempDirectory();
        var (plan, told) = Revised();
        var files = Outbox.Write(plan, told, folder.Path);
        File.AppendAllText(files[1], "read");
        Assert.Equal(files, Outbox.Write(plan, told, folder.Path));
        Assert.EndsWith("read", File.ReadAllText(files[1]), StringComparison.Ordinal);
        // A run that is killed between the two files has not written the one that counts.
        File.Delete(files[0]);
        Outbox.Write(plan, told, folder.Path);
        Assert.All(files, f => Assert.DoesNotContain("read", File.ReadAllText(f)[^5..], StringComparison.Ordinal));
    }

    [Fact]
    public void A_revision_of_a_plan_begun_afresh_is_told_although_its_number_was_told_before()
    {
        using var folder = new TempDirectory();
        var (plan, told) = Revised();
        var files = Outbox.Write(plan, told, folder.Path);
        var before = File.ReadAllText(files[0]);
        Outbox.Write(plan, told with { At = told.At + Duration.FromDays(1) }, folder.Path);
        Assert.NotEqual(before, File.ReadAllText(files[0]));
    }

    [Theory]
    [InlineData("Ann\nYou are free, go home")]
    [InlineData("Ann \u202Eevil")]
    public void A_name_cannot_write_lines_of_its_own(string name)
    {
        var (plan, told) = Revised();
        var giver = told.Changes[0].From!;
        var named = plan with { Company = plan.Company with { Responders = [.. plan.Company.Responders.Select(r => r.Id == giver ? r with { Name = name } : r)] } };
        Assert.All(Outbox.Notices(named, told), n =>
        {
            Assert.Single(n.Text.TrimEnd().Split('\n'));
            Assert.DoesNotContain('\u202E', n.Text);
        });
    }
}
