using System.Numerics;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// The first plan: hardest seats first (fewest people who could take them), then in time order; each goes to the least
/// loaded who fits.
/// </summary>
sealed class GreedyConstruction(SearchState state, Random random)
{
    const int Passes = 4;

    readonly SeatProgram program = state.Index.Program;
    readonly UnitList units = state.Index.Units;
    readonly Timeline timeline = new(state);
    readonly Move move = new(state);
    readonly FirstCompanions companions = new(state);

    public void Run(CancellationToken cancel)
    {
        if (state.UnmetObligations > 0) Mend(cancel);
        var order = Enumerable.Range(0, units.Count).OrderBy(u => BitOperations.Log2((uint)units.Variables[u].Length))
            .ThenBy(u => units.Slots[u][0]).ToArray();
        foreach (var wanted in new[] { false, true })
            foreach (var u in order)
                while (Lacks(u, wanted) && !cancel.IsCancellationRequested)
                    if (!TakeBest(u)) break;
        Train(cancel);
    }

    /// <summary>
    /// What is held already may break what rules ask for: seats that mend it are taken, and else given up.
    /// </summary>
    void Mend(CancellationToken cancel)
    {
        for (var pass = 0; pass < Passes && state.UnmetObligations > 0; pass++)
        {
            var (before, unmet) = (state.Snapshot(), state.UnmetObligations);
            foreach (var f in state.Index.Obligations)
            {
                var constraint = program.Linears[f];
                var variables = constraint.Terms.SelectMany(t => t >= 0 ? [t] : program.Anys[~t])
                    .Where(v => program.Fixed[v] == 0).OrderBy(v => state.Values[v]).ToList();
                foreach (var v in variables)
                {
                    if (state.Linears.CountMisses(f) == 0 || cancel.IsCancellationRequested) break;
                    if (!state.Values[v] && !timeline.Fits(v)) continue;
                    move.Begin();
                    move.Flip(v);
                    // From the second pass on a seat is given up even where that leaves more to be mended.
                    var isGiven = pass > 0 && !state.Values[v];
                    if (!move.KeepsLimits || (!isGiven && move.Compare() >= 0)) move.TakeBack();
                }
            }
            // Seats were given up for nothing.
            if (pass > 0 && state.UnmetObligations >= unmet)
            {
                GoBack(before);
                return;
            }
        }
    }

    void GoBack(Solution before)
    {
        foreach (var on in new[] { true, false })
            for (var v = 0; v < before.Values.Length; v++)
                if (state.Values[v] == on && before.Values[v] != on) state.Flip(v);
    }

    /// <summary>
    /// Trainees take the seats that bring them on, those who count most first, each as early as may be.
    /// </summary>
    void Train(CancellationToken cancel)
    {
        foreach (var constraint in program.Climbs.OrderByDescending(f => f.Weight))
            foreach (var seat in constraint.Seats)
            {
                if (cancel.IsCancellationRequested) return;
                if (state.Values[seat.Variable] || !timeline.Fits(seat.Variable)) continue;
                move.Begin();
                move.Flip(seat.Variable);
                if (!move.KeepsLimits || move.Compare() >= 0) move.TakeBack();
            }
    }

    bool Lacks(int u, bool wanted)
    {
        foreach (var s in units.Slots[u])
            if (state.Filled[s] < program.Required[s] + (wanted ? program.Wanted[s] : 0)) return true;
        return false;
    }

    bool TakeBest(int u)
    {
        var best = -1;
        int[] others = [];
        (long Broken, long Value, int Tie) least = default;
        var before = state.UnmetObligations;
        foreach (var v in units.Variables[u])
        {
            if (state.Values[v]) continue;
            var value = Value(v);
            // Most people are too loaded to be chosen; looking at the load first spares the dearer questions.
            if (best >= 0 && least.Broken == state.UnmetObligations && value > least.Value) continue;
            if (!timeline.Fits(v)) continue;
            move.Begin();
            move.Flip(v);
            if (state.UnmetObligations > before) value = Math.Max(value, companions.Follow(move, v));
            var found = (state.UnmetObligations, value, random.Next());
            var allowed = move.KeepsLimits;
            int[] with = move.Flips.Count > 1 ? [.. move.Flips.Skip(1)] : [];
            move.TakeBack();
            if (!allowed || (best >= 0 && found.CompareTo(least) >= 0)) continue;
            (best, least, others) = (v, found, with);
        }
        if (best < 0) return false;
        move.Begin();
        move.Flip(best);
        foreach (var other in others) move.Flip(other);
        if (move.Compare() <= 0) return true;
        move.TakeBack();
        return false;
    }

    long Value(int v) => LoadWith(state, v);

    /// <summary>What somebody carries above their share with one more choice.</summary>
    public static long LoadWith(SearchState state, int v)
    {
        var program = state.Index.Program;
        if (program.Loads.Length == 0) return 0;
        return state.Excess(program.VariableResponder[v]) + program.Loads[0].Credits[v];
    }
}
