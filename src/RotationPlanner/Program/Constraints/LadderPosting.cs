namespace RotationPlanner.Program;

/// <summary>
/// One trainee's climb: per phase and review whether the phase is complete, per seat the phase it counts for. What
/// <see cref="ClimbReading"/> finds is a solution here, at the same cost: phases complete at the reviews it names,
/// seats counted for the phases it names, under the mentors it names. So what is proved here holds for every plan as it
/// is read. The solver may name other phases and mentors than the reading does, and its plans are read again before
/// they are taken over.
/// </summary>
sealed class LadderPosting
{
    readonly IConstraintModel model;
    readonly LadderConstraint constraint;
    readonly IModelWriter writer;
    // Per phase and review; per phase and seat.
    readonly int[][] complete, counts;
    readonly int[][] hintedPhase;
    readonly int[] hintedMentor;
    readonly long[] hintedReview;
    readonly List<LinearSum> missing = [];

    public LadderPosting(IConstraintModel model, LadderConstraint constraint, ClimbReading hint)
    {
        (this.model, this.constraint, writer) = (model, constraint, model.Writer);
        hintedReview = [.. hint.Completed];
        hintedMentor = new int[constraint.Seats.Length];
        hintedPhase = [.. constraint.Phases.Select(_ => new int[constraint.Seats.Length])];
        foreach (var seat in hint.Seats)
        {
            hintedMentor[seat.Seat] = seat.Mentor;
            if (seat.Phase >= 0) hintedPhase[seat.Phase][seat.Seat] = 1;
        }
        complete = [.. constraint.Phases.Select((_, k) => Array.ConvertAll(constraint.Reviews, r => writer.NewBoolean(k < hintedReview.Length && hintedReview[k] <= r)))];
        counts = [.. constraint.Phases.Select((_, k) => constraint.Seats.Select((s, i) => Counted(k, s, i)).ToArray())];
    }

    public void Post()
    {
        for (var i = 0; i < constraint.Seats.Length; i++) CountOnce(i);
        for (var k = 0; k < constraint.Phases.Length; k++)
        {
            Order(k);
            Fill(k);
            if (constraint.Phases[k].Mentors > 0) Mentors(k);
        }
        foreach (var gate in constraint.Gates) Close(gate);
    }

    /// <summary>Adds what the seats cost and what is missing.</summary>
    public void AddCost(LinearSum cost)
    {
        foreach (var seat in constraint.Seats) cost.Add(model.Variable(seat.Variable), seat.Cost);
        var step = LadderConstraint.StepCost * constraint.Weight;
        foreach (var phase in complete)
            foreach (var literal in phase.AsSpan(0, phase.Length - 1)) cost.Add(Literal.Not(literal), step);
        foreach (var part in missing)
        {
            var (_, most) = writer.RangeOf(part, constraint.Label);
            if (most <= 0) continue;
            var lacking = writer.NewWhole(0, (long)most, Int128.Max(0, writer.HintOf(part)));
            cost.Append(lacking, step);
            writer.Post(part.Add(lacking, -1), Int128.MinValue, 0, constraint.Label);
        }
    }

    int Counted(int phase, ClimbSeat seat, int index)
    {
        var literal = model.Variable(seat.Variable);
        if (literal == Literal.False || (seat.Serves >> phase & 1) == 0) return Literal.False;
        return writer.NewBoolean(hintedPhase[phase][index] == 1 && writer.HintOf(literal));
    }

