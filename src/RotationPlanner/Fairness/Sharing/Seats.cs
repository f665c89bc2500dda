using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Training;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>The seats to be shared: the slots of the horizon, pool by pool, without those of trainees.</summary>
sealed class Seats
{
    readonly DateTimeZone zone;

    public Seats(ShareInput input)
    {
        zone = input.Company.TimeZone;
        var outlook = TrainingOutlook.Of(input.Company);
        PoolOf = Sharing.Pools.Number(input.Slots, out var count);
        Pools = new (Rotation, Role)[count];
        For = new ResponderFilter?[count];
        var slots = new List<Slot>[count];
        for (var p = 0; p < count; p++) slots[p] = [];
        foreach (var slot in input.Slots)
        {
            var pool = PoolOf[slot.Index];
            Pools[pool] = (slot.Shift.Rotation, slot.Role);
            For[pool] = slot.Shift.For;
            if (slot.IsPast || Sharing.Pools.SeatsToFill(slot.Role) == 0
                || outlook.MeaningOf(slot.Role).IsTraining) continue;
            slots[pool].Add(slot);
        }
        Slots = slots;
    }

    /// <summary>The rotation and the role of each pool.</summary>
    public (Rotation Rotation, Role Role)[] Pools { get; }

    /// <summary>By pool: whom its shifts are for; null for everybody.</summary>
    public ResponderFilter?[] For { get; }

    /// <summary>The pool of each slot, by index.</summary>
    public int[] PoolOf { get; }

    /// <summary>By pool: its slots of the horizon, by start; none for pools of trainees.</summary>
    public IReadOnlyList<Slot>[] Slots { get; }

    /// <summary>The minute from which a pool's shifts have a local date or a later one.</summary>
    public long MinuteOf(int pool, LocalDate date) =>
        date.AtStartOfDayInZone(Pools[pool].Rotation.TimeZone ?? zone).ToInstant().Minute();

    /// <summary>
    /// The start of a pool's first shift that ends after a minute; the end of time when there is none.
    /// </summary>
    public long FirstEndingAfter(int pool, long minute)
    {
        foreach (var slot in Slots[pool])
            if (slot.EndMinute > minute) return slot.StartMinute;
        return long.MaxValue;
    }
}
