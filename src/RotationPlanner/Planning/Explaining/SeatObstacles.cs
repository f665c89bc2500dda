using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Explaining;

/// <summary>
/// Finds, in a finished plan, the labels of all constraints that forbid to give a seat to a person besides. Where there
/// is none, nothing forbids it.
/// </summary>
sealed class SeatObstacles(CompiledProgram compiled, SearchState state)
{
    readonly SeatProgram program = compiled.Program;
    readonly ClimbReading climbs = new(compiled.Program);

    /// <param name="responder">The person.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="choice">The index of their choice in that slot, or -1 where a rule excludes it.</param>
    public IReadOnlyList<Label> Of(Responder responder, Slot slot, int choice)
    {
        if (choice < 0) return compiled.Rules.Exclusions(responder, slot.Shift, slot.Role);
        if (compiled.VariableOfChoice[choice] is >= 0 and var v) return Now(v, slot);
        var label = compiled.Barred[choice];
        return label is null ? []
            : [compiled.FallsWith.TryGetValue(choice, out var other)
                ? FallenWith(label, compiled.Choices[other], compiled.Barred[other]!) : Missing(responder, label)];
    }

    /// <summary>The person cannot hold a seat that belongs to this one: why they cannot hold that.</summary>
    static Label FallenWith(Label join, Choice other, Label why) => join
        with { Reason = $"{why.Told} {As(other.Slot.Shift, other.Slot.Role)}", Advice = why.Advice ?? join.Advice };

    static string As(Shift shift, Role role) => $"(as {role.Id} of {shift.Id}, which belongs to it)";

    Label Missing(Responder responder, Label label) =>
        label.Needs is { } seat && compiled.Rules.Exclusions(responder, seat.Shift, seat.Role) is [var why, ..]
            ? label with { Reason = $"{why.Told} {As(seat.Shift, seat.Role)}", Advice = why.Advice ?? label.Advice }
            : label;

    /// <summary>What forbids it as the plan stands.</summary>
    List<Label> Now(int v, Slot slot)
    {
        if (state.Values[v]) return [new Label("no overlap", "hold another seat of that role")];
        if (Beside(v, slot) is { } beside) return [beside];
        var found = new List<Label>();
        foreach (var s in program.VariableSlots[v])
            if (state.Filled[s] >= program.Seats[s]) found.Add(Taken(v, program.Slots[s]));
        foreach (var constraint in TooNear(v)) found.Add(program.NoOverlaps[constraint].Label);
        foreach (var constraint in Overfilled(v)) found.Add(program.Windows[constraint].Label);
        found.AddRange(Broken(v));
        return [.. found.DistinctBy(l => (l.Rule, l.Reason))];
    }

    /// <summary>Whoever is on duty at that time is so, whatever else forbids it; no rest that is shorter would
    /// help.</summary>
    Label? Beside(int v, Slot slot)
    {
        // The seat asked about first, then those that belong to it.
        foreach (var mine in program.Variables[v].Select(c => c.Slot).OrderBy(s => s == slot ? 0 : 1))
            foreach (var held in state.Held[program.VariableResponder[v]].Items)
                foreach (var other in program.Variables[held].Select(c => c.Slot))
                    if (other.StartMinute < mine.EndMinute && mine.StartMinute < other.EndMinute)
                    {
                        var reason = other.Shift.Id == slot.Shift.Id ? $"are on duty beside as {other.Role.Id}"
                            : "hold another seat at that time";
                        return new Label("no overlap", mine == slot ? reason : $"{reason} {As(mine.Shift, mine.Role)}");
                    }
        return null;
    }

    Label Taken(int v, Slot slot)
    {
        var rule = program.JoinedBy.GetValueOrDefault(program.Variables[v][0]);
        var holders = program.SlotVariables[slot.Index].Where(o => state.Values[o])
            .Select(o => TextSanitizer.Line(program.Company.Responders[program.VariableResponder[o]].Name));
        return new Label(rule?.Rule ?? "same",
            $"would also have to be {slot.Role.Id} of {slot.Shift.Id} in place of {string.Join(" and ", holders)}") { IsUsers = rule?.IsUsers == true };
    }

    SortedSet<int> TooNear(int v)
    {
        var constraints = new SortedSet<int>();
        foreach (var held in state.Held[program.VariableResponder[v]].Items)
            foreach (var mine in state.Index.StaysOf[v])
                foreach (var other in state.Index.StaysOf[held])
                    if (mine.Constraint == other.Constraint && mine.Start < other.End
                        && other.Start < mine.End) constraints.Add(mine.Constraint);
        return constraints;
    }

    SortedSet<int> Overfilled(int v)
    {
        var constraints = new SortedSet<int>();
        foreach (var entry in state.Index.EntriesOf[v])
            if (!constraints.Contains(entry.Window) && Overfills(v, entry.Window)) constraints.Add(entry.Window);
        return constraints;
    }

    bool Overfills(int v, int window)
    {
        var constraint = program.Windows[window];
        var entries = new List<(int Day, long Weight)>();
        foreach (var held in (int[])[.. state.Held[constraint.Responder].Items, v])
            foreach (var entry in state.Index.EntriesOf[held])
                if (entry.Window == window) entries.Add((entry.Day, entry.Weight));
        return constraint.CountExcess(entries) > 0;
    }

    /// <summary>The hard constraints and climbs that the person would break in that seat, or break further. A demand is
    /// none: no seat stays empty for it.</summary>
    IEnumerable<Label> Broken(int v)
    {
        foreach (var (f, more) in Added(v))
        {
            var constraint = program.Linears[f];
            if (constraint is not { Penalty: null, IsDemand: false }
                || constraint.Miss(state.Linears.Sum(f) + more) <= state.Linears.CountMisses(f)) continue;
            yield return IsAlone(v, f) ? constraint.Label.ByItself : constraint.Label;
        }
        foreach (var f in state.Index.ClimbsOf[v].ToArray())
        {
            var missed = climbs.Read(program.Climbs[f], state.Values).Misses;
            state.Values[v] = true;
            var then = climbs.Read(program.Climbs[f], state.Values).Misses;
            state.Values[v] = false;
            if (then > missed) yield return program.Climbs[f].Label;
        }
    }

    /// <summary>Whether a limit is too small for this variable, whatever else is held.</summary>
    bool IsAlone(int v, int constraint)
    {
        foreach (var part in state.Index.LinearsOf[v])
            if (part.Constraint == constraint && program.Linears[constraint].IsLimit)
                return part.Weight > program.Linears[constraint].Most;
        return false;
    }

    /// <summary>What the variable would add to each linear constraint, by itself and as the first of a group.</summary>
    SortedDictionary<int, long> Added(int v)
    {
        var added = new SortedDictionary<int, long>();
        foreach (var part in state.Index.LinearsOf[v])
            added[part.Constraint] = added.GetValueOrDefault(part.Constraint) + part.Weight;
        foreach (var any in state.Index.AnysOf[v])
            if (!Array.Exists(program.Anys[any], o => state.Values[o]))
                foreach (var part in state.Index.LinearsOfAny[any])
                    added[part.Constraint] = added.GetValueOrDefault(part.Constraint) + part.Weight;
        return added;
    }
}
