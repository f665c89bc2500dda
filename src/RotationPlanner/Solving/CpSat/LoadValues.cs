using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The excess to even out, per responder, as a sum: carried + credits - share. Who comes with an excess from the past
/// has it counted only with the first seat (<see cref="LoadFamily.Value"/>): a literal of theirs says whether they hold
/// one.
/// </summary>
sealed class LoadValues
{
    readonly SeatModel model;
    readonly LoadFamily family;
    readonly List<int>[] variables;
    readonly int[] serves;
    readonly LinearSum sum = new();

    public LoadValues(SeatModel model, LoadFamily family)
    {
        (this.model, this.family) = (model, family);
        variables = new List<int>[model.Program.ResponderCount];
        for (var person = 0; person < variables.Length; person++) variables[person] = [];
        for (var variable = 0; variable < family.Credits.Length; variable++)
            if (family.Credits[variable] != 0) variables[model.Program.VariableResponder[variable]].Add(variable);
        serves = [.. Enumerable.Range(0, variables.Length).Select(Serves)];
    }

    public int People => variables.Length;

    /// <summary>Who may carry any; nobody else is held to anything, or holds anybody.</summary>
    public IEnumerable<int> Carriers => Enumerable.Range(0, variables.Length).Where(r => variables[r].Count > 0);

    /// <summary>A person's excess. Valid until the next call.</summary>
    public LinearSum Load(int person)
    {
        var idle = (Int128)family.Excess(person, 0);
        sum.Clear().Constant = serves[person] == Literal.True ? idle : 0;
        if (serves[person] != Literal.True && serves[person] != Literal.False) sum.Append(serves[person], (long)idle);
        foreach (var variable in variables[person]) sum.Append(model.Variable(variable), family.Credits[variable]);
        return sum;
    }

    int Serves(int person)
    {
        if (family.Excess(person, 0) <= 0 || family.ElsewhereOf(person) != 0) return Literal.True;
        if (variables[person].Count == 0) return Literal.True;
        var literals = variables[person].Select(model.Variable).ToArray();
        if (literals.Contains(Literal.True)) return Literal.True;
        var serves = model.Writer.NewBoolean(literals.Any(model.Writer.HintOf));
        foreach (var literal in literals) model.Writer.PostImplies(literal, serves);
        return serves;
    }
}
