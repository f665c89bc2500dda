using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The seat program's variables and any-groups as literals of one model, and its solutions read back. Fixed and frozen
/// variables are constants, so a neighbourhood of a large program is a small model.
/// </summary>
sealed class SeatModel : IConstraintModel
{
    const int NotYet = int.MaxValue - 1;

    readonly int[] literals;
    readonly int[] anys;
    readonly Lazy<(int Constraint, long Start, long End)[]> stays;
    // One for all: a sum that merges repeated variables is as large as the model.
    readonly LinearSum scratch = new();

    public SeatModel(SeatProgram program, Solution? hint = null, bool[]? frozen = null)
    {
        if (frozen is not null && hint is null)
            throw new ArgumentException(
                "Frozen variables take their value from a hint; there is none.", nameof(frozen));
        Check(hint?.Values, program, nameof(hint));
        Check(frozen, program, nameof(frozen));
        Program = program;
        Writer.HintFits = hint is not null;
        literals = new int[program.VariableCount];
        for (var i = 0; i < literals.Length; i++)
        {
            var hinted = hint is not null && hint.Values[i];
            if (program.Fixed[i] == 1)
            {
                literals[i] = Literal.True;
                if (!hinted) Writer.HintFits = false;
            }
            else literals[i] = frozen is not null && frozen[i] ? Literal.Constant(hinted) : Writer.NewBoolean(hinted);
        }
        stays = new(() => Stays(program));
        anys = new int[program.Anys.Length];
        Array.Fill(anys, NotYet);
    }

    public SeatProgram Program { get; }

    public ModelWriter Writer { get; } = new();

    IModelWriter IConstraintModel.Writer => Writer;

    /// <summary>The trainees' climbs, as far as posted.</summary>
    public List<LadderPosting> Climbs { get; } = [];

    /// <summary>
    /// Whether every no-overlap constraint is posted for good, so that what follows from one may be relied on. Not so where
    /// explanations leave some out.
    /// </summary>
    public bool KeepsNoOverlaps { get; init; }

    public int Variable(int index) => literals[index];

    public int Term(int code)
    {
        if (code >= 0) return literals[code];
        ref var any = ref anys[~code];
        return any == NotYet ? any = Any(Program.Anys[~code]) : any;
    }

    public int Any(IEnumerable<int> variables)
    {
        var members = new List<int>();
        var hint = false;
        var (latestStart, earliestEnd, sameConstraint, constraint) = (long.MinValue, long.MaxValue, true, -1);
        foreach (var variable in variables)
        {
            var literal = literals[variable];
            if (literal == Literal.True) return Literal.True;
            if (literal == Literal.False || (members.Count > 0 && members[^1] == literal)) continue;
            members.Add(literal);
            hint |= Writer.HintOf(literal);
            var stay = stays.Value[variable];
            sameConstraint &= stay.Constraint >= 0 && (constraint < 0 || stay.Constraint == constraint);
            (constraint, latestStart, earliestEnd) = (stay.Constraint, Math.Max(latestStart, stay.Start),
                Math.Min(earliestEnd, stay.End));
        }
        if (members.Count == 0) return Literal.False;
        if (members.Count == 1) return members[0];
        var any = Writer.NewBoolean(hint);
        // Where all share a minute of one person's timeline at most one is true, and then "any" is their sum: far
        // stronger for the solver's relaxation.
        Writer.PostAny(any, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members),
            exclusive: KeepsNoOverlaps && sameConstraint && latestStart < earliestEnd);
        return any;
    }

    public LinearSum EmptySum() => scratch.Clear();

    public LinearSum Sum(int[] terms, long[] weights)
    {
        var sum = EmptySum();
        for (var i = 0; i < terms.Length; i++) sum.Add(Term(terms[i]), weights[i]);
        return sum;
    }

    /// <summary>How many of the variables are true. Valid until the next call.</summary>
    public LinearSum Count(int[] variables)
    {
        var sum = EmptySum();
        foreach (var variable in variables) sum.Add(literals[variable], 1);
        return sum;
    }

    /// <summary>The seat program's solution in the values of the model's variables.</summary>
    public Solution Read(IReadOnlyList<long> values)
    {
        var result = new bool[literals.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = literals[i] == Literal.True || (literals[i] != Literal.False && values[literals[i]] != 0);
        return new Solution(result);
    }

    /// <summary>
    /// Per variable: its one stay in the first no-overlap constraint it is in; constraint -1 for none, or for several stays.
    /// </summary>
    static (int Constraint, long Start, long End)[] Stays(SeatProgram program)
    {
        var known = new (int Constraint, long Start, long End)[program.VariableCount];
        Array.Fill(known, (-1, 0, 0));
        var several = new bool[known.Length];
        for (var f = 0; f < program.NoOverlaps.Length; f++)
            for (var i = 0; i < program.NoOverlaps[f].Variables.Length; i++)
            {
                var v = program.NoOverlaps[f].Variables[i];
                if (known[v].Constraint < 0)
                    known[v] = (f, program.NoOverlaps[f].Starts[i], program.NoOverlaps[f].Ends[i]);
                else if (known[v].Constraint == f) several[v] = true;
            }
        for (var v = 0; v < known.Length; v++)
            if (several[v]) known[v].Constraint = -1;
        return known;
    }

    static void Check(bool[]? values, SeatProgram program, string name)
    {
        if (values is null || values.Length == program.VariableCount) return;
        throw new ArgumentException($"There are {values.Length} values for {program.VariableCount} variables. Maybe they belong to another program.", name);
    }
}
