using NodaTime;

namespace RotationPlanner.Scheduling;

/// <summary>Calendar quarters, numbered.</summary>
static class Quarter
{
    public static int Of(LocalDate date) => date.Year * 4 + (date.Month - 1) / 3;
}
