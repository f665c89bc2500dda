using System.Collections.Frozen;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Planning.Claims;

/// <summary>What seats amount to by the yardstick of a plan.</summary>
/// <param name="Values">By objective, in the unit it is told in: one number, or one a person, worst first.</param>
/// <param name="Trained">The trainees' seats.</param>
/// <param name="Commands">Who commands without being certified at the start, and since when.</param>
sealed record Reading(
    IReadOnlyDictionary<string, double[]> Values,
    IReadOnlySet<(string Shift, string Responder)> Trained,
    IReadOnlyDictionary<string, LocalDate> Commands)
{
    /// <summary>All seats.</summary>
    public required IReadOnlySet<(string Shift, string Role, string Responder)> Seats { get; init; }

    /// <summary>
    /// Whether the program in which the claims were proved has this plan at all; where it has not, only what the seats tell by themselves is counted.
    /// </summary>
    public required bool IsInProgram { get; init; }
}

/// <summary>
/// Reads any seats of a company as the claims of a plan would have it. Coverage and excess are counted from the seats, by the shares that the plan
/// tells; all else is read off the program with that plan's training settled.
/// </summary>
sealed class PlanReading
{
    readonly Plan plan;
    readonly SeatProgram program;
    readonly IReadOnlyList<Objective> objectives;
    readonly SearchState state;
    readonly Dictionary<(string, string, string), int> variables;
    readonly Dictionary<(string, string, string), long> credits = [];
    readonly Dictionary<string, Responder> people;
    readonly bool[] carries;
    readonly HashSet<string> seniors;

    public PlanReading(Plan plan)
    {
        this.plan = plan;
        var compiled = CompiledAs(plan);
        program = compiled.Program;
        objectives = Objectives.Of(program);
        state = new SearchState(new ProgramIndex(program));
        variables = Numbers(compiled);
        // The program is the one that the plan was made with.
        Assert.Equal(plan.Fairness.People.Select(p => p.Yardstick.Total - p.Training.Total),
            compiled.Shares.Select(s => s.Total));
        people = plan.Company.Responders.ToDictionary(r => r.Id);
        // Who cannot carry anything proves nothing.
        carries = new bool[people.Count];
        for (var v = 0; v < program.VariableCount; v++)
            if (program.Loads[0].Credits[v] > 0) carries[program.VariableResponder[v]] = true;
        seniors = [.. people.Values.Where(r => r.Stage is Ladder.Certified or Ladder.Mentor).Select(r => r.Id)];
        var measures = new ShiftMeasures(plan.Company);
        foreach (var shift in plan.Schedule.Shifts)
            foreach (var role in shift.Rotation.Roles.Where(r => r.Needs != StageNeed.Trainees))
                foreach (var person in people.Values)
                    credits[(shift.Id, role.Id, person.Id)] = measures.Of(shift, person).CreditFor(role.Weight).Total;
    }

    /// <summary>What any seats of the company amount to.</summary>
    public Reading Of(IReadOnlyList<Assignment> seats)
    {
        var values = Read(seats);
        var isInProgram = values.Count > 0;
        Count(seats, values);
        var trained = seats.Where(a => !credits.ContainsKey(Seat(a))).Select(a => (a.Shift, a.Responder)).ToHashSet();
        var commands = seats.Where(a => a.Role is "commander" or "deputy" && !seniors.Contains(a.Responder))
            .GroupBy(a => a.Responder)
            .ToDictionary(g => g.Key, g => g.Min(a => a.Start.InZone(people[g.Key].TimeZone).Date));
        return new Reading(values, trained, commands) { Seats = seats.Select(Seat)
            .ToHashSet(), IsInProgram = isInProgram };
    }

    /// <summary>All objectives as the program has them; none where it has no such plan.</summary>
    Dictionary<string, double[]> Read(IReadOnlyList<Assignment> seats)
    {
        var held = new bool[program.VariableCount];
        foreach (var seat in seats)
        {
            if (!variables.TryGetValue(Seat(seat), out var v)) return [];
            held[v] = true;
        }
        state.Follow(new Solution(held));
        return state.Limits > 0
            ? [] : objectives.ToDictionary(o => o.Id, o => Array.ConvertAll(o.Read(state), v => (double)v / o.Scale));
    }

    void Count(IReadOnlyList<Assignment> seats, Dictionary<string, double[]> values)
    {
        var filled = seats.CountBy(a => (a.Shift, a.Role)).ToDictionary();
        double required = 0, wanted = 0;
        foreach (var shift in plan.Schedule.Shifts)
            foreach (var role in shift.Rotation.Roles.Where(r => r.Needs != StageNeed.Trainees))
            {
                var there = filled.GetValueOrDefault((shift.Id, role.Id));
                required += Math.Max(0, role.Seats.Min - there);
                if (role.WantsOptionalSeats) wanted += role.Seats.Max - Math.Max(role.Seats.Min, there);
            }
        double[] excess = [.. plan.Fairness.People.Where((_, i) => carries[i]).Select(p => Excess(p, seats))
            .OrderDescending()];
        Set(Objectives.Coverage, [required]);
        if (plan.Proof.Find(Objectives.OptionalCoverage) is not null) Set(Objectives.OptionalCoverage, [wanted]);
        Set(Objectives.WorstExcess, [excess.FirstOrDefault()]);
        Set(Objectives.Excess, excess);

        void Set(string id, double[] counted)
        {
            if (values.TryGetValue(id, out var read)) Assert.Equal(counted, read, (a, b) => Math.Abs(a - b) < 1e-6);
            values[id] = counted;
        }
    }

    /// <summary>In weighted hours; whoever holds no seat that counts is above nothing.</summary>
    double Excess(PersonLoad person, IReadOnlyList<Assignment> seats)
    {
        var own = seats.Where(a => a.Responder == person.Responder).Sum(a => credits.GetValueOrDefault(Seat(a)));
        var excess = (own + person.Carried.Total - (person.Yardstick.Total - person.Training.Total)) / 60.0;
        return own == 0 ? Math.Min(0, excess) : excess;
    }

    static (string, string, string) Seat(Assignment a) => (a.Shift, a.Role, a.Responder);

    /// <summary>The program in which the plan's claims were proved: of a company with trainees, with those trainees' seats settled.</summary>
    static CompiledProgram CompiledAs(Plan plan)
    {
        var open = ProgramCompiler.Compile(plan.Company, plan.Schedule);
        if (open.Program.Climbs.Length == 0) return open;
        var (held, numbers) = (new bool[open.Program.VariableCount], Numbers(open));
        foreach (var seat in plan.Assignments) held[numbers[Seat(seat)]] = true;
        var trained = plan.Assignments.Where(a => a.Mentor is not null).Select(Seat).ToFrozenSet();
        var forecast = ClimbReadings.Forecast(open.Program, new Solution(held), settled: true) with { Seats = trained };
        return ProgramCompiler.Compile(plan.Company, plan.Schedule, forecast: forecast);
    }

    static Dictionary<(string, string, string), int> Numbers(CompiledProgram compiled) => compiled.Choices
        .Where(c => compiled.VariableOfChoice[c.Index] >= 0)
        .ToDictionary(c => (c.Slot.Shift.Id, c.Slot.Role.Id, c.Responder.Id), c => compiled.VariableOfChoice[c.Index]);
}
