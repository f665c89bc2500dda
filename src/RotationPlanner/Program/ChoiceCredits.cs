using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

/// <summary>
/// What each choice earns. People of one zone and one holiday calendar earn alike, so a slot is measured once for all
/// of them.
/// </summary>
static class ChoiceCredits
{
    /// <summary>The credit of each choice, by index; none for past ones.</summary>
    public static Credit[] Measure(
        Company company, ShiftMeasures measures, Choice[] choices, CancellationToken cancel = default)
    {
        var (credits, wayOf) = (new Credit[choices.Length], WaysOfLife(company, out var ways));
        var (known, slot) = (new Credit?[ways], (Slot?)null);
        for (var i = 0; i < credits.Length; i++)
        {
            var choice = choices[i];
            if (choice.Slot.IsPast) continue;
            if (choice.Slot != slot)
            {
                cancel.ThrowIfCancellationRequested();
                slot = choice.Slot;
                Array.Clear(known);
            }
            credits[i] = known[wayOf[choice.Person]] ??= measures.Of(slot.Shift, choice.Responder)
                .CreditFor(slot.Role.Weight);
        }
        return credits;
    }

    /// <summary>
    /// Per responder: a number that people of one zone and one holiday calendar share, who are let into the same shifts.
    /// </summary>
    public static int[] WaysOfLife(Company company, out int count)
    {
        var numbers = new Dictionary<(DateTimeZone, string?, string), int>();
        ResponderFilter[] bound = [.. company.Rotations.Select(r => r.Pattern).OfType<NamedShiftPattern>().SelectMany(p => p.Shifts)
            .Select(s => s.For).OfType<ResponderFilter>().DistinctBy(f => f.Key)];
        var wayOf = new int[company.Responders.Count];
        for (var r = 0; r < wayOf.Length; r++)
        {
            var key = (company.Responders[r].TimeZone, company.Responders[r].Holidays,
                string.Concat(bound.Select(f => f.Allows(company.Responders[r]) ? '1' : '0')));
            if (!numbers.TryGetValue(key, out wayOf[r])) numbers[key] = wayOf[r] = numbers.Count;
        }
        count = numbers.Count;
        return wayOf;
    }
}
