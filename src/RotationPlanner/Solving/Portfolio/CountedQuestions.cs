using RotationPlanner.Solving.Counting;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Asks about the excess of people where the heaviest seats are placed and all others counted.</summary>
sealed class CountedQuestions
{
    // They have little to prove.
    const int Workers = 4;

    readonly HeaviestSeats heaviest;
    readonly CountedSeats counted;
    readonly Question question;
    readonly Allowance allowance;
    readonly double units;

    public CountedQuestions(SeatProgram program, PlanOptions options, HeaviestSeats heaviest, SearchState state, Detail detail, double units, Allowance allowance)
    {
        (this.heaviest, this.units, this.allowance) = (heaviest, units, allowance);
        counted = SeatKinds.Count(program, heaviest.Variables, state.Required + state.Wanted, detail);
        question = new Question
        {
            Program = heaviest.Alone(),
            Counted = counted,
            Frozen = [.. heaviest.Variables.Select(h => !h)],
            Holds = [new(Tier.Broken, 0), new(Tier.Required, state.Required)],
            Seed = options.Seed,
            Workers = Workers,
        };
    }

    /// <summary>The least value at a rank where those before are held; null where it was not found in time.</summary>
    /// <param name="rank">The rank, 0 for the most loaded.</param>
    /// <param name="holds">The values held at the ranks before.</param>
    /// <param name="hint">Where to start from; comes back with what was found.</param>
    public long? Least(int rank, IReadOnlyList<long> holds, ref Solution hint)
    {
        var answer = allowance.Ask(Asked(holds, hint) with { Objective = Tier.Load(0, rank) }, units);
        hint = answer.Solution ?? hint;
        return answer.Outcome == Outcome.Optimal ? answer.Objective : null;
    }

    /// <summary>Whether all values can be held at once; null where it was not found in time.</summary>
    public bool? Can(IReadOnlyList<long> holds, ref Solution hint)
    {
        var answer = allowance.Ask(Asked(holds, hint), units);
        hint = answer.Solution ?? hint;
        return answer.Outcome switch { Outcome.Optimal => true, Outcome.Infeasible => false, _ => null };
    }

    /// <summary>A solution with counts as something to ask of plans; null where it has none.</summary>
    public (Solution Decided, IEnumerable<LinearForm> Counts)? Exactly(Solution solution)
    {
        if (solution.Counts.Length != counted.Lots.Length) return null;
        var label = new Label("counts", "would have another number of seats");
        var members = Enumerable.Range(0, counted.LotOf.Length).Where(v => counted.LotOf[v] >= 0).ToLookup(v => counted.LotOf[v]);
        return (solution, members.Select(lot => new LinearForm(label, [.. lot], [.. lot.Select(_ => 1L)], solution.Counts[lot.Key], solution.Counts[lot.Key], null)));
    }

    Question Asked(IReadOnlyList<long> holds, Solution hint) => question with
    {
        Holds = [.. question.Holds, .. holds.Select((most, rank) => new Hold(Tier.Load(0, rank), most))],
        Hint = new Solution(heaviest.Only(hint.Values)) { Counts = hint.Counts.Length == counted.Lots.Length ? hint.Counts : counted.CountsIn(hint.Values) },
    };
}
