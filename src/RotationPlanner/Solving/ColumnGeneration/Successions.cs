namespace RotationPlanner.Solving.ColumnGeneration;

/// <summary>
/// "At most one of these" constraints that begin in one step and go on alike say the same together as one: only one
/// position of the step can be true. Where several shifts exclude the same ones after them, what was worked need not be
/// told apart.
/// </summary>
static class Successions
{
    public static List<OwnConstraint> Joined(List<OwnConstraint> constraints, IReadOnlyList<int> groupOf)
    {
        var joined = new List<OwnConstraint>();
        var byRest = new Dictionary<(int, string), OwnConstraint>();
        foreach (var constraint in constraints)
        {
            if (!IsSuccession(constraint))
            {
                joined.Add(constraint);
                continue;
            }
            var first = groupOf[constraint.Weights.Keys.First()];
            var rest = string.Join(',', constraint.Weights.Keys.Where(p => groupOf[p] != first));
            if (!byRest.TryGetValue((first, rest), out var known))
            {
                byRest.Add((first, rest), constraint);
                joined.Add(constraint);
                continue;
            }
            foreach (var p in constraint.Weights.Keys)
                if (!known.Weights.ContainsKey(p)) known.Add(p, 1);
        }
        return joined;
    }

    static bool IsSuccession(OwnConstraint constraint) =>
        constraint.Price == 0 && constraint.Least <= 0 && constraint.Most == 1 && constraint.Anys.Count == 0
            && constraint.Weights.Values.All(w => w == 1);
}
