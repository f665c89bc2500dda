using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Fairness;

/// <summary>Balances in the file, for a past that nobody recorded.</summary>
public class OpeningBalanceTests
{
    [Fact]
    public void They_are_carried_and_the_others_take_the_difference_in_proportion_to_capacity()
    {
        var company = Pool.Weekly(With("a", 36), Pool.Person("b"), Pool.Person("c", 0.5m));
        Assert.Equal([Hours(36), Hours(-24), Hours(-12)], LedgerBook.Carried(company));
    }

    [Fact]
    public void Balances_that_sum_to_zero_are_taken_as_they_are() =>
        Assert.Equal([Hours(36), Hours(-36), Hours(0)],
            LedgerBook.Carried(Pool.Weekly(With("a", 36), With("b", -36), Pool.Person("c"))));

    [Fact]
    public void With_nobody_else_the_difference_goes_to_those_with_balances() =>
        Assert.Equal([Hours(24), Hours(-24)], LedgerBook.Carried(Pool.Weekly(With("a", 36), With("b", -12))));

    [Fact]
    public void A_newcomer_takes_none_of_the_difference()
    {
        var company = Pool.Weekly(With("a", 36), Pool.Person("b"), Pool.Person("c") with { Joins = new(2027, 2, 1) });
        Assert.Equal([Hours(36), Hours(-36), Hours(0)], LedgerBook.Carried(company));
    }

    [Fact]
    public void Once_the_ledger_knows_the_person_the_balance_is_not_counted_again()
    {
        var company = Pool.Weekly(With("a", 36), Pool.Person("b"));
        var closed = LedgerBook.Close(company, [Hours(10), Hours(20)], [Hours(15), Hours(15)]);
        var next = company with { Ledger = closed, Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(90)) };
        Assert.Equal([Hours(31), Hours(-31)], LedgerBook.Carried(next));
        // The file may drop the balance, or keep another: the ledger knows.
        var changed = next with { Responders = [With("a", 99), Pool.Person("b")] };
        Assert.Equal([Hours(31), Hours(-31)], LedgerBook.Carried(changed));
    }

    [Fact]
    public void The_same_horizon_planned_again_reads_the_file_anew()
    {
        var company = Pool.Weekly(With("a", 36), Pool.Person("b"));
        var closed = LedgerBook.Close(company, [Hours(10), Hours(20)], [Hours(15), Hours(15)]);
        var again = company with { Ledger = closed, Responders = [With("a", 46), Pool.Person("b")] };
        Assert.Equal([Hours(46), Hours(-46)], LedgerBook.Carried(again));
        Assert.Equal(closed.Entries, LedgerBook.Close(company with { Ledger = closed }, [Hours(10), Hours(20)], [Hours(15), Hours(15)]).Entries);
    }

    [Fact]
    public void The_ledger_file_keeps_them_apart()
    {
        using var folder = new TempDirectory();
        var company = Pool.Weekly(With("a", 36), Pool.Person("b"));
        var closed = LedgerBook.Close(company, [Hours(10), Hours(20)], [Hours(15), Hours(15)]);
        LedgerJson.Write(closed, folder["ledger.json"]);
        var (read, problems) = LedgerJson.Read(folder["ledger.json"]);
        Assert.Empty(problems);
        Assert.Equal(closed.Entries, read!.Entries);
        Assert.Equal(2, read.Entries.Count(e => e.Opening));
    }

    [Fact]
    public void The_balance_of_a_leaver_goes_to_the_others()
    {
        var company = Pool.Weekly(With("a", -36), Pool.Person("b"), Pool.Person("c"));
        var closed = LedgerBook.Close(company, [Hours(0), Hours(0), Hours(0)], [Hours(0), Hours(0), Hours(0)]);
        var next = company with { Ledger = closed, Responders = [.. company.Responders.Skip(1)],
            Horizon = new DateInterval(company.Horizon.End.PlusDays(1), company.Horizon.End.PlusDays(90)) };
        Assert.Equal([Hours(0), Hours(0)], LedgerBook.Carried(next));
    }

    [Theory]
    [InlineData("36", "Maybe you mean 36h: the unit is missing.")]
    [InlineData("-1.5", "Maybe you mean -1.5h: the unit is missing.")]
    [InlineData("5001h", "Maybe write hours as 36h")]
    [InlineData("999999999999h", "Maybe write hours as 36h")]
    [InlineData("much", "Maybe write hours as 36h")]
    public void The_file_says_what_is_wrong(string text, string advice)
    {
        var result = Read($"balance: {text}");
        Assert.Contains(result.Problems, p => p.Place == "responders[0].balance" && p.Value == text && p.Advice!.StartsWith(advice, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("36h", 36 * 60)]
    [InlineData("-12h", -12 * 60)]
    [InlineData("+90m", 90)]
    public void The_file_says_hours_or_minutes(string text, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), Read($"balance: {text}").Company!.Responders[0].Balance);

    [Fact]
    public void In_the_model_too_a_balance_is_sound() =>
        Assert.Contains(Pool.Weekly(With("a", 5_001)).Validate(), p => p.Place == "responders[0].balance");

    static RotationPlanner.Interchange.RotationFile Read(string key) => RotationPlanner.Interchange.RotationFile.TryReadText($$"""
        name: Two
        horizon: { from: 2027-01-04, to: 2027-01-31 }
        timeZone: Europe/London
        departments: [ { id: d } ]
        responders:
          - { id: a, department: d, stage: certified, {{key}} }
        rotations:
          - { id: r, handoff: { every: week, on: Monday, at: "09:00" }, roles: [ { id: commander } ] }
        """, "two.yaml");

    static Responder With(string id, int hours) => Pool.Person(id) with { Balance = Duration.FromHours(hours) };

    static Credit Hours(double hours) => new((long)Math.Round(60 * hours), 0, 0, 0);
}
