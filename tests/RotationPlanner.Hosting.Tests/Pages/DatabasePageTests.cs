using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RotationPlanner.AspNetCore;
using RotationPlanner.Hosting.Tests.Testing;
using RotationPlanner.Interchange;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Pages;

/// <summary>Pages of two servers on one database.</summary>
public class DatabasePageTests
{
    [SkippableTheory]
    [MemberData(nameof(StoreBench.Databases), MemberType = typeof(StoreBench))]
    public async Task What_is_asked_on_one_server_is_granted_on_another_and_a_restart_keeps_sessions(string kind)
    {
        using var bench = StoreBench.Of(kind);
        await using var first = await PageServer.StartAsync(store: bench.Store);
        await using var second = await PageServer.StartAsync(store: bench.Again());
        using var ben = await first.SignedInAsync("ben");
        var seat = bench.Store.Current(first.Company).Plan!.Assignments.First(
            a => a.Responder == "ben" && a.Start > first.Clock.Now + Duration.FromDays(8));
        await ben.GetAsync("/me/time-off");
        var day = AspNetCore.Pages.PageText.Iso(seat.Start.InUtc().Date.PlusDays(1));
        Assert.Equal(303, (await ben.SendAsync("/me/time-off", ("from", day), ("to", day))).Status);
        using var lead = await second.SignedInAsync("ana");
        await lead.GetAsync("/lead/asks/1");
        Assert.Equal("/lead?done=granted", (await lead.SendAsync("/lead/asks/1", ("decision", "grant"))).Header("Location"));
        var (plan, publication, problems) = bench.Again().Current(first.Company);
        Assert.Empty(problems);
        Assert.Equal((2, 2), (plan!.Revision, publication!.Revision));
        Assert.DoesNotContain(plan.Assignments, a => a.Responder == "ben" && a.Shift == seat.Shift);
        Assert.Contains("granted", (await ben.GetAsync("/me")).Text, StringComparison.Ordinal);
        // Those concerned are told with the same transaction.
        Assert.Contains(bench.Store.Notices.Take(20, first.Clock.Now, Duration.FromMinutes(1)), n => n.Notice.Id == "0002/ben");
        // A session is in the store, and not in a server.
        using var elsewhere = new PageVisitor(second);
        foreach (var (name, value) in ben.Cookies) elsewhere.Cookies[name] = value;
        Assert.Equal(200, (await elsewhere.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Balances_are_those_that_the_last_plan_wrote()
    {
        using var bench = StoreBench.Of("sqlite");
        await using var server = await PageServer.StartAsync(store: bench.Store);
        using var ben = await server.SignedInAsync("ben");
        Assert.Equal(200, (await ben.GetAsync("/me/why")).Status);
        var written = bench.Database.Read()!.Value.Ledger!.Value;
        var view = server.Services.GetRequiredService<AspNetCore.Pages.CurrentPlan>().Read()!;
        using var memory = new MemoryStream();
        LedgerJson.Write(view.Planned.Ledger, memory);
        Assert.Equal(written.ToArray(), memory.ToArray());
    }
}
