namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Fills an empty seat by a chain of ejections: whoever takes it gives up what stands in the way, be it too near or one
/// too many in a rolling window, and that is filled anew in the same way.
/// </summary>
sealed class EjectionChain(MoveSelection selection) : Operator(selection)
{
    // On tight companies, one in the way leaves more seats empty than two do; a third is not worth its time.
    const int Depth = 3, Tries = 4, MostInTheWay = 2;

    public override bool Propose(Move move, int tournament)
    {
        var unit = EmptyUnit();
        return unit >= 0 && Fill(move, unit, Depth);
    }

    bool Fill(Move move, int unit, int depth)
    {
        var variables = Units.Variables[unit];
        var start = Random.Next(variables.Length);
        for (var i = 0; i < variables.Length; i++)
        {
            var v = variables[(start + i) % variables.Length];
            if (State.Values[v] || !Selection.Take(move, v)) continue;
            if (move.KeepsLimits) return true;
            move.TakeBack(1);
        }
        if (depth == 0) return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var before = move.Flips.Count;
            if (Eject(move, Selection.Any(unit)) && FillAgain(move, before, depth - 1)) return true;
            move.TakeBack(move.Flips.Count - before);
        }
        return false;
    }

    /// <summary>Takes a variable in spite of what stands in its way.</summary>
    bool Eject(Move move, int v)
    {
        if (State.Values[v] || !Selection.Timeline.HasSeat(v)) return false;
        for (var ejected = 0; ; ejected++)
        {
            var blocker = InTheWay(v);
            if (blocker < 0) break;
            if (ejected == MostInTheWay || Program.Fixed[blocker] == 1) return false;
            move.Flip(blocker);
        }
        return Selection.Take(move, v);
    }

    /// <summary>Fills what the flips since then have emptied.</summary>
    bool FillAgain(Move move, int since, int depth)
    {
        var until = move.Flips.Count - 1;
        for (var i = since; i < until; i++)
            if (!Fill(move, Units.UnitOf[move.Flips[i]], depth)) return false;
        return true;
    }

    /// <summary>One variable of the same person that must go for this one to fit, or -1.</summary>
    int InTheWay(int v)
    {
        var near = Selection.Timeline.Blocker(v);
        return near >= 0 ? near : Selection.InTheWayOfWindow(v);
    }

    int EmptyUnit()
    {
        var among = Selection.UnitsWithin;
        var start = Random.Next(among.Length);
        for (var i = 0; i < among.Length; i++)
        {
            var u = among[(start + i) % among.Length];
            foreach (var s in Units.Slots[u])
                if (State.Filled[s] < Program.Required[s] + Program.Wanted[s]) return u;
        }
        return -1;
    }
}
