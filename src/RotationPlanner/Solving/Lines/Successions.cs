namespace RotationPlanner.Solving.Lines;

/// <summary>
/// "At most one of these" forms that begin in one step and go on alike say the same together as one: only one position of the step can be true. Where several
/// shifts exclude the same ones after them, what was worked need not be told apart.
/// </summary>
static class Successions
{
    public static List<OwnForm> Joined(List<OwnForm> forms, IReadOnlyList<int> groupOf)
    {
        var joined = new List<OwnForm>();
        var byRest = new Dictionary<(int, string), OwnForm>();
        foreach (var form in forms)
        {
            if (!IsSuccession(form))
            {
                joined.Add(form);
                continue;
            }
            var first = groupOf[form.Weights.Keys.First()];
            var rest = string.Join(',', form.Weights.Keys.Where(p => groupOf[p] != first));
            if (!byRest.TryGetValue((first, rest), out var known))
            {
                byRest.Add((first, rest), form);
                joined.Add(form);
                continue;
            }
            foreach (var p in form.Weights.Keys)
                if (!known.Weights.ContainsKey(p)) known.Add(p, 1);
        }
        return joined;
    }

    static bool IsSuccession(OwnForm form) => form.Price == 0 && form.Least <= 0 && form.Most == 1 && form.Anys.Count == 0 && form.Weights.Values.All(w => w == 1);
}
