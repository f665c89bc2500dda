namespace RotationPlanner.Solving.Search;

/// <summary>
/// The moves of the local search. Each one leaves its flips in the move given and says whether it found any; seats, timelines and limits always hold, the
/// tiers may be better or worse.
/// </summary>
sealed class Neighbourhood(SearchState state, Random random)
{
    const int ChainDepth = 3;
    readonly SeatProgram program = state.Index.Program;
    readonly UnitList units = state.Index.Units;
    readonly Timeline timeline = new(state);
    readonly TrainingMoves training = new(state, random);

    /// <summary>Somebody else takes a unit.</summary>
    public bool Relocate(Move move, int tournament)
    {
        var from = HeldBySomebodyLoaded(tournament);
        if (from < 0) return false;
        move.Flip(from);
        var to = LeastLoadedFitting(units.UnitOf[from], from, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return training.IsAllowed(move);
    }

    /// <summary>Two people exchange units.</summary>
    public bool Swap(Move move, int tournament)
    {
        var mine = HeldBySomebodyLoaded(tournament);
        if (mine < 0) return false;
        var unit = units.Variables[units.UnitOf[mine]];
        var theirs = unit[random.Next(unit.Length)];
        var other = program.VariableResponder[theirs];
        var held = state.Held[other].Items;
        if (state.Values[theirs] || held.Length == 0) return false;
        var given = held[random.Next(held.Length)];
        if (program.Fixed[given] == 1 || units.UnitOf[given] == units.UnitOf[mine]) return false;
        var received = VariableOf(program.VariableResponder[mine], units.UnitOf[given]);
        if (received < 0 || state.Values[received]) return false;
        move.Flip(mine);
        move.Flip(given);
        return Take(move, theirs) && Take(move, received) && training.IsAllowed(move);
    }

    /// <summary>Three people pass units round.</summary>
    public bool Rotate(Move move, int tournament)
    {
        if (!Swap(move, tournament)) return false;
        // After a swap, a third person takes one of the two units and leaves the rest as it is.
        var last = move.Flips[^1];
        move.Flip(last);
        var to = LeastLoadedFitting(units.UnitOf[last], last, tournament);
        if (to < 0) return false;
        move.Flip(to);
        return move.KeepsLimits;
    }

    /// <summary>Fills an empty seat, moving on what stands in the way.</summary>
    public bool FillEmpty(Move move)
    {
        var unit = EmptyUnit();
        return unit >= 0 && Fill(move, unit, ChainDepth) && move.KeepsLimits;
    }

    /// <summary>Empties a seat or fills one at random, for optional seats that only soft rules decide.</summary>
    public bool Toggle(Move move)
    {
        var v = random.Next(program.VariableCount);
        if (program.Fixed[v] == 1) return false;
        if (!state.Values[v] && !timeline.Fits(v)) return false;
        move.Flip(v);
        return move.KeepsLimits;
    }

    /// <summary>A trainee takes, or gives up, a seat in which they would learn.</summary>
    public bool Train(Move move) => training.Train(move);

    bool Fill(Move move, int unit, int depth)
    {
        var variables = units.Variables[unit];
        var start = random.Next(variables.Length);
        for (var i = 0; i < variables.Length; i++)
        {
            var v = variables[(start + i) % variables.Length];
            if (!state.Values[v] && Take(move, v))
            {
                if (move.KeepsLimits) return true;
                move.Flip(v);
            }
        }
        if (depth == 0) return false;
        for (var tries = 0; tries < 4; tries++)
        {
            var v = variables[random.Next(variables.Length)];
            if (state.Values[v] || !timeline.HasSeat(v)) continue;
            var blocker = timeline.Blocker(v);
            if (blocker < 0 || program.Fixed[blocker] == 1) continue;
            move.Flip(blocker);
            if (Take(move, v))
            {
                if (Fill(move, units.UnitOf[blocker], depth - 1)) return true;
                move.Flip(v);
            }
            move.Flip(blocker);
        }
        return false;
    }

    bool Take(Move move, int v)
    {
        if (!timeline.Fits(v)) return false;
        move.Flip(v);
        return true;
    }

    int EmptyUnit()
    {
        var start = random.Next(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            var u = (start + i) % units.Count;
            var lacks = false;
            foreach (var s in units.Slots[u])
                lacks |= state.Filled[s] < program.Required[s] + program.Wanted[s];
            if (lacks) return u;
        }
        return -1;
    }

    int HeldBySomebodyLoaded(int tournament)
    {
        var best = -1;
        for (var i = 0; i < tournament; i++)
        {
            var held = state.Held[random.Next(state.Held.Length)].Items;
            if (held.Length == 0) continue;
            var v = held[random.Next(held.Length)];
            if (program.Fixed[v] == 1) continue;
            if (best < 0 || Load(v) > Load(best)) best = v;
        }
        return best;
    }

    int LeastLoadedFitting(int unit, int except, int tournament)
    {
        var variables = units.Variables[unit];
        var best = -1;
        for (var i = 0; i < tournament + 1; i++)
        {
            var v = variables[random.Next(variables.Length)];
            if (v == except || state.Values[v] || (best >= 0 && Load(v) >= Load(best)) || !timeline.Fits(v)) continue;
            best = v;
        }
        return best;
    }

    long Load(int v) => program.Loads.Length == 0 ? 0 : state.LoadValues[0][program.VariableResponder[v]];

    int VariableOf(int responder, int unit)
    {
        // Within a unit, variables stand in the order of the company's responders.
        var variables = units.Variables[unit];
        int low = 0, high = variables.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = program.VariableResponder[variables[middle]];
            if (at == responder) return variables[middle];
            if (at < responder) low = middle + 1; else high = middle - 1;
        }
        return -1;
    }
}
