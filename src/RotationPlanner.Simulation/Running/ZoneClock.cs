using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>What the clock says in one zone, slot by slot of the horizon: asked for millions of times.</summary>
sealed class ZoneClock
{
    const int MorningHour = 9, EveningHour = 17;

    public ZoneClock(DateTimeZone zone, SlotGrid grid, FairnessPolicy fairness)
    {
        (IsNight, IsOff, Day, Month) = (new bool[grid.Slots], new bool[grid.Slots], new int[grid.Slots], new int[grid.Slots]);
        var first = grid.At(0).InZone(zone).Date;
        for (var slot = 0; slot < grid.Slots; slot++)
        {
            var local = grid.At(slot).InZone(zone);
            var (time, weekday) = (local.TimeOfDay, local.DayOfWeek);
            IsNight[slot] = fairness.NightFrom <= fairness.NightTo
                ? fairness.NightFrom <= time && time < fairness.NightTo : time >= fairness.NightFrom || time < fairness.NightTo;
            IsOff[slot] = weekday is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || time.Hour < MorningHour || time.Hour >= EveningHour;
            Day[slot] = Period.DaysBetween(first, local.Date);
            Month[slot] = ((local.Year - first.Year) * 12) + local.Month - first.Month;
        }
        Months = Month[^1] + 1;
    }

    public bool[] IsNight { get; }

    /// <summary>Outside Monday to Friday, 9:00 to 17:00.</summary>
    public bool[] IsOff { get; }

    /// <summary>Days since the first of the horizon.</summary>
    public int[] Day { get; }

    public int[] Month { get; }

    public int Months { get; }

    /// <summary>The night a slot belongs to: by the day on which it began.</summary>
    public int NightOf(int slot) => Day[Math.Max(0, slot - (SlotGrid.SlotsADay / 2))];
}
