using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>
/// Units are what people take or leave as one: a slot, or the slots that an alias ties together. Variables of one unit
/// fill the same slots, so that one can replace another.
/// </summary>
sealed class UnitList
{
    UnitList(int[] unitOf, int[][] variables, int[][] slots) => (UnitOf, Variables, Slots) = (unitOf, variables, slots);

    /// <summary>Per variable: its unit.</summary>
    public int[] UnitOf { get; }

    /// <summary>Per unit: its variables.</summary>
    public int[][] Variables { get; }

    /// <summary>Per unit: its slots.</summary>
    public int[][] Slots { get; }

    public int Count => Variables.Length;

    public static UnitList Of(SeatProgram program)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var single = new Dictionary<int, int>();
        var unitOf = new int[program.VariableCount];
        var variables = new List<List<int>>();
        var slots = new List<int[]>();
        for (var v = 0; v < unitOf.Length; v++)
        {
            var filled = program.VariableSlots[v];
            var unit = filled.Length == 1 ? Number(single, filled[0]) : Number(numbers, string.Join(',', filled));
            if (unit == variables.Count) { variables.Add([]); slots.Add(filled); }
            variables[unit].Add(v);
            unitOf[v] = unit;
        }
        return new UnitList(unitOf, [.. variables.Select(l => l.ToArray())], [.. slots]);

        int Number<TKey>(Dictionary<TKey, int> known, TKey key) where TKey : notnull
        {
            if (!known.TryGetValue(key, out var number)) known[key] = number = variables.Count;
            return number;
        }
    }
}
