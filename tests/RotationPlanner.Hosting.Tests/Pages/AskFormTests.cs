using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

public class AskFormTests
{
    [Fact]
    public async Task Days_off_are_asked_for_and_shown_with_their_state()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var answer = await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-03"));
        Assert.Equal((303, "/me?done=asked"), (answer.Status, answer.Header("Location")));
        var ask = Assert.Single(server.Store.Asks.All());
        Assert.Equal((AskKind.TimeOff, "ben", new LocalDate(2027, 2, 1), new LocalDate(2027, 2, 3), server.Clock.Now, AskState.Open),
            (ask.Kind, ask.Responder, ask.From, ask.To, ask.At, ask.State));
        var page = await ben.GetAsync("/me?done=asked");
        Assert.Contains("Time off from Mon 1 Feb 2027 to Wed 3 Feb 2027 : not decided yet.", page.Text, StringComparison.Ordinal);
        server.Store.Asks.Decide(ask.Number, AskState.Refused, "ana", "Not <b>then</b>.", server.Clock.Now);
        page = await ben.GetAsync("/me");
        Assert.Contains("refused. Not <b>then</b>.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>then", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Say the first day off.", "Say the last day off.")]
    [InlineData("tomorrow", "2027-02-30", "Write the first day off as year-month-day", "Write the last day off as year-month-day")]
    [InlineData("2027-02-03", "2027-02-01", "The last day off is before the first one.", null)]
    [InlineData("2027-02-03", "2029-02-01", "That is more than a year.", null)]
    [InlineData("2026-12-01", "2026-12-02", "The days begin before now", null)]
    [InlineData("2027-06-01", "2027-06-02", "That is after the horizon", null)]
    [InlineData("9998-12-30", "9998-12-31", "Maybe another day", null)]
    [InlineData("<script>alert(1)</script>", "2027-02-01", "Write the first day off", null)]
    public async Task Mistakes_are_told_at_once_at_their_fields_and_what_was_typed_stays(string from, string to, string first, string? second)
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var page = await ben.SendAsync("/me/time-off", ("from", from), ("to", to));
        Assert.Equal(422, page.Status);
        Assert.Contains(first, page.Text, StringComparison.Ordinal);
        if (second is not null) Assert.Contains(second, page.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("To mend:", page.Text, StringComparison.Ordinal);
        foreach (var typed in new[] { from, to }.Where(t => t.Length > 0))
            Assert.Contains($"value=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(typed)}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Store.Asks.All());
        // What is mended goes through from the same page.
        Assert.Equal(303, (await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-01"))).Status);
    }

    [Fact]
    public async Task The_same_form_sent_often_asks_once()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        (form["from"], form["to"]) = ("2027-02-01", "2027-02-03");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var again = new PageVisitor(server);
            foreach (var (name, value) in ben.Cookies) again.Cookies[name] = value;
            return await again.PostAsync("/me/time-off", form);
        }));
        Assert.All(answers, a => Assert.Equal(303, a.Status));
        Assert.Single(server.Store.Asks.All());
        // From another form as well.
        await ben.GetAsync("/me/time-off");
        Assert.Equal(303, (await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-03"))).Status);
        Assert.Single(server.Store.Asks.All());
    }

    [Fact]
    public async Task A_form_that_comes_back_with_something_else_loses_nothing()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        (form["from"], form["to"]) = ("2027-02-01", "2027-02-03");
        await ben.PostAsync("/me/time-off", form);
        form["to"] = "2027-02-05";
        var page = await ben.PostAsync("/me/time-off", form);
        Assert.Equal(409, page.Status);
        Assert.Contains("sent already, with something else in it", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2027-02-05\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(303, (await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-05"))).Status);
        Assert.Equal(2, server.Store.Asks.All().Count);
    }

    [Fact]
    public async Task A_form_of_one_person_is_no_form_of_another()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        using var cleo = await server.SignedInAsync("cleo");
        await ben.GetAsync("/me/time-off");
        var id = ben.HiddenOf("/me/time-off")["form"];
        await ben.SendAsync("/me/time-off", ("from", "2027-02-01"), ("to", "2027-02-03"));
        await cleo.GetAsync("/me/time-off");
        Assert.Equal(303, (await cleo.SendAsync("/me/time-off", ("form", id), ("from", "2027-02-01"), ("to", "2027-02-03"))).Status);
        Assert.Equal(["cleo", "ben"], server.Store.Asks.All().Select(a => a.Responder));
    }

    [Fact]
    public async Task Cover_is_asked_for_ones_own_seats_that_are_to_come()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        var seats = server.Store.Current(server.Company).Plan!.Assignments;
        var (own, other) = (seats.First(a => a.Responder == "ben"), seats.First(a => a.Responder == "cleo"));
        var page = await ben.GetAsync($"/me/cover?shift={Uri.EscapeDataString(own.Shift)}&role={own.Role}");
        Assert.Equal(303, (await ben.SendAsync("/me/cover")).Status);
        var ask = Assert.Single(server.Store.Asks.All());
        Assert.Equal((AskKind.Cover, "ben", own.Shift, own.Role), (ask.Kind, ask.Responder, ask.Shift, ask.Role));
        Assert.Contains("You asked for cover.", (await ben.GetAsync("/me")).Text, StringComparison.Ordinal);
        await ben.GetAsync("/me/time-off");
        var form = ben.HiddenOf("/me/time-off");
        (form["shift"], form["role"]) = (other.Shift, other.Role);
        Assert.Equal(422, (await ben.PostAsync("/me/cover", form)).Status);
        (form["shift"], form["role"]) = ("command/../../etc", "<b>");
        Assert.Equal(422, (await ben.PostAsync("/me/cover", form)).Status);
        server.Clock.Now = own.Start;
        (form["shift"], form["role"]) = (own.Shift, own.Role);
        Assert.Equal(422, (await ben.PostAsync("/me/cover", form)).Status);
        Assert.Single(server.Store.Asks.All());
    }

    [Fact]
    public async Task Somebody_asks_to_step_back()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/step-back");
        Assert.Equal(422, (await ben.SendAsync("/me/step-back", ("from", "2026-01-01"))).Status);
        Assert.Equal(303, (await ben.SendAsync("/me/step-back", ("from", "2027-02-01"))).Status);
        var ask = Assert.Single(server.Store.Asks.All());
        Assert.Equal((AskKind.StepBack, new LocalDate(2027, 2, 1), null), (ask.Kind, ask.From, ask.To));
    }

    [Fact]
    public async Task What_is_open_is_taken_back_and_what_is_decided_is_not()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        await ben.GetAsync("/me/step-back");
        await ben.SendAsync("/me/step-back", ("from", "2027-02-01"));
        await ben.GetAsync("/me");
        var form = ben.HiddenOf("/me/withdraw");
        Assert.Equal("/me?done=withdrawn", (await ben.PostAsync("/me/withdraw", form)).Header("Location"));
        Assert.Equal(AskState.Withdrawn, server.Store.Asks.Find(1)!.State);
        Assert.Equal("/me?done=withdrawn", (await ben.PostAsync("/me/withdraw", form)).Header("Location"));
        await ben.GetAsync("/me/step-back");
        await ben.SendAsync("/me/step-back", ("from", "2027-02-02"));
        server.Store.Asks.Decide(2, AskState.Refused, "ana", "", server.Clock.Now);
        form["number"] = "2";
        Assert.Equal("/me?done=late", (await ben.PostAsync("/me/withdraw", form)).Header("Location"));
        Assert.Equal(AskState.Refused, server.Store.Asks.Find(2)!.State);
    }

    [Fact]
    public async Task Nobody_fills_the_leads_page_without_end()
    {
        await using var server = await PageServer.StartAsync();
        using var ben = await server.SignedInAsync("ben");
        for (var day = 1; day <= 20; day++)
            server.Store.Asks.Add(new Ask { Kind = AskKind.StepBack, Responder = "ben", From = new LocalDate(2027, 2, 1).PlusDays(-day), At = server.Clock.Now }, $"{day}");
        await ben.GetAsync("/me/step-back");
        var page = await ben.SendAsync("/me/step-back", ("from", "2027-02-05"));
        Assert.Equal(422, page.Status);
        Assert.Contains("20 things that nobody has decided yet", page.Text, StringComparison.Ordinal);
        Assert.Equal(20, server.Store.Asks.All().Count);
    }
}
