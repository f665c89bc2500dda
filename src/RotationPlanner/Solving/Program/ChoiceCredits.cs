using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>What each choice earns. People of one zone and one holiday calendar earn alike, so a slot is measured once for all of them.</summary>
static class ChoiceCredits
{
    /// <summary>The credit of each choice, by index; none for past ones.</summary>
    public static Credit[] Of(Company company, ShiftMeasures measures, Choice[] choices)
    {
        var (credits, wayOf) = (new Credit[choices.Length], WaysOfLife(company, out var ways));
        var (known, slot) = (new Credit?[ways], (Slot?)null);
        for (var i = 0; i < credits.Length; i++)
        {
            var choice = choices[i];
            if (choice.Slot.IsPast) continue;
            if (choice.Slot != slot)
            {
                slot = choice.Slot;
                Array.Clear(known);
            }
            credits[i] = known[wayOf[choice.Responder]] ??= measures.Of(slot.Shift, choice.Responder).CreditFor(slot.Role.Weight);
        }
        return credits;
    }

    static Dictionary<Responder, int> WaysOfLife(Company company, out int count)
    {
        var numbers = new Dictionary<(DateTimeZone, string?), int>();
        var wayOf = new Dictionary<Responder, int>(ReferenceEqualityComparer.Instance);
        foreach (var responder in company.Responders)
        {
            if (!numbers.TryGetValue((responder.TimeZone, responder.Holidays), out var number)) numbers[(responder.TimeZone, responder.Holidays)] = number = numbers.Count;
            wayOf[responder] = number;
        }
        count = numbers.Count;
        return wayOf;
    }
}
