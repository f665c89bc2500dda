using System.Diagnostics;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using Xunit.Abstractions;

namespace RotationPlanner.Tests.Fairness;

/// <summary>
/// Splitting takes a small part of a plan's time at any size. Bounds are of processor time and wide: they
/// tell a slip into the square of something from noise, however much else the machine does.
/// </summary>
public class ShareSpeedTests(ITestOutputHelper output)
{
    static readonly LocalDate Start = new(2027, 1, 4);

    [TheoryIn(Length.Full)]
    [InlineData(1_000, 365, 10)]
    [InlineData(2_000, 365, 20)]
    public void Many_people_who_come_and_go(int people, int days, int most)
    {
        var responders = Enumerable.Range(0, people).Select(i => new Responder
        {
            Id = $"p{i}", Department = $"d{i % 4}", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified,
                Capacity = i % 5 == 0 ? 0.5m : 1,
            Joins = i % 7 == 0 ? Start.PlusDays(i % days) : null,
            Unavailable = [BusyTime.Days(Start.PlusDays(5 * i % days),
                Start.PlusDays(5 * i % days + (i % 3 == 0 ? 40 : 6)), DateTimeZone.Utc)],
        });
        var company = new Company
        {
            Name = "Many", TimeZone = DateTimeZone.Utc, Horizon = new DateInterval(Start, Start.PlusDays(days - 1)),
            Departments = [.. Enumerable.Range(0, 4).Select(d => new Department { Id = $"d{d}" })],
                Responders = [.. responders],
            Rotations =
            [
                new Rotation
                {
                    Id = "command",
                    Pattern = ShiftPattern.Named([.. Enumerable.Range(0,
                        3).Select(s => new NamedShift { Id = $"s{s}", From = new(8 * s, 0),
                        To = new(8 * (s + 1) % 24, 0) })]),
                    Roles = [new Role { Id = "a" }, new Role { Id = "b", Weight = 0.5m },
                        new Role { Id = "c", Weight = 0.5m }],
                    Rules = [new RestBetweenShifts(Period.FromHours(16)), new ShiftCap(9, 28)],
                },
            ],
        };
        Time(company, most);
    }

    [FactIn(Length.Full)]
    public void A_hundred_rotations_of_nine_people()
    {
        var company = new Company
        {
            Name = "Many", TimeZone = DateTimeZone.Utc, Horizon = new DateInterval(Start, Start.PlusDays(89)),
                Departments = [new Department { Id = "d" }],
            Responders = [.. Enumerable.Range(0, 900).Select(i => new Responder
            {
                Id = $"p{i}", Department = "d", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified,
                    MayHold = [$"commander{i / 9}", $"deputy{i / 9}"],
                Unavailable = [BusyTime.Days(Start.PlusDays(i % 80), Start.PlusDays(i % 80 + 6), DateTimeZone.Utc)],
            })],
            Rotations = [.. Enumerable.Range(0, 100).Select(n => new Rotation
            {
                Id = $"r{n}", Pattern = ShiftPattern.Daily(new(9, 0)),
                    Roles = [new Role { Id = $"commander{n}" }, new Role { Id = $"deputy{n}", Weight = 0.5m }],
            })],
        };
        Time(company, 8);
    }

    void Time(Company company, int most)
    {
        Assert.Empty(company.Validate());
        var compiling = Stopwatch.StartNew();
        var compiled = ProgramCompiler.Compile(company, Schedule.Of(company));
        var whole = compiling.Elapsed;
        var program = compiled.Program;
        var input = new ShareInput(company, program.Slots,
            [.. compiled.Choices.Where(c => compiled.VariableOfChoice[c.Index] >= 0)], compiled.Credits,
            compiled.Measures);
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var yardstick = ShareSplit.Of(input);
        var (spent, elapsed) = (Environment.CpuUsage.TotalTime - before, watch.Elapsed);
        output.WriteLine($"{company.Responders.Count} people, {yardstick.Slices.Count} slices: split in {elapsed.TotalMilliseconds:0} ms, "
            + $"{spent.TotalMilliseconds:0} ms of processors; compiled in {whole.TotalMilliseconds:0} ms");
        Assert.Equal(compiled.Shares, yardstick.Shares);
        Assert.InRange(spent.TotalSeconds, 0, most);
    }
}
