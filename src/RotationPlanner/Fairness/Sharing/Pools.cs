using RotationPlanner.Solving;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>What one person can take of one pool at most.</summary>
readonly record struct Access(int Pool, int Person, double Most);

/// <summary>What one person takes of one pool.</summary>
readonly record struct Take(int Pool, int Person, double Amount);

/// <summary>The credit to be shared, by pool (a role of a rotation), and who has access to it. Slots of the past are not shared again.</summary>
sealed record Pools(double[] Supply, double[] Night, double[] Weekend, double[] Holiday, Access[] Accesses)
{
    public static Pools Of(Company company, IReadOnlyList<Slot> slots, IReadOnlyList<Choice> choices, IReadOnlyList<Credit> creditOfChoice)
    {
        var poolOf = Number(slots, out var pools);
        var people = People.IndexOf(company);
        var open = new int[slots.Count];
        var sums = new Credit[slots.Count];
        var access = new double[pools * company.Responders.Count];
        foreach (var choice in choices)
        {
            var slot = choice.Slot.Index;
            if (choice.Slot.IsPast) continue;
            var credit = creditOfChoice[choice.Index];
            open[slot]++;
            sums[slot] += credit;
            access[poolOf[slot] * company.Responders.Count + people[choice.Responder]] += credit.Total;
        }

        var (supply, night, weekend, holiday) = (new double[pools], new double[pools], new double[pools], new double[pools]);
        foreach (var slot in slots)
        {
            if (open[slot.Index] == 0) continue;
            var seats = Math.Min(SeatsToFill(slot.Role), open[slot.Index]);
            var scale = (double)seats / open[slot.Index];
            var pool = poolOf[slot.Index];
            supply[pool] += sums[slot.Index].Total * scale;
            night[pool] += sums[slot.Index].Night * scale;
            weekend[pool] += sums[slot.Index].Weekend * scale;
            holiday[pool] += sums[slot.Index].Holiday * scale;
        }
        var accesses = access.Select((most, i) => new Access(i / company.Responders.Count, i % company.Responders.Count, most)).Where(a => a.Most > 0);
        return new Pools(supply, night, weekend, holiday, [.. accesses]);
    }

    public static int SeatsToFill(Role role) => role.WantsOptionalSeats ? role.Seats.Max : role.Seats.Min;

    /// <summary>The pool of each slot, by index.</summary>
    public static int[] Number(IReadOnlyList<Slot> slots, out int count)
    {
        var numbers = new Dictionary<(string, string), int>();
        var poolOf = new int[slots.Count];
        foreach (var slot in slots)
        {
            var key = (slot.Shift.Rotation.Id, slot.Role.Id);
            if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
            poolOf[slot.Index] = number;
        }
        count = numbers.Count;
        return poolOf;
    }
}
