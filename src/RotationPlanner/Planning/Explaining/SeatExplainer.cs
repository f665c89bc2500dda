using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Planning.Explaining;

/// <summary>Says why a seat stays empty: of the people whose stage allows it, how many are kept from it by what.</summary>
sealed class SeatExplainer
{
    const int DaysToCertify = 7;
    readonly CompiledProgram compiled;
    readonly SearchState state;
    readonly Timeline timeline;
    readonly Move move;
    readonly int[] firstChoice;

    public SeatExplainer(CompiledProgram compiled, Solution solution, ProgramIndex index)
    {
        this.compiled = compiled;
        state = new SearchState(index);
        state.Follow(solution);
        timeline = new Timeline(state);
        move = new Move(state);
        firstChoice = FirstChoices(compiled);
    }

    public string Why(Slot slot)
    {
        var company = compiled.Program.Company;
        var place = $"{slot.Shift.Id}, {slot.Role.Id}";
        var standings = Standings.Of(company);
        var able = company.Responders.Where(r => slot.Role.Needs.Allows(standings[r.Id].Stage, company.Ladder)).ToList();
        var who = StageInWords(slot.Role.Needs);
        if (able.Count == 0)
            return $"{place}: there is no {who} responder. Maybe certify somebody, or let other stages hold the role.";

        var choices = compiled.Choices.Skip(firstChoice[slot.Index]).Take(firstChoice[slot.Index + 1] - firstChoice[slot.Index]).ToDictionary(c => c.Responder.Id, c => c.Index, StringComparer.Ordinal);
        var reasons = able.Select(r => Reason(r, slot, choices)).GroupBy(r => r.Reason, StringComparer.Ordinal)
            .Select(g => (Reason: g.Key, Count: g.Count(), g.First().Advice)).OrderByDescending(g => g.Count).ThenBy(g => g.Reason, StringComparer.Ordinal).ToList();
        var said = string.Join(", ", reasons.Select(r => Plural.Of(r.Count, r.Reason)));
        var advice = reasons.Select(r => r.Advice).FirstOrDefault(a => a is not null);
        var certifyBy = slot.Shift.Date.PlusDays(-DaysToCertify).ToString("d MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture);
        var more = slot.Role.Needs.ForTrainees ? "bring one more trainee to that stage" : "certify one more";
        return $"{place}: of {able.Count} {who} responder{(able.Count == 1 ? "" : "s")} {said}. Maybe {(advice is null ? "" : advice + ", or ")}{more} by {certifyBy}.";
    }

    static string StageInWords(StageNeed need) =>
        need.ForTrainees ? "training" : need.Least ?? string.Join(" or ", need.OneOf);

    (string Reason, string? Advice) Reason(Responder responder, Slot slot, Dictionary<string, int> choiceOf)
    {
        if (compiled.Rules.Exclusion(responder, slot.Shift, slot.Role) is { } excluded) return excluded;
        if (!choiceOf.TryGetValue(responder.Id, out var choice)) return ("cannot serve", null);
        if (compiled.Barred[choice] is { } barred) return Of(barred);
        var v = compiled.VariableOfChoice[choice];
        if (v < 0) return ("cannot serve", null);
        if (state.Values[v]) return ("hold another seat of this shift", null);
        if (timeline.BlockerAndForm(v) is var (_, apart) && apart >= 0) return Of(compiled.Program.Aparts[apart].Label);
        if (timeline.FitsWindows(v) is var window && window >= 0) return Of(compiled.Program.Windows[window].Label);
        if (!timeline.HasSeat(v)) return ("would have to take a seat that is held by another", null);
        return Broken(v);
    }

    (string Reason, string? Advice) Broken(int v)
    {
        var forms = Touched(v).Where(f => compiled.Program.Linears[f].Penalty is null).ToArray();
        var before = Array.ConvertAll(forms, state.Miss);
        move.Begin();
        move.Flip(v);
        var worse = forms.Where((f, i) => state.Miss(f) > before[i]).Select(f => compiled.Program.Linears[f].Label).FirstOrDefault();
        move.TakeBack();
        return worse is not null ? Of(worse) : ("could serve only by leaving another seat empty", null);
    }

    /// <summary>The linear forms that a variable is in, by itself or as one of a group.</summary>
    SortedSet<int> Touched(int v)
    {
        var forms = new SortedSet<int>();
        foreach (var part in state.Index.LinearsOf[v]) forms.Add(part.Form);
        foreach (var any in state.Index.AnysOf[v])
            foreach (var part in state.Index.LinearsOfAny[any]) forms.Add(part.Form);
        return forms;
    }

    /// <summary>Per slot, where its choices begin: they are listed slot by slot.</summary>
    static int[] FirstChoices(CompiledProgram compiled)
    {
        var first = new int[compiled.Program.Slots.Length + 1];
        foreach (var choice in compiled.Choices) first[choice.Slot.Index + 1]++;
        for (var s = 1; s < first.Length; s++) first[s] += first[s - 1];
        return first;
    }

    static (string, string?) Of(Label label) => (label.Reason, label.Advice);
}
