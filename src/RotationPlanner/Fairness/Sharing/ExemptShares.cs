namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// Whose exemption lowers the share counts with so much of the capacity as their open seats are of all seats, in credit.
/// </summary>
static class ExemptShares
{
    public static Sharer Lowered(Sharer sharer, ShareInput input, Seats seats)
    {
        var responder = input.Company.Responders[sharer.Index];
        if (responder.Exempt is not { LowersShare: true } exempt) return sharer;
        long all = 0, open = 0;
        foreach (var pool in sharer.Entitled.SelectMany(e => e.Pools).Concat(sharer.Graduations.Select(g => g.Pool)).Distinct())
            foreach (var slot in seats.Slots[pool])
            {
                var measure = input.Measures.Of(slot.Shift, responder);
                var credit = measure.CreditFor(slot.Role.Weight).Total;
                all += credit;
                var isClosed = (exempt.Nights && measure.Nights.Count > 0) || (exempt.Weekends && measure.Weekends.Count > 0)
                    || (exempt.Holidays && measure.Holidays.Count > 0);
                open += isClosed ? 0 : credit;
            }
        return open == 0 ? sharer : sharer with { Capacity = sharer.Capacity * open / all };
    }
}
