using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Operators;

/// <summary>
/// Somebody takes a seat, or leaves one, and others follow until hard rules that ask for something hold as before: who
/// serves together comes and goes together. Seats that they need are given up by others, and seats that they leave are
/// filled.
/// </summary>
sealed class Companions(MoveSelection selection) : Operator(selection)
{
    const int Depth = 6, Tries = 8;

    public override bool Propose(Move move, int tournament)
    {
        var before = State.UnmetObligations;
        var v = First();
        if (v < 0 || Program.Fixed[v] == 1 || !Change(move, v)) return false;
        for (var depth = 0; depth < Depth; depth++)
            if (State.UnmetObligations > before)
            {
                if (!Mend(move)) return false;
            }
            else if (!Fill(move, tournament)) return true;
        return State.UnmetObligations <= before;
    }

    public override bool IsValid(Move move) => Selection.IsValidWithoutTrainees(move);

    /// <summary>A variable that a rule asks for something of, or -1.</summary>
    int First()
    {
        var constraints = State.Index.Obligations;
        var v = constraints.Length == 0 ? -1 : VariableOf(Program.Linears[constraints[Random.Next(constraints.Length)]]);
        return v >= 0 && Selection.Within.Has(State.Index.DayOf[v]) ? v : -1;
    }

    int VariableOf(LinearConstraint constraint)
    {
        var term = constraint.Terms[Random.Next(constraint.Terms.Length)];
        return term >= 0 ? term : Program.Anys[~term][Random.Next(Program.Anys[~term].Length)];
    }

    /// <summary>Takes or leaves a seat; where there is none left, somebody gives theirs up.</summary>
    bool Change(Move move, int v)
    {
        if (!State.Values[v])
        {
            if (!Selection.Timeline.HasSeat(v) && !GiveUp(move, v)) return false;
            return Selection.Take(move, v);
        }
        move.Flip(v);
        return true;
    }

    bool GiveUp(Move move, int wanted)
    {
        foreach (var slot in Program.VariableSlots[wanted])
        {
            if (State.Filled[slot] < Program.Seats[slot]) continue;
            int found = -1, seen = 0;
            foreach (var v in Program.SlotVariables[slot])
                if (State.Values[v] && Program.Fixed[v] == 0 && !move.Flips.Contains(v) && Random.Next(++seen) == 0) found = v;
            if (found < 0) return false;
            move.Flip(found);
        }
        return true;
    }

    /// <summary>Changes one variable of a rule that the move has broken, so that it is missed by less.</summary>
    bool Mend(Move move)
    {
        if (Broken(move) is not { } constraint) return false;
        for (var tries = 0; tries < Tries; tries++)
        {
            var v = VariableOf(constraint);
            if (Program.Fixed[v] == 1 || move.Flips.Contains(v)) continue;
            var (count, missed) = (move.Flips.Count, constraint.CountMisses(Program, State.Values));
            if (Change(move, v) && constraint.CountMisses(Program, State.Values) < missed) return true;
            move.TakeBack(move.Flips.Count - count);
        }
        return false;
    }

    LinearConstraint? Broken(Move move)
    {
        foreach (var v in move.Flips)
        {
            foreach (var part in State.Index.LinearsOf[v])
                if (IsBroken(part.Constraint)) return Program.Linears[part.Constraint];
            foreach (var any in State.Index.AnysOf[v])
                foreach (var part in State.Index.LinearsOfAny[any])
                    if (IsBroken(part.Constraint)) return Program.Linears[part.Constraint];
        }
        return null;

        bool IsBroken(int f) => Program.Linears[f].IsMended && State.Linears.CountMisses(f) > 0;
    }

    /// <summary>Somebody takes a seat that the move has left; false where none is left or nobody can.</summary>
    bool Fill(Move move, int tournament)
    {
        foreach (var left in move.Flips)
        {
            if (State.Values[left]) continue;
            foreach (var slot in Program.VariableSlots[left])
                if (State.Filled[slot] < Program.Required[slot]
                    && Selection.LeastLoadedFitting(Units.UnitOf[left], left, tournament) is >= 0 and var taken)
                {
                    move.Flip(taken);
                    return true;
                }
        }
        return false;
    }
}
