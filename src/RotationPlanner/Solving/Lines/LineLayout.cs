namespace RotationPlanner.Solving.Lines;

/// <summary>
/// Where each form, any-group and timeline of one person begins and ends along the person's variables, which register of a state holds it in between, and
/// between which bounds the rest of a form's sum can still lie.
/// </summary>
sealed class LineLayout
{
    public readonly record struct Touch(int Item, long Weight);

    /// <summary>What a form may still gain or lose behind a position at which it is touched, and whether it ends there.</summary>
    public readonly record struct Rest(int Form, long Least, long Most, bool Ends);

    public readonly record struct Stay(int Item, int Start, int End);

    readonly LineForm[] forms;
    readonly int positions;

    LineLayout(int positions, LineForm[] forms)
    {
        (this.positions, this.forms) = (positions, forms);
        (Forms, Anys, Stays, Rests, AnyEnds, StayEnds) = (New<Touch>(positions), New<int>(positions), New<Stay>(positions), New<Rest>(positions), New<int>(positions), New<(int, int)>(positions));
    }

    public IReadOnlyList<LineForm> AllForms => forms;

    /// <summary>Per position: forms that have the variable as a term.</summary>
    public List<Touch>[] Forms { get; }

    /// <summary>Per position: any-groups (numbered here) with the variable.</summary>
    public List<int>[] Anys { get; }

    /// <summary>Per position: timelines with the variable.</summary>
    public List<Stay>[] Stays { get; }

    /// <summary>Per position: forms touched there, by the variable or by a group of it.</summary>
    public List<Rest>[] Rests { get; }

    /// <summary>Per position: any-groups that end there.</summary>
    public List<int>[] AnyEnds { get; }

    /// <summary>Per position: timelines touched there, and the start of their next entry; <see cref="int.MaxValue"/> at their end.</summary>
    public List<(int Item, int Next)>[] StayEnds { get; }

    /// <summary>Per any-group: the forms that have it as a term.</summary>
    public List<Touch>[] FormsOfAny { get; private set; } = [];

    public int[] RegisterOfForm { get; private set; } = [];
    public int[] RegisterOfAny { get; private set; } = [];
    public int[] RegisterOfStay { get; private set; } = [];
    public int Width { get; private set; }

    /// <summary>The layout, or null where a variable stands on a timeline twice or not in order of time.</summary>
    public static LineLayout? Of(LineSplit split, int responder, IEnumerable<LineForm> forms)
    {
        var variables = split.Variables[responder];
        var layout = new LineLayout(variables.Length, [.. forms]);
        var position = variables.Select((v, p) => (v, p)).ToDictionary(x => x.v, x => x.p);
        var aparts = split.Program.Aparts.Where(a => a.Responder == responder).ToArray();
        var groups = new int[variables.Length];
        for (var p = 0; p < groups.Length; p++) groups[p] = p;
        if (!layout.PlaceStays(aparts, position, groups)) return null;
        layout.PlaceForms(split.Program, position, groups);
        layout.GiveRegisters(aparts.Length);
        return layout;
    }

    bool PlaceStays(ApartForm[] aparts, Dictionary<int, int> position, int[] groups)
    {
        for (var a = 0; a < aparts.Length; a++)
        {
            var form = aparts[a];
            if (form.Starts.Length == 0) continue;
            var origin = form.Starts.Min();
            var entries = Enumerable.Range(0, form.Variables.Length)
                .Select(i => (Position: position[form.Variables[i]], Start: checked((int)(form.Starts[i] - origin)), End: checked((int)(form.Ends[i] - origin)))).OrderBy(e => e.Position).ToArray();
            for (var i = 0; i < entries.Length; i++)
            {
                if (i > 0 && (entries[i].Position == entries[i - 1].Position || entries[i].Start < entries[i - 1].Start)) return false;
                if (entries[i].End <= entries[i].Start) return false;
                Stays[entries[i].Position].Add(new Stay(a, entries[i].Start, entries[i].End));
                StayEnds[entries[i].Position].Add((a, i + 1 < entries.Length ? entries[i + 1].Start : int.MaxValue));
            }
            // Runs of entries that share a minute: of these at most one is true.
            for (int first = 0, next; first < entries.Length; first = next)
            {
                var end = entries[first].End;
                for (next = first + 1; next < entries.Length && entries[next].Start < end && entries[next].Position == entries[next - 1].Position + 1; next++)
                {
                    end = Math.Min(end, entries[next].End);
                    groups[entries[next].Position] = groups[entries[first].Position];
                }
            }
        }
        return true;
    }

    void PlaceForms(SeatProgram program, Dictionary<int, int> position, int[] groups)
    {
        var anyNumber = new Dictionary<int, int>();
        var members = new List<int[]>();
        var formsOfAny = new List<List<Touch>>();
        for (var f = 0; f < forms.Length; f++)
        {
            var parts = new List<(int Position, int Group, long Low, long High)>();
            var touched = new SortedSet<int>();
            for (var k = 0; k < forms[f].Terms.Length; k++)
            {
                var (code, weight) = (forms[f].Terms[k], forms[f].Weights[k]);
                if (code >= 0)
                {
                    Forms[position[code]].Add(new Touch(f, weight));
                    touched.Add(position[code]);
                    parts.Add((position[code], groups[position[code]], weight, weight));
                    continue;
                }
                if (!anyNumber.TryGetValue(~code, out var any))
                {
                    anyNumber[~code] = any = members.Count;
                    members.Add([.. program.Anys[~code].Select(v => position[v]).Order()]);
                    formsOfAny.Add([]);
                    foreach (var p in members[any]) Anys[p].Add(any);
                    AnyEnds[members[any][^1]].Add(any);
                }
                formsOfAny[any].Add(new Touch(f, weight));
                touched.UnionWith(members[any]);
                parts.Add((members[any][^1], -1 - any, weight, weight));
            }
            var order = touched.ToArray();
            foreach (var p in order)
            {
                long least = 0, most = 0;
                foreach (var group in parts.Where(x => x.Position > p).GroupBy(x => x.Group))
                {
                    least += Math.Min(0, group.Min(x => x.Low));
                    most += Math.Max(0, group.Max(x => x.High));
                }
                Rests[p].Add(new Rest(f, least, most, p == order[^1]));
            }
        }
        FormsOfAny = [.. formsOfAny];
    }

    void GiveRegisters(int stays)
    {
        var registers = new Registers();
        RegisterOfForm = registers.Reserve(forms.Length, positions, p => Rests[p].Select(r => r.Form));
        RegisterOfAny = registers.Reserve(FormsOfAny.Length, positions, p => Anys[p]);
        RegisterOfStay = registers.Reserve(stays, positions, p => Stays[p].Select(s => s.Item));
        Width = registers.Give();
    }

    static List<T>[] New<T>(int count)
    {
        var lists = new List<T>[count];
        for (var i = 0; i < count; i++) lists[i] = [];
        return lists;
    }
}
