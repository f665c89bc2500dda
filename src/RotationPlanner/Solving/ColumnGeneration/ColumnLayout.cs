namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// One person's steps in time. In each step at most one variable is true; variables with the same consequences are one
/// option. Says which register of a state holds a constraint's sum, an any-group or a timeline, and between which
/// bounds the rest of a constraint's sum can still lie.
/// </summary>
sealed class ColumnLayout
{
    public readonly record struct Touch(int Item, int Weight);

    /// <summary>
    /// What a constraint may still gain or lose behind a step that touches it, and whether it ends there.
    /// </summary>
    public readonly record struct Rest(int Constraint, long Least, long Most, bool Ends);

    /// <summary>
    /// A taken minute range of a timeline. After the step nothing before <paramref name="End"/> can be taken.
    /// </summary>
    public readonly record struct Stay(int Item, int Start, int End);

    /// <summary>What variables of a step change alike.</summary>
    public sealed record Option(List<int> Positions, Touch[] Constraints, int[] Anys, Stay[] Stays);

    /// <summary>
    /// A step: the options beside none, constraints that it can touch, any-groups that end in it, and timelines whose
    /// next entry starts at a time.
    /// </summary>
    public sealed record Step(
        List<Option> Options, List<Rest> Rests, List<int> AnyEnds, List<(int Item, int Next)> StayEnds);

    readonly ColumnSplit split;
    readonly TimeGroups groups;
    readonly OwnConstraints constraints;
    readonly Dictionary<int, int> anyNumber = [];

    ColumnLayout(ColumnSplit split, int responder, TimeGroups groups, OwnConstraints constraints)
    {
        (this.split, this.groups, this.constraints) = (split, groups, constraints);
        Variables = split.Variables[responder];
        Steps = [.. Enumerable.Range(0, groups.Count).Select(_ => new Step([], [], [], []))];
    }

    public int[] Variables { get; }
    public Step[] Steps { get; }
    public OwnConstraints Constraints => constraints;

    /// <summary>Per any-group: the constraints that have it as a term.</summary>
    public List<Touch>[] FormsOfAny { get; private set; } = [];

    public int[] RegisterOfConstraint { get; private set; } = [];
    public int[] RegisterOfAny { get; private set; } = [];
    public int[] RegisterOfStay { get; private set; } = [];
    public int Width { get; private set; }

    /// <summary>Per constraint: the steps that touch it, in order.</summary>
    public List<int>[] TouchedSteps()
    {
        var touched = new List<int>[constraints.All.Count];
        for (var f = 0; f < touched.Length; f++) touched[f] = [];
        for (var g = 0; g < Steps.Length; g++)
            foreach (var rest in Steps[g].Rests) touched[rest.Constraint].Add(g);
        return touched;
    }

    /// <summary>What a constraint may still gain or lose behind a step that touches it.</summary>
    public Rest RestOf(int constraint, int step) => Steps[step].Rests.First(r => r.Constraint == constraint);

    /// <summary>
    /// Per step: the position of a variable that is true whatever comes, or -1; null where there are two.
    /// </summary>
    public int[]? Given { get; private set; }

    /// <summary>The layout, or null where a variable stands on a timeline twice or not in order of time.</summary>
    public static ColumnLayout? Of(ColumnSplit split, int responder)
    {
        var position = split.Variables[responder].Select((v, p) => (v, p)).ToDictionary(x => x.v, x => x.p);
        if (TimeGroups.Make(split.Program.NoOverlaps.Where(a => a.Responder == responder), position) is not { } groups)
            return null;
        var layout = new ColumnLayout(split, responder, groups,
            OwnConstraints.Of(split.Personal[responder], split.Program.Anys, position, groups.GroupOf));
        var (touches, anys) = layout.PlaceConstraints();
        layout.PlaceOptions(touches, anys, layout.PlaceStays());
        layout.GiveRegisters();
        layout.FindGiven();
        return layout;
    }

