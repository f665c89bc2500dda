namespace RotationPlanner.Tests.Rules.Tiny;

/// <summary>Who holds what of a tiny company.</summary>
/// <param name="Held">For each shift, in order of start, a bit for each person.</param>
/// <param name="IsByNight">Whether each day has a day and a night shift, one after the other, of 12 hours each.</param>
sealed record TinyRoster(int[] Held, bool IsByNight)
{
    public static readonly string[] Names = ["a", "b", "c", "d"];

    /// <summary>The shifts of a person, in order.</summary>
    public List<int> Of(int person) => [.. Enumerable.Range(0, Held.Length).Where(s => Has(s, person))];

    public bool Has(int shift, int person) => (Held[shift] >> person & 1) == 1;

    public bool IsNight(int shift) => IsByNight && shift % 2 == 1;

    public int DayOf(int shift) => IsByNight ? shift / 2 : shift;

    public int Empty => Held.Sum(h => (IsByNight ? 1 : 2) - int.PopCount(h));

    /// <summary>Nothing where no shift is so, and a breach where one is.</summary>
    public int? Never(Func<int, bool> isSo) => Enumerable.Range(0, Held.Length).Any(isSo) ? null : 0;

    /// <summary>Nothing where the shifts of each person are so, and a breach where they are not.</summary>
    public int? Each(Func<List<int>, bool> isSo) => Enumerable.Range(0, 4).All(p => isSo(Of(p))) ? 0 : null;

    public static TinyRoster Read(Plan plan, bool isByNight)
    {
        var shifts = plan.Schedule.Shifts.OrderBy(s => s.Start.ToInstant()).Select(s => s.Id).ToList();
        var held = new int[shifts.Count];
        foreach (var seat in plan.Assignments) held[shifts.IndexOf(seat.Shift)] |= 1 << Array.IndexOf(Names, seat.Responder);
        return new TinyRoster(held, isByNight);
    }

    public List<Assignment> Seats(Schedule schedule) =>
    [
        .. schedule.Shifts.OrderBy(s => s.Start.ToInstant()).SelectMany((shift, s) => Enumerable.Range(0, 4).Where(p => Has(s, p))
            .Select((p, seat) => new Assignment("r", shift.Id, "r", seat, Names[p], shift.Start.ToInstant(), shift.End.ToInstant()))),
    ];
}
