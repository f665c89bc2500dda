using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>The horizon in quarters of an hour.</summary>
sealed record SlotGrid(Instant From, Instant To)
{
    public const int MinutesASlot = 15, SlotsADay = 24 * 60 / MinutesASlot;

    public int Slots => Math.Max(1, (int)Math.Ceiling((To - From).TotalMinutes / MinutesASlot));

    public Instant At(int slot) => From + Duration.FromMinutes((long)slot * MinutesASlot);

    public int SlotOf(Instant at) => (int)Math.Round((at - From).TotalMinutes / MinutesASlot);
}
