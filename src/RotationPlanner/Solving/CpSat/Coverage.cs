using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Empty seats as costs.</summary>
static class Coverage
{
    /// <summary>Required seats left empty.</summary>
    public static void Required(SeatModel model, LinearSum cost)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Required.Length; slot++)
            if (program.Required[slot] > 0)
                LinearConstraint.PostMiss(model.Writer, cost, model.Count(program.SlotVariables[slot]),
                    program.Required[slot], long.MaxValue, 1);
    }

    /// <summary>Every required seat is filled.</summary>
    public static void RequireAll(SeatModel model)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Required.Length; slot++)
            if (program.Required[slot] > 0)
                // With the seats there are, which are posted elsewhere too: "exactly one" is stronger than a clause
                // beside an at-most-one.
                model.Writer.Post(model.Count(program.SlotVariables[slot]), program.Required[slot],
                    program.Seats[slot]);
    }

    /// <summary>Wanted optional seats left empty.</summary>
    public static void Wanted(SeatModel model, LinearSum cost)
    {
        var program = model.Program;
        for (var slot = 0; slot < program.Wanted.Length; slot++)
            if (program.Wanted[slot] > 0)
                Wanted(model.Writer, cost, model.Count(program.SlotVariables[slot]), program.Required[slot],
                    program.Wanted[slot]);
    }

    // A person beyond the required ones fills an optional seat; below that no optional seat is filled, however many are
    // missing. So the filled ones are counted, and count only where the required are there.
    static void Wanted(ModelWriter writer, LinearSum cost, LinearSum people, int required, int wanted)
    {
        var (min, max) = writer.RangeOf(people);
        if (min >= required)
        {
            LinearConstraint.PostMiss(writer, cost, people, required + wanted, long.MaxValue, 1);
            return;
        }
        cost.Constant += wanted;
        var most = (int)Int128.Min(wanted, max - required);
        if (most <= 0) return;
        var hinted = writer.HintOf(people) - required;
        var complete = writer.NewBoolean(hinted >= 0);
        var filled = writer.NewWhole(0, most, Int128.Clamp(hinted, 0, most));
        cost.Append(filled, -1);
        writer.Post(people.Add(filled, -1).Add(complete, -required), 0, Int128.MaxValue);
        writer.Post(people.Clear().Add(filled, 1).Add(complete, -most), Int128.MinValue, 0);
    }
}
