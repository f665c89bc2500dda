using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.Search;

namespace RotationPlanner.Solving.Portfolio;

/// <summary>Asks for plans whose excess is what counts promise. What is better than the state is taken over.</summary>
sealed class PlacingQuestions(SeatProgram program, PlanOptions options, HeaviestSeats heaviest, Allowance allowance)
{
    const int Workers = 4;
    const double PlaceUnits = 0.3, PlanUnits = 0.4;
    const double PlanPart = 0.5;

    /// <summary>Everybody gets as many seats of each kind as counted, beside the heaviest seats as they are in the solution.</summary>
    public void Place(SearchState state, (Solution Decided, IEnumerable<LinearForm> Counts) counted)
    {
        var kept = (sbyte[])program.Fixed.Clone();
        for (var v = 0; v < kept.Length; v++)
            if (heaviest.Variables[v] && counted.Decided.Values[v]) kept[v] = 1;
        Ask(state, program with { Fixed = kept, Linears = [.. program.Linears, .. counted.Counts] }, [], counted.Decided, PlaceUnits);
    }

    /// <summary>Any plan whose people, worst first, have at most these values.</summary>
    public void Within(SearchState state, long[] values, Solution hint) =>
        Ask(state, program, values.Select((most, rank) => new Hold(Tier.Load(0, rank), most)), hint, PlanUnits, PlanPart);

    /// <summary>The least that one person can come down to while those before stay where they are; it is noted as a bound. False where it was not found.</summary>
    public bool Least(SearchState state, int rank, TierBounds bounds)
    {
        if (allowance.IsOver) return false;
        var tier = Tier.Load(0, rank);
        var sorted = state.LoadValues[0].OrderDescending().ToArray();
        var question = Question(state, program, sorted.Take(rank).Select((most, r) => new Hold(Tier.Load(0, r), most)), state.Snapshot());
        var answer = allowance.Ask(question with { Objective = tier, StopAt = bounds.Of(tier, state) }, PlanUnits, PlanPart);
        if (answer.Solution is { } found) Exact.TakeOver(state, found);
        bounds.Raise(tier, answer, question.Holds);
        return bounds.IsMet(tier, state);
    }

    void Ask(SearchState state, SeatProgram asked, IEnumerable<Hold> holds, Solution hint, double units, double part = 1)
    {
        if (allowance.Ask(Question(state, asked, holds, hint), units, part).Solution is { } found) Exact.TakeOver(state, found);
    }

    Question Question(SearchState state, SeatProgram asked, IEnumerable<Hold> holds, Solution hint) => new()
    {
        Program = asked,
        Holds = [new(Tier.Broken, state.Broken), new(Tier.Required, state.Required), new(Tier.Wanted, state.Wanted), .. holds],
        Hint = hint,
        Seed = options.Seed,
        Workers = Workers,
    };
}
