using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Several "at most so many people exceed so much" of one family as a staircase. Each person has a boolean per step,
/// true when the person may exceed that step; one inequality per person raises the ceiling step by step.
/// </summary>
sealed class LoadHolds
{
    readonly SeatModel model;
    readonly LoadValues values;
    readonly (int Rank, long Most)[] steps;
    // Per step and person.
    readonly int[][] exceeds;

    public LoadHolds(SeatModel model, LoadValues values, IEnumerable<(int Rank, long Most)> holds)
    {
        (this.model, this.values) = (model, values);
        steps = Staircase(holds, values.People);
        exceeds = new int[steps.Length][];
        for (var step = 0; step < steps.Length; step++)
        {
            exceeds[step] = new int[values.People];
            Array.Fill(exceeds[step], Literal.False);
        }
        if (steps.Length == 0) return;
        foreach (var person in values.Carriers) Climb(person);
        for (var step = 0; step < steps.Length; step++) Limit(model.Writer, exceeds[step], steps[step].Rank);
    }

    /// <summary>
    /// The lowest limit held for people of this rank or a worse one, with who may exceed it; null when there is none.
    /// </summary>
    public (long Most, int[] Exceeds)? Above(int rank)
    {
        var step = Array.FindLastIndex(steps, s => s.Rank <= rank);
        return step < 0 ? null : (steps[step].Most, exceeds[step]);
    }

    /// <summary>At most so many of the literals are true.</summary>
    public static void Limit(ModelWriter writer, int[] literals, int most)
    {
        var count = new LinearSum();
        foreach (var literal in literals) count.Append(literal, 1);
        writer.Post(count, 0, most);
    }

    // Later steps allow more people a lower limit; a hold that an earlier step implies adds nothing.
    static (int Rank, long Most)[] Staircase(IEnumerable<(int Rank, long Most)> holds, int people)
    {
        var result = new List<(int Rank, long Most)>();
        foreach (var hold in holds.Where(h => h.Rank < people).OrderBy(h => h.Rank).ThenBy(h => h.Most))
            if (result.Count == 0 || hold.Most < result[^1].Most) result.Add(hold);
        return [.. result];
    }

    void Climb(int person)
    {
        var load = values.Load(person);
        var (least, most) = model.Writer.RangeOf(load);
        var hinted = model.Writer.HintOf(load);
        var ceiling = most;
        var before = Literal.False;
        for (var step = 0; step < steps.Length; step++)
        {
            // Below the least load, one limit is as impossible as another.
            var lower = Int128.Clamp(steps[step].Most, least - 1, ceiling);
            var exceed = steps[step].Rank == 0 || lower >= most ? Literal.False
                : lower < least ? Literal.True
                : model.Writer.NewBoolean(hinted > lower);
            // Without the exceeding, this step's ceiling holds; with it, the one before.
            if (exceed != Literal.False) load.Append(exceed, (long)(lower - ceiling));
            ceiling = lower;
            model.Writer.PostImplies(before, exceed);
            exceeds[step][person] = before = exceed;
        }
        model.Writer.Post(load, Int128.MinValue, ceiling);
    }
}
