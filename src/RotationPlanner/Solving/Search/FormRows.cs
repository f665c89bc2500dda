namespace RotationPlanner.Solving.Search;

using static ProgramIndex;

/// <summary>Turns forms around: from the variables of a form to the forms of a variable. Plain loops, since a large program has millions of entries.</summary>
static class FormRows
{
    const int FormsOfPart = 256;

    public static (Rows<Part> Of, Rows<Part> OfAny) OfLinears(SeatProgram program)
    {
        var rows = new TermRows<Part>(program);
        foreach (var form in program.Linears) rows.Count(form.Terms);
        rows.Begin();
        for (var f = 0; f < program.Linears.Length; f++)
        {
            var (terms, weights) = (program.Linears[f].Terms, program.Linears[f].Weights);
            for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new Part(f, weights[k]));
        }
        return rows.Done();
    }

    public static (Rows<WorstPart> Of, Rows<WorstPart> OfAny) OfWorsts(SeatProgram program)
    {
        var rows = new TermRows<WorstPart>(program);
        foreach (var form in program.Worsts)
            foreach (var terms in form.Terms) rows.Count(terms);
        rows.Begin();
        for (var f = 0; f < program.Worsts.Length; f++)
            for (var s = 0; s < program.Worsts[f].Terms.Length; s++)
            {
                var (terms, weights) = (program.Worsts[f].Terms[s], program.Worsts[f].Weights[s]);
                for (var k = 0; k < terms.Length; k++) rows.Add(terms[k], new WorstPart(f, s, weights[k]));
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

    public static Rows<Stay> OfAparts(SeatProgram program, CancellationToken cancel)
    {
        var (rows, parts) = (new Rows<Stay>(program.VariableCount), ByPeople(program, DominantAparts(program)));
        if (parts.Count == 0) return rows;
        rows.Prepare();
        // Nobody's variables are in another's forms.
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i]) rows.Count(program.Aparts[f].Variables);
            return true;
        }, cancel);
        rows.Begin();
        Cores.Map(parts.Count, i =>
        {
            foreach (var f in parts[i])
            {
                var form = program.Aparts[f];
                for (var v = 0; v < form.Variables.Length; v++) rows.Add(form.Variables[v], new Stay(f, form.Starts[v], form.Ends[v]));
            }
            return true;
        }, cancel);
        return rows.Done();
    }

    /// <summary>Forms in parts of some people each; forms of one person follow each other.</summary>
    static List<List<int>> ByPeople(SeatProgram program, int[] forms)
    {
        var parts = new List<List<int>>();
        for (var i = 0; i < forms.Length; i++)
        {
            if (parts.Count == 0 || (parts[^1].Count >= FormsOfPart && program.Aparts[forms[i - 1]].Responder != program.Aparts[forms[i]].Responder)) parts.Add([]);
            parts[^1].Add(forms[i]);
        }
        return parts;
    }

    public static Rows<Entry> OfWindows(SeatProgram program)
    {
        var rows = new Rows<Entry>(program.VariableCount);
        foreach (var form in program.Windows) rows.Count(form.Variables);
        rows.Begin();
        for (var f = 0; f < program.Windows.Length; f++)
        {
            var form = program.Windows[f];
            for (var i = 0; i < form.Variables.Length; i++) rows.Add(form.Variables[i], new Entry(f, form.Days[i], form.Weights[i]));
        }
        return rows.Done();
    }

    public static Rows<Place> OfSpreads(SeatProgram program)
    {
        var rows = new Rows<Place>(program.VariableCount);
        foreach (var form in program.Spreads) rows.Count(form.Variables);
        rows.Begin();
        for (var f = 0; f < program.Spreads.Length; f++)
        {
            var form = program.Spreads[f];
            for (var i = 0; i < form.Variables.Length; i++) rows.Add(form.Variables[i], new Place(f, form.Days[i]));
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

    // Whoever leads beside a trainee's seat matters to that trainee, while they hold it.
    public static Rows<Beside> OfSeatsBeside(SeatProgram program)
    {
        var rows = new Rows<Beside>(program.VariableCount);
        foreach (var form in program.Climbs)
            foreach (var seat in form.Seats) rows.Count(program.SlotVariables[seat.Beside]);
        rows.Begin();
        for (var f = 0; f < program.Climbs.Length; f++)
            for (var s = 0; s < program.Climbs[f].Seats.Length; s++)
                foreach (var v in program.SlotVariables[program.Climbs[f].Seats[s].Beside]) rows.Add(v, new Beside(f, s));
        return rows.Done();
    }

    /// <summary>The apart forms that say more than another one of the same person does.</summary>
    static int[] DominantAparts(SeatProgram program)
    {
        var dominant = new List<int>();
        foreach (var group in program.Aparts.Select((form, index) => (Index: index, Form: form)).GroupBy(p => p.Form.Responder))
        {
            var all = group.ToList();
            foreach (var one in all)
                if (!all.Exists(other => other.Index != one.Index && Covers(other.Form, one.Form) && !(Covers(one.Form, other.Form) && one.Index < other.Index)))
                    dominant.Add(one.Index);
        }
        return [.. dominant];
    }

    static bool Covers(ApartForm big, ApartForm small)
    {
        if (!big.Variables.AsSpan().SequenceEqual(small.Variables) || !big.Starts.AsSpan().SequenceEqual(small.Starts)) return false;
        for (var i = 0; i < small.Ends.Length; i++)
            if (big.Ends[i] < small.Ends[i]) return false;
        return true;
    }
}
