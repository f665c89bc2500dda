namespace RotationPlanner.Solving;

/// <summary>The loads to even out: all credit, then nights, weekends and holidays. Trainees' seats go by need and are not among them.</summary>
static class LoadFamilies
{
    public static LoadFamily[] Of(ProgramDraft draft, VariableNumbering variables, Credit[] shares, Credit[] carried)
    {
        (string Name, Func<Credit, long> Part)[] parts =
            [("load", c => c.Total), ("nights", c => c.Night), ("weekends", c => c.Weekend), ("holidays", c => c.Holiday)];
        var training = draft.Slots.Select(s => s.Role.Needs.IsTraining(draft.Company.Ladder)).ToArray();
        return [.. parts.Select(p => Family(p.Name, p.Part)).Where((f, i) => i == 0 || f.Credits.Any(c => c != 0))];

        LoadFamily Family(string name, Func<Credit, long> part)
        {
            var own = Array.ConvertAll(shares, s => part(s));
            // People with hardly any share are compared on a hundredth of the usual one, so that no excess grows without bound.
            var floor = Math.Max(1, own.Sum() / Math.Max(1, own.Count(s => s > 0)) / 100);
            var credits = new long[variables.Members.Length];
            for (var v = 0; v < credits.Length; v++)
                foreach (var choice in variables.Members[v])
                    if (!training[choice.Slot.Index]) credits[v] += part(draft.Credits[choice.Index]);
            return new LoadFamily(name, credits,
                Array.ConvertAll(carried, c => part(c)), own, Array.ConvertAll(own, s => Math.Max(s, floor)));
        }
    }
}
