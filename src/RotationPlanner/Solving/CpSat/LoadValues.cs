namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// The value of a load family per responder, value = floor(10,000 x load / weight) with load = carried + credits - share, and its exact inverse: a
/// value of at most m means a load of at most <see cref="Ceiling"/>.
/// </summary>
sealed class LoadValues
{
    readonly SeatModel model;
    readonly LoadFamily family;
    readonly CountModel? counts;
    readonly List<int>[] variables;
    readonly LinearSum sum = new();

    public LoadValues(SeatModel model, LoadFamily family, CountModel? counts = null)
    {
        this.model = model;
        this.family = family;
        this.counts = counts;
        variables = new List<int>[model.Program.ResponderCount];
        for (var person = 0; person < variables.Length; person++) variables[person] = [];
        for (var variable = 0; variable < family.Credits.Length; variable++)
            if (family.Credits[variable] != 0) variables[model.Program.VariableResponder[variable]].Add(variable);
    }

    public int People => variables.Length;

    /// <summary>What the share is compared in; nobody is divided by nothing.</summary>
    public long Weight(int person) => Math.Max(1, family.Weights[person]);

    /// <summary>A person's load times a factor. Valid until the next call.</summary>
    public LinearSum Load(int person, long factor = 1)
    {
        sum.Clear().Constant = ((Int128)family.Carried[person] - family.Shares[person]) * factor;
        foreach (var variable in variables[person]) sum.Append(model.Variable(variable), checked(family.Credits[variable] * factor));
        counts?.AddTo(sum, person, factor);
        return sum;
    }

    /// <summary>The value that a load means.</summary>
    public Int128 Value(int person, Int128 load) => Whole.DivideDown(load * SeatProgram.ShareUnit, Weight(person));

    /// <summary>The largest load whose value is at most m: 10,000 x load &lt; (m + 1) x weight.</summary>
    public Int128 Ceiling(int person, Int128 m) => Whole.DivideDown(((m + 1) * Weight(person)) - 1, SeatProgram.ShareUnit);
}
