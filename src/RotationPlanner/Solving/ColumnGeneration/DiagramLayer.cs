namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// The states before one step and their arcs to those behind it. A label says which option an arc takes (-1: none) at
/// what cost.
/// </summary>
sealed class DiagramLayer(int states)
{
    readonly int[] first = new int[states + 1];
    readonly Dictionary<(int Option, int Cost), ushort> numbers = [];
    int[] to = new int[2 * states];
    ushort[] labels = new ushort[2 * states];
    int nodes, arcs;

    public int Count => states;

    /// <summary>Whether there were more labels than can be told apart; then arcs are missing.</summary>
    public bool IsTooWide { get; private set; }

    public List<(int Option, int Cost)> Labels { get; } = [];

    public ReadOnlySpan<int> To(int state) => to.AsSpan(first[state], first[state + 1] - first[state]);

    public ReadOnlySpan<ushort> LabelsOf(int state) => labels.AsSpan(first[state], first[state + 1] - first[state]);

    public void Add(int state, int option, int cost)
    {
        if (!numbers.TryGetValue((option, cost), out var label))
        {
            if (Labels.Count > ushort.MaxValue)
            {
                IsTooWide = true;
                return;
            }
            numbers[(option, cost)] = label = (ushort)Labels.Count;
            Labels.Add((option, cost));
        }
        if (arcs == to.Length)
        {
            Array.Resize(ref to, 2 * arcs);
            Array.Resize(ref labels, 2 * arcs);
        }
        (to[arcs], labels[arcs++]) = (state, label);
    }

    public void EndNode() => first[++nodes] = arcs;

    public DiagramLayer Done()
    {
        Array.Resize(ref to, arcs);
        Array.Resize(ref labels, arcs);
        return this;
    }
}
