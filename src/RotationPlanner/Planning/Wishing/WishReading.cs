using RotationPlanner.Planning.Compiling;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Wishing;

/// <summary>Reads what people wish of a company's shifts.</summary>
static class WishReading
{
    /// <summary>
    /// The wishes about shifts that are open to the person, in the order of shifts: who is on time off then, or may
    /// not hold any role of it, wishes nothing.
    /// </summary>
    public static IReadOnlyList<Wish> Of(Schedule schedule, IReadOnlyList<Assignment> seats)
    {
        var company = schedule.Company;
        if (company.Responders.All(r => r.Prefers.Count + r.Avoids.Count == 0)) return [];
        var held = seats.Select(a => (a.Shift, a.Responder)).ToHashSet();
        var (_, choices) = ChoiceFinder.Find(company, schedule, new RuleSet(company), null, [], CancellationToken.None);
        var (wishes, seen) = (new List<Wish>(), new HashSet<(string, int)>());
        foreach (var choice in choices.Where(c => !c.Slot.IsPast))
        {
            if (choice.Responder.Prefers.Count + choice.Responder.Avoids.Count == 0) continue;
            if (!seen.Add((choice.Slot.Shift.Id, choice.Person))) continue;
            var cost = Wishes.Cost(choice.Responder, choice.Slot.Shift).Cost;
            if (cost == 0) continue;
            var serves = held.Contains((choice.Slot.Shift.Id, choice.Responder.Id));
            wishes.Add(new Wish(choice.Responder.Id, choice.Slot.Shift.Id, cost < 0, (int)Math.Abs(cost), serves == cost < 0));
        }
        return wishes;
    }
}
