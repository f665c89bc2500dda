using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>
/// How many days a shift counts in training: its nominal local length divided by 24 hours, rounded up. A weekly shift
/// is 7 days also over a DST change, a shift of eight hours is 1.
/// </summary>
static class ShiftDays
{
    /// <summary>Stands in <see cref="Evidence.Days"/> until the shift is known.</summary>
    public const int Unread = 0;

    public static int Of(Shift shift) => shift.NominalDays;

    /// <summary>Evidence with its days read off the shift it names; 1 where it names none of the company.</summary>
    public static Evidence Read(Evidence evidence, IReadOnlyList<Rotation> rotations) =>
        evidence.Days != Unread ? evidence : evidence with
    {
        Days = evidence.Kind is EvidenceKind.Shadow or EvidenceKind.ReverseShadow && evidence.What is { } what
            ? rotations.Select(r => PastShifts.DaysOf(r, what)).FirstOrDefault(d => d > 0, 1) : 1,
    };
}
