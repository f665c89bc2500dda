namespace RotationPlanner.Solving.Search;

/// <summary>Where a variable appears, so that a flip touches only the forms it is in.</summary>
sealed class ProgramIndex
{
    public readonly record struct Part(int Form, long Weight);
    public readonly record struct WorstPart(int Form, int Sum, long Weight);
    public readonly record struct Stay(int Form, long Start, long End);
    public readonly record struct Place(int Form, int Day);
    public readonly record struct Beside(int Form, int Seat);
    public readonly record struct Entry(int Window, int Day, long Weight);

    public ProgramIndex(SeatProgram program)
    {
        Program = program;
        var n = program.VariableCount;
        LinearsOf = Rows<Part>.Of(n, Linears(program, code => code >= 0 ? code : -1));
        LinearsOfAny = Rows<Part>.Of(program.Anys.Length, Linears(program, code => code < 0 ? ~code : -1));
        WorstsOf = Rows<WorstPart>.Of(n, Worsts(program, code => code >= 0 ? code : -1));
        WorstsOfAny = Rows<WorstPart>.Of(program.Anys.Length, Worsts(program, code => code < 0 ? ~code : -1));
        AnysOf = Rows<int>.Of(n, add => Each(program.Anys, members => members, (a, _, v) => add(v, a)));
        var aparts = DominantAparts(program).ToArray();
        StaysOf = Rows<Stay>.Of(n, add => Each(aparts, p => p.Form.Variables, (f, i, v) => add(v, new Stay(aparts[f].Index, aparts[f].Form.Starts[i], aparts[f].Form.Ends[i]))));
        EntriesOf = Rows<Entry>.Of(n, add => Each(program.Windows, w => w.Variables, (f, i, v) => add(v, new Entry(f, program.Windows[f].Days[i], program.Windows[f].Weights[i]))));
        SpreadsOf = Rows<Place>.Of(n, add => Each(program.Spreads, s => s.Variables, (f, i, v) => add(v, new Place(f, program.Spreads[f].Days[i]))));
        ClimbsOf = Rows<int>.Of(n, add => Climbs(program, add));
        BesidesOf = Rows<Beside>.Of(n, add => Besides(program, add));
        Units = UnitList.Of(program);
        DayOf = [.. Enumerable.Range(0, n).Select(Day)];
        ApartReach = Reach.OfAparts(program.Aparts, DayOf);
        WindowReaches = Array.ConvertAll(program.Windows, w => Reach.OfWindow(w, DayOf));
        WasHeld = new bool[n];
        foreach (var v in program.Previous) WasHeld[v] = true;
    }

    public SeatProgram Program { get; }
    public Rows<Part> LinearsOf { get; }
    public Rows<Part> LinearsOfAny { get; }
    public Rows<WorstPart> WorstsOf { get; }
    public Rows<WorstPart> WorstsOfAny { get; }
    public Rows<int> AnysOf { get; }
    public Rows<Stay> StaysOf { get; }
    public Rows<Entry> EntriesOf { get; }
    public Rows<Place> SpreadsOf { get; }
    public Rows<int> ClimbsOf { get; }
    public Rows<Beside> BesidesOf { get; }
    public UnitList Units { get; }
    public bool[] WasHeld { get; }

    /// <summary>Per variable: when it is, in days; what orders a person's variables in time.</summary>
    public int[] DayOf { get; }

    /// <summary>Variables of one person further apart than so many days meet in no apart form.</summary>
    public long ApartReach { get; }

    /// <summary>Per window: variables further apart than so many days are never in it together.</summary>
    public long[] WindowReaches { get; }

    int Day(int v) => StaysOf[v] is [var stay, ..] ? (int)(stay.Start / Reach.DayMinutes) : EntriesOf[v] is [var entry, ..] ? entry.Day : 0;

    static void Climbs(SeatProgram program, Action<int, int> add)
    {
        for (var f = 0; f < program.Climbs.Length; f++)
            foreach (var v in program.Climbs[f].Seats.Select(s => s.Variable).Concat(program.Climbs[f].Gates.Select(g => g.Variable)).Distinct()) add(v, f);
    }

    // Whoever leads beside a trainee's seat matters to that trainee, while they hold it.
    static void Besides(SeatProgram program, Action<int, Beside> add)
    {
        for (var f = 0; f < program.Climbs.Length; f++)
            for (var s = 0; s < program.Climbs[f].Seats.Length; s++)
                foreach (var v in program.SlotVariables[program.Climbs[f].Seats[s].Beside]) add(v, new Beside(f, s));
    }

    static void Each<TForm>(TForm[] forms, Func<TForm, int[]> variables, Action<int, int, int> add)
    {
        for (var f = 0; f < forms.Length; f++)
        {
            var own = variables(forms[f]);
            for (var i = 0; i < own.Length; i++) add(f, i, own[i]);
        }
    }

    // The row of a term's code is -1 for terms of the other sort.
    static Action<Action<int, Part>> Linears(SeatProgram program, Func<int, int> rowOf) => add => Each(program.Linears, f => f.Terms, (f, k, code) =>
    {
        if (rowOf(code) is var row && row >= 0) add(row, new Part(f, program.Linears[f].Weights[k]));
    });

    static Action<Action<int, WorstPart>> Worsts(SeatProgram program, Func<int, int> rowOf) => add =>
    {
        for (var f = 0; f < program.Worsts.Length; f++)
        {
            var form = f;
            Each(program.Worsts[form].Terms, terms => terms, (s, k, code) =>
            {
                if (rowOf(code) is var row && row >= 0) add(row, new WorstPart(form, s, program.Worsts[form].Weights[s][k]));
            });
        }
    };

    /// <summary>The apart forms that say more than another one of the same person does.</summary>
    static IEnumerable<(int Index, ApartForm Form)> DominantAparts(SeatProgram program)
    {
        foreach (var group in program.Aparts.Select((form, index) => (Index: index, Form: form)).GroupBy(p => p.Form.Responder))
        {
            var all = group.ToList();
            foreach (var one in all)
                if (!all.Any(other => other.Index != one.Index && Covers(other.Form, one.Form) && !(Covers(one.Form, other.Form) && one.Index < other.Index)))
                    yield return one;
        }
    }

    static bool Covers(ApartForm big, ApartForm small) =>
        big.Variables.Length == small.Variables.Length && big.Variables.AsSpan().SequenceEqual(small.Variables)
        && big.Starts.AsSpan().SequenceEqual(small.Starts) && Enumerable.Range(0, small.Ends.Length).All(i => big.Ends[i] >= small.Ends[i]);
}
