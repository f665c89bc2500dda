using NodaTime;

namespace RotationPlanner.Training;

/// <summary>
/// What the horizon may bring one person: rungs reached on known dates, and after them rungs that are climbed by taking
/// seats.
/// </summary>
/// <param name="Standing">Where the person stands by evidence.</param>
/// <param name="Known">Rungs reached on dates that do not depend on seats, ascending; the first is where the person
/// stands.</param>
/// <param name="Climb">Rungs worked in seats, in order; empty when no seats bring the person on.</param>
sealed record Outlook(Standing Standing, IReadOnlyList<KnownRung> Known, IReadOnlyList<SeatRung> Climb)
{
    /// <summary>The day of a promotion within the horizon: from then on no seats bring the person on.</summary>
    public LocalDate? Promoted { get; init; }

    /// <summary>The rung on a date, as far as it does not depend on seats.</summary>
    public KnownRung On(LocalDate date)
    {
        for (var i = Known.Count - 1; i > 0; i--)
            if (Known[i].From <= date) return Known[i];
        return Known[0];
    }
}

/// <summary>A rung reached on a known date.</summary>
/// <param name="Height">Its index in the ladder.</param>
/// <param name="From">The first day on it, in the person's zone.</param>
/// <param name="MayLead">False while lapsed.</param>
/// <param name="ByEvidence">False where it follows from sessions that are yet to be held, or from a sign-off yet to
/// come.</param>
sealed record KnownRung(int Height, LocalDate From, bool MayLead, bool ByEvidence);

/// <summary>A rung whose work is days in seats beside a mentor.</summary>
/// <param name="Height">Its index in the ladder.</param>
/// <param name="From">The first day on which the person may stand on it.</param>
/// <param name="Days">Days missing.</param>
/// <param name="Mentors">Different mentors missing.</param>
/// <param name="Had">The mentors had already.</param>
/// <param name="NeedsMentor">True when only people on the rung of mentors may stand beside; else whoever leads.</param>
/// <param name="GapDays">Days between the last seat and the next rung, for the sign-off.</param>
/// <param name="Opens">The height of the rung it leads to.</param>
sealed record SeatRung(int Height, LocalDate From, int Days, int Mentors, IReadOnlyList<string> Had, bool NeedsMentor,
    int GapDays, int Opens);
