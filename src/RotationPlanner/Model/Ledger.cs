using NodaTime;
using RotationPlanner.Recognition;
using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>
/// What people worked and what their share was in earlier plans. Written by one plan, read by the next. Balances
/// (worked minus share) sum to zero in every period and every category.
/// </summary>
public sealed record Ledger
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="entries">The <see cref="Entries"/>.</param>
    public Ledger(IReadOnlyList<LedgerEntry> entries) => Entries = entries;

    /// <summary>One line a person and planned period, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init; }

    /// <summary>
    /// The seats behind the entries, by date. With them a plan that begins inside an earlier one's horizon knows
    /// exactly what was served before it. A period without any, such as one of an older file, is divided in proportion
    /// to days.
    /// </summary>
    internal IReadOnlyList<ServedSeat> Served { get; init; } = [];

    /// <summary>How seats were to be shared; <see cref="ServedSeat.Split"/> is an index into this list.</summary>
    internal IReadOnlyList<SeatSplit> Splits { get; init; } = [];

    /// <summary>Days off that people had, for the allowance of the calendar year.</summary>
    internal IReadOnlyList<TimeOffTaken> TimeOff { get; init; } = [];

    /// <summary>What somebody should know who reads the file it came from; null when there is nothing.</summary>
    internal string? Note { get; init; }

    /// <summary>Nothing carried.</summary>
    public static Ledger Empty { get; } = new([]);
}

/// <summary>One person's account for one planned period.</summary>
public sealed record LedgerEntry
{
    /// <summary>Creates it from its parts.</summary>
    /// <param name="responder">The <see cref="Responder"/>.</param>
    /// <param name="from">The <see cref="From"/>.</param>
    /// <param name="to">The <see cref="To"/>.</param>
    /// <param name="worked">The <see cref="Worked"/>.</param>
    /// <param name="share">The <see cref="Share"/>.</param>
    public LedgerEntry(string responder, LocalDate from, LocalDate to, Credit worked, Credit share)
    {
        Responder = responder;
        From = from;
        To = to;
        Worked = worked;
        Share = share;
    }

    /// <summary>The <see cref="Responder.Id"/>.</summary>
    public string Responder { get; init; }

    /// <summary>First date of the period.</summary>
    public LocalDate From { get; init; }

    /// <summary>Last date of the period.</summary>
    public LocalDate To { get; init; }

    /// <summary>Credit earned in it, in credit minutes.</summary>
    public Credit Worked { get; init; }

    /// <summary>Credit the person should fairly have earned in it, in credit minutes.</summary>
    public Credit Share { get; init; }
}

/// <summary>A seat that somebody served.</summary>
/// <param name="Date">The local date on which the shift started, in its own zone.</param>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Rotation">The <see cref="Rotation.Id"/>.</param>
/// <param name="Role">The <see cref="Role.Id"/>.</param>
/// <param name="Credit">What it earned, in credit minutes.</param>
/// <param name="Split">Index into <see cref="Ledger.Splits"/>; null where it was the person's own share, as a trainee's
/// seat is.</param>
sealed record ServedSeat(LocalDate Date, string Responder, string Rotation, string Role, Credit Credit,
    int? Split = null);

/// <summary>How the seats of a role were to be shared for some time: in proportion to weights.</summary>
/// <param name="Parts">Weights and who has them.</param>
sealed record SeatSplit(IReadOnlyList<SplitPart> Parts);

/// <summary>People who were to take the same of every seat of a split.</summary>
/// <param name="Weight">What each of them is to take; only the proportion to the other parts counts. Above 0.</param>
/// <param name="People">Their <see cref="Responder.Id"/>s.</param>
sealed record SplitPart(long Weight, IReadOnlyList<string> People);

/// <summary>Days off that somebody had, or was to have, in an earlier plan's horizon.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="From">First day, in the person's zone.</param>
/// <param name="To">Last day.</param>
sealed record TimeOffTaken(string Responder, LocalDate From, LocalDate To);
