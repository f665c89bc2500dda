using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.Bounds;

/// <summary>
/// Pools that some choice fills together, such as commander and deputy where one follows the other, are one group;
/// every other pool is its own.
/// </summary>
static class PoolGroups
{
    /// <summary>The group of each slot, by index. No free variable fills slots of two groups.</summary>
    public static int[] Number(SeatProgram program, out int count)
    {
        var poolOf = Pools.Number(program.Slots, out var pools);
        var parent = Enumerable.Range(0, pools).ToArray();
        for (var v = 0; v < program.VariableCount; v++)
        {
            if (program.Fixed[v] == 1) continue;
            foreach (var slot in program.VariableSlots[v])
                parent[Root(poolOf[slot])] = Root(poolOf[program.VariableSlots[v][0]]);
        }
        var numbers = new Dictionary<int, int>();
        var groupOf = new int[poolOf.Length];
        for (var s = 0; s < groupOf.Length; s++)
        {
            var root = Root(poolOf[s]);
            if (!numbers.TryGetValue(root, out var number)) numbers[root] = number = numbers.Count;
            groupOf[s] = number;
        }
        count = numbers.Count;
        return groupOf;

        int Root(int pool)
        {
            while (parent[pool] != pool) pool = parent[pool] = parent[parent[pool]];
            return pool;
        }
    }
}
