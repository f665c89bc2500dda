using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.LargeNeighbourhoodSearch;

/// <summary>
/// What is held outside a part and must stand in it: whoever is in one of its shifts, whatever of its people is near
/// enough in time to meet one of its seats in a rolling window, a rest or a distance, and what trainees' progress and
/// the largest of several sums are read from. How near is asked of each constraint in its own days.
/// </summary>
static class PartSurroundings
{
    public static IEnumerable<int> Of(SearchState whole, int[] free, HashSet<int> isFree, IEnumerable<int> slots)
    {
        var program = whole.Index.Program;
        var near = new Reach(whole.Index, free);
        var held = new HashSet<int>();
        foreach (var s in slots)
            held.UnionWith(program.SlotVariables[s].Where(v => whole.Values[v]));
        for (var r = 0; r < whole.Held.Length; r++)
            foreach (var v in whole.Held[r].Items)
                if (IsReadFromAfar(whole.Index, v) || near.Meets(v)) held.Add(v);
        held.ExceptWith(isFree);
        return held;
    }

    static bool IsReadFromAfar(ProgramIndex index, int v)
    {
        if (index.MinMaxesOf[v].Length > 0 || index.ClimbsOf[v].Length > 0
            || Array.Exists(index.Program.VariableSlots[v], s => index.BesidesOf[s].Length > 0)) return true;
        foreach (var a in index.AnysOf[v])
            if (index.MinMaxesOfAny[a].Length > 0) return true;
        return false;
    }

    /// <summary>The stretch of each timeline that the free variables cover.</summary>
    sealed class Reach
    {
        readonly ProgramIndex index;
        readonly Dictionary<int, (long From, long To)> stays = [], windows = [], spacings = [];

        public Reach(ProgramIndex index, int[] free)
        {
            this.index = index;
            foreach (var v in free)
            {
                foreach (var stay in index.StaysOf[v]) Widen(stays, stay.Constraint, stay.Start, stay.End);
                foreach (var entry in index.EntriesOf[v]) Widen(windows, entry.Window, entry.Day, entry.Day);
                foreach (var place in index.SpacingsOf[v]) Widen(spacings, place.Constraint, place.Day, place.Day);
            }
        }

        public bool Meets(int v)
        {
            foreach (var stay in index.StaysOf[v])
                if (stays.TryGetValue(stay.Constraint, out var own) && stay.Start < own.To && own.From < stay.End)
                    return true;
            foreach (var entry in index.EntriesOf[v])
                if (windows.TryGetValue(entry.Window, out var own)
                    && IsNear(own, entry.Day, index.Program.Windows[entry.Window].Length)) return true;
            foreach (var place in index.SpacingsOf[v])
                if (spacings.TryGetValue(place.Constraint, out var own)
                    && IsNear(own, place.Day, index.Program.Spacings[place.Constraint].Target)) return true;
            return false;
        }

        static bool IsNear((long From, long To) own, int day, int days) => day > own.From - days && day < own.To + days;

        static void Widen(Dictionary<int, (long From, long To)> known, int constraint, long from, long to)
        {
            known[constraint] = known.TryGetValue(constraint, out var own)
                ? (Math.Min(own.From, from), Math.Max(own.To, to)) : (from, to);
        }
    }
}
