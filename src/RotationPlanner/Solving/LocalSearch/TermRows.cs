using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch;

/// <summary>Rows of constraints whose terms are variables and any-groups: one list of lists for each sort.</summary>
sealed class TermRows<T>(SeatProgram program)
{
    readonly Rows<T> ofVariable = new(program.VariableCount);
    readonly Rows<T> ofAny = new(program.Anys.Length);

    public void Count(int[] terms)
    {
        if (program.Anys.Length == 0)
        {
            ofVariable.Count(terms);
            return;
        }
        foreach (var code in terms)
            if (code >= 0) ofVariable.Count([code]);
            else ofAny.Count([~code]);
    }

    public void Begin()
    {
        ofVariable.Begin();
        ofAny.Begin();
    }

    public void Add(int code, T item)
    {
        if (code >= 0) ofVariable.Add(code, item);
        else ofAny.Add(~code, item);
    }

    public (Rows<T>, Rows<T>) Done() => (ofVariable.Done(), ofAny.Done());
}
