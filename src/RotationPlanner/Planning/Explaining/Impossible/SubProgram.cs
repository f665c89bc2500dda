using RotationPlanner.Program;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>
/// The part of a program that concerns some slots: their variables, and the constraints over these that only ever
/// limit.
/// </summary>
static class SubProgram
{
    public static SeatProgram Of(SeatProgram program, HashSet<int> slots)
    {
        var number = new int[program.VariableCount];
        var kept = new List<int>();
        for (var v = 0; v < number.Length; v++)
        {
            number[v] = -1;
            // What is fixed limits the rest wherever it stands.
            if (program.Fixed[v] != 1 && !program.VariableSlots[v].Any(slots.Contains)) continue;
            number[v] = kept.Count;
            kept.Add(v);
        }
        var anys = program.Anys.Select(a => Numbers(a).ToArray()).ToArray();
        return new SeatProgram
        {
            Company = program.Company,
            Schedule = program.Schedule,
            Slots = program.Slots,
            SlotVariables = [.. program.SlotVariables.Select(vs => Numbers(vs).ToArray())],
            Required = [.. program.Required.Select((n, s) => slots.Contains(s) ? n : 0)],
            Wanted = new int[program.Slots.Length],
            Seats = program.Seats,
            Variables = [.. kept.Select(v => program.Variables[v])],
            VariableSlots = [.. kept.Select(v => program.VariableSlots[v])],
            VariableResponder = [.. kept.Select(v => program.VariableResponder[v])],
            Fixed = [.. kept.Select(v => program.Fixed[v])],
            Anys = anys,
            Linears = [.. program.Linears.Where(f => f.IsLimit).Select(Linear).Where(f => f.Terms.Length > 0)],
            MinMaxes = [],
            NoOverlaps = [.. program.NoOverlaps.Select(Apart).Where(f => f.Variables.Length > 1)],
            Windows = [.. program.Windows.Select(Window).Where(f => f.Variables.Length > 0)],
            Spacings = [],
            Loads = [],
            Previous = [],
        };

        IEnumerable<int> Numbers(int[] variables) => variables.Where(v => number[v] >= 0).Select(v => number[v]);

        int[] Positions(int[] variables) =>
            [.. Enumerable.Range(0, variables.Length).Where(i => number[variables[i]] >= 0)];

        LinearConstraint Linear(LinearConstraint constraint)
        {
            var at = Enumerable.Range(0, constraint.Terms.Length).Where(i => constraint.Terms[i] >= 0
                ? number[constraint.Terms[i]] >= 0 : anys[~constraint.Terms[i]].Length > 0).ToArray();
            return constraint with { Terms = Array.ConvertAll(at, i => constraint.Terms[i] >= 0 ? number[constraint.Terms[i]] : constraint.Terms[i]), Weights = Array.ConvertAll(at, i => constraint.Weights[i]) };
        }

        NoOverlapConstraint Apart(NoOverlapConstraint constraint)
        {
            var at = Positions(constraint.Variables);
            return constraint with { Variables = Array.ConvertAll(at, i => number[constraint.Variables[i]]), Starts = Array.ConvertAll(at, i => constraint.Starts[i]), Ends = Array.ConvertAll(at, i => constraint.Ends[i]) };
        }

        RollingWindowConstraint Window(RollingWindowConstraint constraint)
        {
            var at = Positions(constraint.Variables);
            return constraint with { Variables = Array.ConvertAll(at, i => number[constraint.Variables[i]]), Days = Array.ConvertAll(at, i => constraint.Days[i]), Weights = Array.ConvertAll(at, i => constraint.Weights[i]) };
        }
    }
}
