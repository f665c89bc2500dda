using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;

namespace RotationPlanner.Planning.Notes;

/// <summary>People who can hold no seat in the whole horizon, whatever the plan, and why: nobody should find that out
/// from a plan without them.</summary>
sealed class NeverServing
{
    // So many slots of a role are enough to see what keeps somebody out of all of them.
    const int MostSlots = 60, MostNotes = 6;

    sealed record Why(string Text, string Advice);

    readonly CompiledProgram compiled;
    readonly Company company;
    readonly Standings standings;
    readonly List<Slot> slots;
    readonly Lazy<Dictionary<(int Slot, string Responder), int>> choices;

    NeverServing(CompiledProgram compiled)
    {
        (this.compiled, company) = (compiled, compiled.Program.Company);
        standings = Standings.Of(company);
        slots = [.. compiled.Program.Slots.Where(s => !s.IsPast).GroupBy(s => (s.Shift.Rotation.Id, s.Role.Id))
            .SelectMany(Spread)];
        var looked = new Lazy<HashSet<int>>(() => [.. slots.Select(s => s.Index)]);
        choices = new(() => compiled.Choices.Where(c => looked.Value.Contains(c.Slot.Index))
            .ToDictionary(c => (c.Slot.Index, c.Responder.Id), c => c.Index));
    }

    public static IEnumerable<PlanNote> Of(CompiledProgram compiled, TrainingPlan training)
    {
        var program = compiled.Program;
        var serves = new bool[program.ResponderCount];
        for (var v = 0; v < program.VariableCount; v++)
            if (Array.Exists(program.Variables[v], c => !c.Slot.IsPast)) serves[program.VariableResponder[v]] = true;
        // Whoever learns in this plan is on the way to a seat.
        var learning = training.Events.SelectMany(e => e.People).Concat(training.Steps.Select(s => s.Responder))
            .ToHashSet(StringComparer.Ordinal);
        var people = program.Company.Responders.Where((r, i) => !serves[i] && !learning.Contains(r.Id)).ToList();
        if (people.Count == 0) return [];
        var notes = new NeverServing(compiled);
        var groups = people.GroupBy(notes.Reason).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Text, StringComparer.Ordinal).ToList();
        var told = groups.Take(groups.Count == MostNotes + 1 ? MostNotes + 1 : MostNotes)
            .Select(g => Note(g.Key.Text, g.Key.Advice, [.. g])).ToList();
        List<Responder> others = [.. groups.Skip(told.Count).SelectMany(g => g)];
        if (others.Count > 0) told.Add(Note("they are kept from every shift by one thing or another", "", others));
        return told;
    }

    static PlanNote Note(string why, string advice, List<Responder> people) => new("people",
        $"{Words.Names(people.ConvertAll(p => p.Name))} can hold no seat in this plan: {why}.{(advice.Length == 0 ? "" : $" Maybe {advice}.")}", people.ConvertAll(p => p.Id));

    static IEnumerable<Slot> Spread(IEnumerable<Slot> all)
    {
        var slots = all.ToList();
        return slots.Count <= MostSlots ? slots : Enumerable.Range(0, MostSlots)
            .Select(i => slots[(int)((long)i * (slots.Count - 1) / (MostSlots - 1))]);
    }

    Why Reason(Responder responder) => OfDepartment(responder) ?? OfService(responder) ?? OfStage(responder)
        ?? OfRoles(responder) ?? OfShifts(responder);

    Why? OfDepartment(Responder responder)
    {
        var department = company.Departments.First(d => d.Id == responder.Department);
        var name = TextSanitizer.Line(department.Name);
        if (company.RunsOnBuyIns && department.BuyIn is null)
            return new Why($"{name} has not agreed to lend anybody, as other departments have",
                $"ask the leader of {name} for a buy-in");
        return department.BuyIn is { } agreed && agreed.Since > company.Horizon.End
            ? new Why($"{name} lends its people from {Words.Day(agreed.Since)} on, which is after the horizon",
                $"agree on an earlier day with {TextSanitizer.Line(agreed.By)}")
            : department.BuyIn?.Ends <= company.Horizon.Start
            ? new Why($"{name} lends nobody from {Words.Day(department.BuyIn.Ends!.Value)} on",
                $"ask {TextSanitizer.Line(department.BuyIn.By)} to agree anew") : null;
    }

    Why? OfService(Responder responder) =>
        responder.Leaves < company.Horizon.Start ? new Why("the last day of service is before the horizon",
            "remove whoever has left from the file")
        : responder.Joins > company.Horizon.End ? new Why("the first day of service is after the horizon",
            "check `joins`")
        : responder.Tour is { } tour && tour.PausesIn(company.Horizon).Any(p => p.From <= company.Horizon.Start && p.Until > company.Horizon.End)
        ? new Why("they pause between tours of duty", "check `tour`")
        : responder.HasSteppedBack(company.Horizon.Start) && responder.HasSteppedBack(company.Horizon.End)
        ? new Why("they have stepped back", "")
        : null;

    Why? OfStage(Responder responder)
    {
        var stage = standings[responder.Id].Stage;
        if (company.Rotations.SelectMany(r => r.Roles).Any(r => r.Needs.Allows(stage, company.Ladder))) return null;
        var rung = TextSanitizer.Line(stage);
        return responder.Stage is null && responder.Record.Count == 0
            ? new Why($"no stage is given, so that the lowest, '{rung}', counts, and no role is open to it",
                $"add their stage, such as `stage: {TextSanitizer.Line(company.Ladder.Commands)}`")
            : new Why($"no role is open to the stage '{rung}'", "bring them further, or open a role to that stage");
    }

    Why? OfRoles(Responder responder)
    {
        var standing = standings[responder.Id];
        var open = company.Rotations.SelectMany(r => r.Roles).Where(r => r.Needs.Allows(standing.Stage, company.Ladder))
            .ToList();
        if (responder.MayHold is not { } may || open.Exists(r => may.Contains(r.Id))) return null;
        return may.Count == 0 ? new Why("`mayHold` names no role", "remove `mayHold`")
            : new Why($"`mayHold` names only roles that the stage '{TextSanitizer.Line(standing.Stage)}' does not hold",
                "change `mayHold`");
    }

    /// <summary>What keeps somebody out of the shifts whose role is open to them.</summary>
    Why OfShifts(Responder responder)
    {
        var stage = standings[responder.Id].Stage;
        var labels = slots.Where(s => s.Role.Needs.Allows(stage, company.Ladder)
            && responder.MayHold?.Contains(s.Role.Id) != false)
            .Select(s => LabelOf(responder, s)).OfType<Label>().ToList();
        var common = labels.GroupBy(l => l.Reason, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Take(2).ToList();
        if (common.Count == 0) return new Why("no shift is open to them", "");
        var said = common.Select(g => g.First().Told);
        return new Why($"in every shift that might be theirs they {string.Join(", or ", said)}", common.Count == 1
            ? common[0].First().Advice ?? "" : "");
    }

    Label? LabelOf(Responder responder, Slot slot) =>
        choices.Value.TryGetValue((slot.Index, responder.Id), out var choice)
        ? compiled.FallsWith.TryGetValue(choice, out var other) ? compiled.Barred[other] : compiled.Barred[choice]
        : compiled.Rules.Exclusions(responder, slot.Shift, slot.Role) is [var first, ..] ? first : null;
}
