namespace RotationPlanner.Solving.Search;

/// <summary>Where a variable appears, so that a flip touches only the forms it is in.</summary>
sealed class ProgramIndex
{
    public readonly record struct Part(int Form, long Weight);
    public readonly record struct WorstPart(int Form, int Sum, long Weight);
    public readonly record struct Stay(int Form, long Start, long End);
    public readonly record struct Place(int Form, int Day);
    public readonly record struct Entry(int Window, int Day, long Weight);

    public ProgramIndex(SeatProgram program)
    {
        Program = program;
        var n = program.VariableCount;
        LinearsOf = Rows<Part>.Of(n, Linears(program, code => code >= 0, code => code));
        LinearsOfAny = Rows<Part>.Of(program.Anys.Length, Linears(program, code => code < 0, code => ~code));
        WorstsOf = Rows<WorstPart>.Of(n, Worsts(program, code => code >= 0, code => code));
        WorstsOfAny = Rows<WorstPart>.Of(program.Anys.Length, Worsts(program, code => code < 0, code => ~code));
        AnysOf = Rows<int>.Of(n, program.Anys.SelectMany((members, a) => members.Select(v => (v, a))));
        StaysOf = Rows<Stay>.Of(n, DominantAparts(program).SelectMany(p => p.Form.Variables.Select((v, i) => (v, new Stay(p.Index, p.Form.Starts[i], p.Form.Ends[i])))));
        EntriesOf = Rows<Entry>.Of(n, program.Windows.SelectMany((w, f) => w.Variables.Select((v, i) => (v, new Entry(f, w.Days[i], w.Weights[i])))));
        SpreadsOf = Rows<Place>.Of(n, program.Spreads.SelectMany((s, f) => s.Variables.Select((v, i) => (v, new Place(f, s.Days[i])))));
        Units = UnitList.Of(program);
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
    public UnitList Units { get; }
    public bool[] WasHeld { get; }

    static IEnumerable<(int, Part)> Linears(SeatProgram program, Func<int, bool> wanted, Func<int, int> row) =>
        program.Linears.SelectMany((f, i) => f.Terms.Select((t, k) => (t, k)).Where(p => wanted(p.t)).Select(p => (row(p.t), new Part(i, f.Weights[p.k]))));

    static IEnumerable<(int, WorstPart)> Worsts(SeatProgram program, Func<int, bool> wanted, Func<int, int> row) =>
        program.Worsts.SelectMany((f, i) => f.Terms.SelectMany((terms, s) => terms.Select((t, k) => (t, k)).Where(p => wanted(p.t))
            .Select(p => (row(p.t), new WorstPart(i, s, f.Weights[s][p.k])))));

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
