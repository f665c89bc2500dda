using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

using static ProgramIndex;

/// <summary>
/// Turns constraints around: from the variables of a constraint to the constraints of a variable. Plain loops, since a
/// large program has millions of entries.
/// </summary>
static class ConstraintRows
{
    const int FormsOfPart = 256;

    public static (Rows<Part> Of, Rows<Part> OfAny) OfLinears(SeatProgram program)
    {
        var rows = new TermRows<Part>(program);
        foreach (var constraint in program.Linears) rows.Count(constraint.Terms);
        rows.Begin();
        for (var f = 0; f < program.Linears.Length; f++)
        {
            var (terms, weights) = (program.Linears[f].Terms, program.Linears[f].Weights);
            for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new Part(f, weights[k]));
        }
        return rows.Done();
    }

    public static (Rows<MinMaxPart> Of, Rows<MinMaxPart> OfAny) OfMinMaxes(SeatProgram program)
    {
        var rows = new TermRows<MinMaxPart>(program);
        foreach (var constraint in program.MinMaxes)
            foreach (var terms in constraint.Terms) rows.Count(terms);
        rows.Begin();
        for (var f = 0; f < program.MinMaxes.Length; f++)
            for (var s = 0; s < program.MinMaxes[f].Terms.Length; s++)
            {
                var (terms, weights) = (program.MinMaxes[f].Terms[s], program.MinMaxes[f].Weights[s]);
                for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new MinMaxPart(f, s, weights[k]));
            }
        return rows.Done();
    }

    public static Rows<int> OfAnys(SeatProgram program)
    {
        var rows = new Rows<int>(program.VariableCount);
        foreach (var members in program.Anys) rows.Count(members);
        rows.Begin();
        for (var a = 0; a < program.Anys.Length; a++)
            foreach (var v in program.Anys[a]) rows.Add(v, a);
        return rows.Done();
    }

    public static Rows<Stay> OfNoOverlaps(SeatProgram program, CancellationToken cancel)
    {
        var (rows, parts) = (new Rows<Stay>(program.VariableCount), ByPeople(program, DominantAparts(program)));
        if (parts.Count == 0) return rows;
        rows.Prepare();
        // Nobody's variables are in another's constraints.
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i]) rows.Count(program.NoOverlaps[f].Variables);
            return true;
        }, cancel);
        rows.Begin();
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i])
            {
                var constraint = program.NoOverlaps[f];
                for (var v = 0; v < constraint.Variables.Length; v++) rows.Add(constraint.Variables[v], new Stay(f, constraint.Starts[v], constraint.Ends[v]));
            }
            return true;
        }, cancel);
        return rows.Done();
    }

    /// <summary>Constraints in parts of some people each; constraints of one person follow each other.</summary>
    static List<List<int>> ByPeople(SeatProgram program, int[] constraints)
    {
        var parts = new List<List<int>>();
        for (var i = 0; i < constraints.Length; i++)
        {
            if (parts.Count == 0 || (parts[^1].Count >= FormsOfPart && program.NoOverlaps[constraints[i - 1]].Responder != program.NoOverlaps[constraints[i]].Responder)) parts.Add([]);
            parts[^1].Add(constraints[i]);
        }
        return parts;
    }

    public static Rows<Entry> OfWindows(SeatProgram program)
    {
        var rows = new Rows<Entry>(program.VariableCount);
        foreach (var constraint in program.Windows) rows.Count(constraint.Variables);
        rows.Begin();
        for (var f = 0; f < program.Windows.Length; f++)
        {
            var constraint = program.Windows[f];
            for (var i = 0; i < constraint.Variables.Length; i++) rows.Add(constraint.Variables[i], new Entry(f, constraint.Days[i], constraint.Weights[i]));
        }
        return rows.Done();
    }

    public static Rows<Place> OfSpacings(SeatProgram program)
    {
        var rows = new Rows<Place>(program.VariableCount);
        foreach (var constraint in program.Spacings) rows.Count(constraint.Variables);
        rows.Begin();
        for (var f = 0; f < program.Spacings.Length; f++)
        {
            var constraint = program.Spacings[f];
            for (var i = 0; i < constraint.Variables.Length; i++) rows.Add(constraint.Variables[i], new Place(f, constraint.Days[i]));
        }
        return rows.Done();
    }

    public static Rows<int> OfClimbs(SeatProgram program)
    {
        var rows = new Rows<int>(program.VariableCount);
        var variables = Array.ConvertAll(program.Climbs, c => c.Seats.Select(s => s.Variable).Concat(c.Gates.Select(g => g.Variable)).Distinct().ToArray());
        foreach (var own in variables) rows.Count(own);
        rows.Begin();
        for (var f = 0; f < variables.Length; f++)
            foreach (var v in variables[f]) rows.Add(v, f);
        return rows.Done();
    }

    // Whoever leads beside a trainee's seat matters to that trainee, while they hold it. By slot: by choice there would
    // be as many as leaders times trainees.
    public static Rows<Beside> OfSeatsBeside(SeatProgram program)
    {
        var rows = new Rows<Beside>(program.SlotVariables.Length);
        foreach (var constraint in program.Climbs)
            foreach (var seat in constraint.Seats) rows.Count([seat.Beside]);
        rows.Begin();
        for (var f = 0; f < program.Climbs.Length; f++)
            for (var s = 0; s < program.Climbs[f].Seats.Length; s++) rows.Add(program.Climbs[f].Seats[s].Beside, new Beside(f, s));
        return rows.Done();
    }

    /// <summary>The no-overlap constraints that say more than another one of the same person does.</summary>
    static int[] DominantAparts(SeatProgram program)
    {
        var dominant = new List<int>();
        foreach (var group in program.NoOverlaps.Select((constraint, index) => (Index: index, Constraint: constraint)).GroupBy(p => p.Constraint.Responder))
        {
            var all = group.ToList();
            foreach (var one in all)
                if (!all.Exists(other => other.Index != one.Index && Covers(other.Constraint, one.Constraint) && !(Covers(one.Constraint, other.Constraint) && one.Index < other.Index)))
                    dominant.Add(one.Index);
        }
        return [.. dominant];
    }

    static bool Covers(NoOverlapConstraint big, NoOverlapConstraint small)
    {
        if (!big.Variables.AsSpan().SequenceEqual(small.Variables) || !big.Starts.AsSpan().SequenceEqual(small.Starts)) return false;
        for (var i = 0; i < small.Ends.Length; i++)
            if (big.Ends[i] < small.Ends[i]) return false;
        return true;
    }
}
