using RotationPlanner.Program;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// A part of a program in which nothing counts but who is disturbed: first how many people, then how many seats they
/// take or give up. Both are sums and maxima that every engine knows already.
/// </summary>
static class ChangeProgram
{
    /// <summary>What a person costs; a plan never changes as many seats.</summary>
    public const long PersonWeight = 10_000;

    /// <summary>The tier that counts them.</summary>
    public static Tier Tier => Tier.Of(Goal.Stability);

    /// <param name="part">The part; its previous variables are the seats that were published.</param>
    /// <param name="disturbed">Responders who are disturbed whatever is done: more changes of theirs cost nothing as
    /// people.</param>
    public static SeatProgram Build(SeatProgram part, IReadOnlySet<int> disturbed)
    {
        var label = new Label("change", "are disturbed");
        var published = part.Previous.ToHashSet();
        var always = part.VariableCount;
        var free = Enumerable.Range(0, part.VariableCount).Where(v => part.Fixed[v] == 0).ToList();
        var people = free.GroupBy(v => part.VariableResponder[v]).Where(g => !disturbed.Contains(g.Key));
        return part.Bare() with
        {
            // A fixed variable of nobody's stands for the number 1.
            Variables = [.. part.Variables, []],
            VariableSlots = [.. part.VariableSlots, []],
            VariableResponder = [.. part.VariableResponder, 0],
            Fixed = [.. part.Fixed, 1],
            Linears =
            [
                .. part.Linears.Where(f => f.Penalty is null && !f.IsDemand),
                .. free.Where(v => !published.Contains(v)).Select(
                    v => new LinearConstraint(label, [v], [1], long.MinValue, 0, new Penalty(Goal.Stability, 1))),
                .. published.Where(v => part.Fixed[v] == 0).Select(
                    v => new LinearConstraint(label, [v], [1], 1, long.MaxValue, new Penalty(Goal.Stability, 1))),
            ],
            MinMaxes =
            [
                .. people.Select(own => new MinMaxConstraint(label,
                    [.. own.Select(v => published.Contains(v) ? new[] { always, v } : [v])],
                    [.. own.Select(v => published.Contains(v) ? new long[] { 1, -1 } : [1])],
                    1, new Penalty(Goal.Stability, PersonWeight))),
            ],
        };
    }
}