    (List<Touch>[] Touches, List<int>[] Anys) PlaceConstraints()
    {
        var (touches, anys) = (New<Touch>(), New<int>());
        var formsOfAny = new List<List<Touch>>();
        for (var f = 0; f < constraints.All.Count; f++)
        {
            var constraint = constraints.All[f];
            foreach (var (p, weight) in constraint.Weights)
                if (weight != 0) touches[p].Add(new Touch(f, checked((int)weight)));
            foreach (var (any, weight, positions) in constraint.Anys)
            {
                if (!anyNumber.TryGetValue(any, out var number))
                {
                    anyNumber[any] = number = formsOfAny.Count;
                    formsOfAny.Add([]);
                    foreach (var p in positions) anys[p].Add(number);
                    Steps[groups.GroupOf[positions[^1]]].AnyEnds.Add(number);
                }
                formsOfAny[number].Add(new Touch(f, checked((int)weight)));
            }
            PlaceRests(f, constraint);
        }
        FormsOfAny = [.. formsOfAny];
        return (touches, anys);
    }

    void PlaceRests(int f, OwnConstraint constraint)
    {
        var ranges = constraint.Ranges(groups.GroupOf);
        var touched = constraint.Weights.Keys.Concat(constraint.Anys.SelectMany(a => a.Positions))
            .Select(p => groups.GroupOf[p]).Distinct().OrderDescending();
        long least = 0, most = 0;
        var ends = true;
        foreach (var g in touched)
        {
            Steps[g].Rests.Add(new Rest(f, least, most, ends));
            ends = false;
            var (low, high) = ranges.GetValueOrDefault(g);
            (least, most) = (least + low, most + high);
        }
    }

    List<Stay>[] PlaceStays()
    {
        var stays = New<Stay>();
        for (var a = 0; a < groups.Stays.Count; a++)
        {
            var entries = groups.Stays[a];
            for (int first = 0, next; first < entries.Count; first = next)
            {
                var group = groups.GroupOf[entries[first].Position];
                for (next = first; next < entries.Count && groups.GroupOf[entries[next].Position] == group;) next++;
                var following = next < entries.Count ? entries[next].Start : int.MaxValue;
                for (var i = first; i < next; i++)
                    stays[entries[i].Position].Add(
                        new Stay(a, entries[i].Start, entries[i].End <= following ? 0 : entries[i].End));
                Steps[group].StayEnds.Add((a, following));
            }
        }
        return stays;
    }

    void PlaceOptions(List<Touch>[] touches, List<int>[] anys, List<Stay>[] stays)
    {
        var known = new Dictionary<(int, string), Option>();
        for (var p = 0; p < Variables.Length; p++)
        {
            if (constraints.IsOut[p]) continue;
            var group = groups.GroupOf[p];
            var key = (group, string.Join(';', touches[p]) + string.Join(';', anys[p]) + string.Join(';', stays[p]));
            if (known.TryGetValue(key, out var option)) option.Positions.Add(p);
            else Steps[group].Options.Add(known[key] = new Option([p], [.. touches[p]], [.. anys[p]], [.. stays[p]]));
        }
    }

    void GiveRegisters()
    {
        var registers = new Registers();
        RegisterOfConstraint = registers.Reserve(
            constraints.All.Count, Steps.Length, g => Steps[g].Rests.Select(r => r.Constraint));
        RegisterOfAny = registers.Reserve(
            FormsOfAny.Length, Steps.Length, g => Steps[g].Options.SelectMany(o => o.Anys).Concat(Steps[g].AnyEnds));
        RegisterOfStay = registers.Reserve(
            groups.Stays.Count, Steps.Length, g => Steps[g].StayEnds.Select(s => s.Item));
        Width = registers.Give();
    }

    void FindGiven()
    {
        var given = new int[Steps.Length];
        Array.Fill(given, -1);
        for (var p = 0; p < Variables.Length; p++)
        {
            if (split.Program.Fixed[Variables[p]] != 1) continue;
            if (given[groups.GroupOf[p]] >= 0) return;
            given[groups.GroupOf[p]] = p;
        }
        Given = given;
    }

    List<T>[] New<T>()
    {
        var lists = new List<T>[Variables.Length];
        for (var i = 0; i < lists.Length; i++) lists[i] = [];
        return lists;
    }
}
