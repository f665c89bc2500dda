using System.Text.Json;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Tool;

public sealed class WhatIfCommandTests : IDisposable
{
    readonly TempDirectory here = new();

    public void Dispose() => here.Dispose();

    ToolRun Run(string text, params string[] more) =>
        ToolRun.Of(["what-if", here.Write("rotation.yaml", text), "--seconds", "1", .. more]);

    [Fact]
    public void A_table_and_a_sentence_say_what_changes()
    {
        var run = Run(SmallFile.Text(), "--lend", "engineering=2", "--lend", "engineering=1", "--from", "2027-01-11");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("If engineering lends 3 people from 11 January 2027, the load of everyone falls from ", run.Out,
            StringComparison.Ordinal);
        Assert.Contains("Hours a month, mean", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_both_sides()
    {
        using var json = JsonDocument.Parse(Run(SmallFile.Text(), "--lend", "engineering=4", "--json").Out);
        var (now, then) = (json.RootElement.GetProperty("now"), json.RootElement.GetProperty("then"));
        Assert.True(then.GetProperty("meanHours").GetDouble() < now.GetProperty("meanHours").GetDouble());
        Assert.Equal(8, then.GetProperty("hoursAMonth").EnumerateObject().Count());
        Assert.StartsWith("If ", json.RootElement.GetProperty("sentences")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_that_stay_empty_all_the_same_exit_3_with_reasons()
    {
        var run = Run(SmallFile.Text(people: "ana, ben", roles: "- { id: commander, needs: certified, seats: 4 }"),
            "--lend", "engineering=1");
        Assert.Equal(3, run.Exit);
        Assert.Contains("Empty: command/2027-01-", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_department_exits_2_with_advice()
    {
        var run = Run(SmallFile.Text(), "--lend", "enginering=1");
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("Maybe 'engineering'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lend", "engineering")]
    [InlineData("--lend", "engineering=0")]
    [InlineData("--lend", "engineering=1", "--from", "soon")]
    [InlineData("--from", "2027-01-11")]
    [InlineData("--with", "other.yaml", "--lend", "engineering=1")]
    [InlineData("--with", "other.yaml", "--from", "2027-01-11")]
    public void Wrong_usage_exits_1(params string[] more) => Assert.Equal(1, Run(SmallFile.Text(), more).Exit);

    [Fact]
    public void A_changed_file_is_compared_and_what_differs_is_told()
    {
        var other = here.Write("other.yaml", SmallFile.Text(people: "ana, ben, cara"));
        var run = Run(SmallFile.Text(people: "ana, ben"), "--with", other);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("- People added: cara.", run.Out, StringComparison.Ordinal);
        Assert.Contains("lends 1 person, the load of everyone falls from ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Most is taken off ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_that_it_replaces_says_so_and_exits_1()
    {
        var run = ToolRun.Of("simulate", "rotation.yaml", "--lend", "engineering=1");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("what-if", run.Error, StringComparison.Ordinal);
    }
}
