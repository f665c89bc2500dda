using System.Globalization;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Planning.Explaining;

/// <summary>Says why a seat stays empty: of the people whose stage allows it, how many are kept from it by what. What
/// is said are labels of constraints, never a guess.</summary>
sealed class SeatExplainer
{
    const int DaysToCertify = 7, MostReasons = 5, MostNames = 3;
    const string NotFound = "could serve, but the search did not find it";

    readonly CompiledProgram compiled;
    readonly SeatObstacles obstacles;
    readonly Standings standings;
    readonly int[] firstChoice;

    public SeatExplainer(CompiledProgram compiled, Solution solution, ProgramIndex index)
    {
        this.compiled = compiled;
        var state = new SearchState(index);
        state.Follow(solution);
        obstacles = new SeatObstacles(compiled, state);
        standings = Standings.Of(compiled.Program.Company);
        firstChoice = FirstChoices(compiled);
    }

    /// <summary>What keeps each of the people whose stage allows it out of a slot; nothing where the search alone
    /// missed it.</summary>
    public IReadOnlyList<Kept> Of(Slot slot)
    {
        var company = compiled.Program.Company;
        var choices = compiled.Choices.Skip(firstChoice[slot.Index])
            .Take(firstChoice[slot.Index + 1] - firstChoice[slot.Index])
            .ToDictionary(c => c.Responder.Id, c => c.Index, StringComparer.Ordinal);
        return
        [
            .. company.Responders.Where(r => slot.Role.Needs.Allows(standings[r.Id].Stage, company.Ladder))
                .Select(r => (Responder: r, Choice: choices.GetValueOrDefault(r.Id, -1)))
                .Select(r => new Kept(r.Responder, obstacles.Of(r.Responder, slot, r.Choice), r.Choice < 0)),
        ];
    }

    public string Why(Slot slot)
    {
        var place = $"{slot.Shift.Id}, {slot.Role.Id}";
        var who = StageInWords(slot.Role.Needs);
        var able = Of(slot);
        if (able.Count == 0)
            return $"{place}: there is no {who} responder. Maybe certify somebody, or let other stages hold the role.";
        var reasons = able.GroupBy(a => string.Join('\n', Shown(a)), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var said = reasons.Take(MostReasons).Select(g => Plural.Of(g.Count(), g.Key.Split('\n')));
        var left = reasons.Skip(MostReasons).Sum(g => g.Count());
        if (left > 0) said = said.Append(string.Create(CultureInfo.InvariantCulture,
            $"{left} {(left == 1 ? "has" : "have")} other reasons"));
        var touched = able.Where(a => a.Labels.Count == 1).Select(a => Touched(a.Responder, a.Labels[0], slot))
            .OfType<(string Which, string Advice)>().ToList();
        var few = touched.Count == 0 ? ""
            : $" ({string.Join(", ", touched.Take(MostNames).Select(t => t.Which))}{(touched.Count > MostNames ? ", and likewise others" : "")})";
        return $"{place}: of {able.Count} {who} responder{(able.Count == 1 ? "" : "s")} {string.Join(", ", said)}{few}. Maybe {Advice(able, touched)}{More(slot)}.";
    }

    /// <summary>Only what stands alone in somebody's way is worth changing.</summary>
    static string Advice(IReadOnlyList<Kept> able, List<(string Which, string Advice)> touched)
    {
        var advice = able.Any(a => a.Labels.Count == 0) ? "give the search more time"
            : touched.Count > 0 ? touched[0].Advice
            : able.Where(a => a.Labels is [{ Advice: not null }])
                .GroupBy(a => a.Labels[0].Advice!, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return advice is null ? "" : $"{advice}, or ";
    }

    static string More(Slot slot)
    {
        var by = slot.Shift.Date.PlusDays(-DaysToCertify).ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
        return $"{(slot.Role.Needs.ForTrainees ? "bring one more trainee to that stage" : "certify one more")} by {by}";
    }

    // Whoever can never hold the seat needs no second reason; of what the plan brings about, two are enough to see that
    // one alone changes nothing.
    static IEnumerable<string> Shown(Kept kept) => kept.Labels.Count == 0 ? [NotFound]
        : kept.Labels.Take(kept.IsExcluded ? 1 : 2).Select(l => l.Told);

    static (string Which, string Advice)? Touched(Responder responder, Label label, Slot slot) => label.Rule switch
    {
        "time off" => TouchedTime.Of(responder,
            [.. responder.Unavailable, .. responder.RegularTimes(slot.Shift.Start.ToInstant(), slot.Shift.End.ToInstant())],
            slot.Shift, "time off"),
        "other duty" => TouchedTime.Of(responder, responder.OtherDuties, slot.Shift, "other duty"),
        _ => null,
    };

    static string StageInWords(StageNeed need) => need.ForTrainees ? "training" : need.Least
        ?? string.Join(" or ", need.OneOf);

    /// <summary>Per slot, where its choices begin: they are listed slot by slot.</summary>
    static int[] FirstChoices(CompiledProgram compiled)
    {
        var first = new int[compiled.Program.Slots.Length + 1];
        foreach (var choice in compiled.Choices) first[choice.Slot.Index + 1]++;
        for (var s = 1; s < first.Length; s++) first[s] += first[s - 1];
        return first;
    }
}

/// <summary>What keeps a person out of a slot: the labels of constraints; none where the search alone missed
/// it.</summary>
/// <param name="Responder">The person.</param>
/// <param name="Labels">The labels.</param>
/// <param name="IsExcluded">Whether no plan could give it to them.</param>
sealed record Kept(Responder Responder, IReadOnlyList<Label> Labels, bool IsExcluded);
