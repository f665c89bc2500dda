namespace RotationPlanner.Program;

/// <summary>The load to even out: all credit. Trainees' seats go by need and are not in it.</summary>
static class LoadFamilies
{
    public static LoadFamily[] Build(ProgramDraft draft, VariableNumbering variables, Credit[] shares, Credit[] carried)
    {
        var training = draft.Slots.Select(s => s.Role.Needs.IsTraining(draft.Company.Ladder)).ToArray();
        var credits = new long[variables.Members.Length];
        var lightest = long.MaxValue;
        for (var v = 0; v < credits.Length; v++)
            foreach (var (choice, credit) in Turns(draft, variables.Members[v]))
            {
                if (training[choice.Slot.Index]) continue;
                credits[v] += credit;
                if (credit > 0 && choice.Slot.Role.Seats.Min > 0 && !choice.Slot.IsPast)
                    lightest = Math.Min(lightest, credit);
            }
        if (lightest == long.MaxValue) lightest = 0;
        return [new LoadFamily("load", credits, Array.ConvertAll(carried, c => c.Total), Array.ConvertAll(shares, s => s.Total))
        {
            LightestSeat = lightest,
            Tolerance = Tolerance(draft.Company, lightest, shares),
        }];
    }

    /// <summary>What one decision gives: a seat each, but seats of a stint are one, told by its first choice.</summary>
    static IEnumerable<(Choice Choice, long Credit)> Turns(ProgramDraft draft, Choice[] members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (Array.Exists(members[..i], m => IsOneTurn(m.Slot, members[i].Slot))) continue;
            var credit = draft.Credits[members[i].Index].Total;
            for (var k = i + 1; k < members.Length; k++)
                if (IsOneTurn(members[i].Slot, members[k].Slot)) credit += draft.Credits[members[k].Index].Total;
            yield return (members[i], credit);
        }
    }

    static bool IsOneTurn(Slot one, Slot other) =>
        one.Shift.Stint is { } stint && stint == other.Shift.Stint && one.Role.Id == other.Role.Id;

    /// <summary>
    /// What the heaviest turn of the horizon is worth, category by category: seats that are held together are one.
    /// </summary>
    public static Credit HeaviestTurn(ProgramDraft draft, VariableNumbering variables)
    {
        var training = draft.Slots.Select(s => s.Role.Needs.IsTraining(draft.Company.Ladder)).ToArray();
        var heaviest = Credit.Zero;
        foreach (var members in variables.Members)
        {
            var turn = Credit.Zero;
            foreach (var choice in members)
                if (!training[choice.Slot.Index] && !choice.Slot.IsPast) turn += draft.Credits[choice.Index];
            heaviest = new Credit(Math.Max(heaviest.Total, turn.Total), Math.Max(heaviest.Night, turn.Night),
                Math.Max(heaviest.Weekend, turn.Weekend), Math.Max(heaviest.Holiday, turn.Holiday));
        }
        return heaviest;
    }

    // Below half a seat nothing can be dealt out better, and a hundredth of what somebody carries is nothing that
    // anybody feels.
    static long Tolerance(Company company, long lightest, Credit[] shares)
    {
        if (company.Fairness.Tolerance is { } asked) return (long)asked.TotalMinutes;
        var largest = company.Responders.Select((r, i) => r.Capacity > 0 ? (long)(shares[i].Total / Math.Max(r.Capacity, r.LaterCapacities.Select(c => c.Capacity).DefaultIfEmpty().Max())) : 0)
            .DefaultIfEmpty().Max();
        return Math.Max(lightest / 2, largest / 100);
    }
}
