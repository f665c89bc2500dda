using System.Diagnostics;
using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Tests.Generated;

namespace RotationPlanner.Tests.Planning;

/// <summary>Whatever grows with the size of a company grows no faster than that. Times are processor time, far above what is needed: they tell a square from a line.</summary>
public class LargeCompanyTests
{
    static readonly LocalDate start = new(2027, 1, 4);

    [Fact]
    public void Thirty_thousand_people_in_one_weekly_rotation_are_planned()
    {
        var company = Company(30_000, 28, [Weekly("command")], _ => null);
        Plan? plan = null;
        var took = Processor(
            () => plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(1) }));
        Assert.Empty(plan!.Unfilled);
        Assert.InRange(took.TotalSeconds, 0, 60);
    }

    [Fact]
    public void A_hundred_rotations_of_nine_people_are_compiled_in_no_time()
    {
        IReadOnlyList<IRule> rules = [new RestBetweenShifts(Period.FromHours(24)), new ShiftCap(6, 14),
            new MaxConsecutiveShifts(2), new WorkingTimeCap(0.5m, 28)];
        var rotations = Enumerable.Range(0, 100).Select(i => new Rotation
        {
            Id = $"r{i}", Pattern = ShiftPattern.Daily(new LocalTime(9, 0)), Rules = rules,
            Roles = [new() { Id = $"c{i}" }, new() { Id = $"d{i}" }],
        });
        var company = Company(900, 90, [.. rotations], p => [$"c{p / 9}", $"d{p / 9}"]);
        CompiledProgram? compiled = null;
        var took = Processor(() => compiled = ProgramCompiler.Compile(company, Schedule.Of(company)));
        Assert.Equal(100 * 90 * 2 * 9, compiled!.Program.VariableCount);
        Assert.InRange(took.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Trainees_of_a_large_company_add_forms_by_the_shift_and_not_by_the_pair_of_people()
    {
        string[] stages = ["candidate", "observing", "trained", "tabletop", "shadowing", Ladder.Certified, "mentor"];
        var company = Company(210, 90, [Weekly("command") with
        {
            Pattern = ShiftPattern.Daily(new LocalTime(9, 0)),
            Roles = [new() { Id = "commander" }, new() { Id = "deputy" },
                new() { Id = "shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional }],
        }], _ => null);
        company = company with { Responders = [.. company.Responders.Select((r, i) => r with { Stage = stages[i % stages.Length] })] };
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        Assert.NotEmpty(program.Climbs);
        Assert.InRange(program.Linears.Length, 1, 90 * 8);
    }

    [Fact]
    public void A_stop_while_a_large_company_is_compiled_is_answered_at_once()
    {
        var company = ManyPeople.Make(1_000, 365);
        using var source = new CancellationTokenSource();
        var schedule = Schedule.Of(company);
        var compiling = Task.Run(() => ProgramCompiler.Compile(company, schedule, cancel: source.Token));
        Thread.Sleep(300);
        var before = Environment.CpuUsage.TotalTime;
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => compiling.GetAwaiter().GetResult());
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 20);
    }

    static TimeSpan Processor(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    static Rotation Weekly(string id) => new()
    {
        Id = id, Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
            Roles = [new() { Id = "commander" }],
    };

    static Company Company(
        int people, int days, IReadOnlyList<Rotation> rotations, Func<int, IReadOnlyList<string>?> mayHold) => new()
    {
        Name = "Large",
        TimeZone = DateTimeZone.Utc,
        Horizon = new DateInterval(start, start.PlusDays(days - 1)),
        Departments = [.. Enumerable.Range(0, 4).Select(d => new Department { Id = $"d{d}" })],
        Responders = [.. Enumerable.Range(0, people).Select(p => new Responder { Id = $"p{p}", Department = $"d{p % 4}", TimeZone = DateTimeZone.Utc, Stage = Ladder.Certified, MayHold = mayHold(p) })],
        Rotations = rotations,
    };
}