    /// <summary>
    /// A seat held counts for one phase, which was reached before it, beside somebody who may mentor in it.
    /// </summary>
    void CountOnce(int index)
    {
        var seat = constraint.Seats[index];
        var literal = model.Variable(seat.Variable);
        if (literal == Literal.False) return;
        var sum = model.EmptySum().Add(literal, -1);
        for (var k = 0; k < counts.Length; k++) sum.Add(counts[k][index], 1);
        writer.Post(sum, 0, 0, constraint.Label);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k][index] == Literal.False) continue;
            if (k > 0) writer.PostImplies(counts[k][index], complete[k - 1][seat.Block]);
            var beside = model.EmptySum().Add(counts[k][index], -1);
            foreach (var v in model.Program.SlotVariables[seat.Beside])
                if (constraint.Phases[k].May[model.Program.VariableResponder[v]]) beside.Add(model.Variable(v), 1);
            writer.Post(beside, 0, Int128.MaxValue, constraint.Label);
        }
    }

    void Order(int phase)
    {
        for (var r = 0; r < constraint.Reviews.Length; r++)
        {
            if (r > 0) writer.PostImplies(complete[phase][r - 1], complete[phase][r]);
            if (phase > 0) writer.PostImplies(complete[phase][r], complete[phase - 1][r]);
        }
    }

    void Fill(int phase)
    {
        for (var r = 0; r < constraint.Reviews.Length; r++)
            writer.Post(Days(model.EmptySum(), phase, constraint.Reviews[r])
                .Add(complete[phase][r], -constraint.Phases[phase].Days), 0, Int128.MaxValue, constraint.Label);
        missing.Add(Negated(Days(new LinearSum(), phase, long.MaxValue), constraint.Phases[phase].Days));
    }

    LinearSum Days(LinearSum sum, int phase, long until)
    {
        for (var i = 0; i < constraint.Seats.Length; i++)
            if (constraint.Seats[i].End <= until) sum.Add(counts[phase][i], constraint.Seats[i].Days);
        return sum;
    }

    void Mentors(int phase)
    {
        var seats = Enumerable.Range(0, constraint.Seats.Length).Where(i => counts[phase][i] != Literal.False).ToList();
        var under = seats.SelectMany(i => Under(phase, i)).GroupBy(u => u.Mentor).ToList();
        var ever = new List<int>();
        for (var r = 0; r < constraint.Reviews.Length; r++)
        {
            var sum = new LinearSum().Add(complete[phase][r], -constraint.Phases[phase].Mentors);
            foreach (var mentor in under)
            {
                var met = mentor.Where(u => constraint.Seats[u.Seat].End <= constraint.Reviews[r]).ToList();
                if (met.Count == 0) continue;
                var had = writer.NewBoolean(met.Exists(u => writer.HintOf(u.Literal)));
                var any = model.EmptySum().Add(had, -1);
                foreach (var (_, _, literal) in met) any.Add(literal, 1);
                writer.Post(any, 0, Int128.MaxValue, constraint.Label);
                sum.Add(had, 1);
                if (r == constraint.Reviews.Length - 1) ever.Add(had);
            }
            writer.Post(sum, 0, Int128.MaxValue, constraint.Label);
        }
        var known = new LinearSum();
        foreach (var had in ever) known.Add(had, 1);
        missing.Add(Negated(known, constraint.Phases[phase].Mentors));
    }

    /// <summary>Per mentor somebody new: "the seat counts, and it is under them". One mentor a seat.</summary>
    List<(int Seat, int Mentor, int Literal)> Under(int phase, int index)
    {
        var found = new List<(int, int, int)>();
        var one = model.EmptySum();
        foreach (var v in model.Program.SlotVariables[constraint.Seats[index].Beside])
        {
            var (person, leads) = (model.Program.VariableResponder[v], model.Variable(v));
            if (leads == Literal.False || !constraint.Phases[phase].May[person]
                || constraint.Phases[phase].Known.Contains(person)) continue;
            var hinted = writer.HintOf(counts[phase][index]) && hintedMentor[index] == person && writer.HintOf(leads);
            var literal = writer.NewBoolean(hinted);
            writer.PostImplies(literal, leads);
            one.Add(literal, 1);
            found.Add((index, person, literal));
        }
        writer.Post(one.Add(counts[phase][index], -1), Int128.MinValue, 0, constraint.Label);
        return found;
    }

    void Close(ClimbGate gate)
    {
        var review = Array.FindLastIndex(constraint.Reviews, r => r <= gate.Before);
        var literal = model.Variable(gate.Variable);
        if (review < 0) writer.PostNever(literal);
        else writer.PostImplies(literal, complete[gate.Phases - 1][review]);
    }

    // needed - sum
    static LinearSum Negated(LinearSum sum, int needed)
    {
        var result = new LinearSum { Constant = needed - sum.Constant };
        for (var i = 0; i < sum.Variables.Length; i++) result.Add(sum.Variables[i], -sum.Factors[i]);
        return result;
    }
}
