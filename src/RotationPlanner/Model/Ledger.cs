using System.Text.Json.Serialization;
using NodaTime;

namespace RotationPlanner;

/// <summary>
/// What people worked and what their share was in earlier plans. Written by one plan, read by the next. Balances
/// (worked minus share) sum to zero in every period and every category. What is in it is <c>ledger.json</c>, which
/// <c>LedgerJson</c> reads and writes; a plan tells what it made of it in
/// <c>PersonLoad.Carried</c>.
/// </summary>
public sealed record Ledger
{
    internal Ledger(IReadOnlyList<LedgerEntry> entries) => Entries = entries;

    /// <summary>One line a person and planned period, oldest first.</summary>
    internal IReadOnlyList<LedgerEntry> Entries { get; init; }

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

    /// <summary>Named holidays that people served, for the next time.</summary>
    internal IReadOnlyList<HolidayServed> Holidays { get; init; } = [];

    /// <summary>What somebody should know who reads the file it came from; null when there is nothing.</summary>
    public string? Note { get; internal init; }

    /// <summary>Nothing carried.</summary>
    public static Ledger Empty { get; } = new([]);
}

/// <summary>One person's account for one planned period.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="From">First date of the period.</param>
/// <param name="To">Last date of the period.</param>
/// <param name="Worked">Credit earned in it, in credit minutes.</param>
/// <param name="Share">Credit the person should fairly have earned in it, in credit minutes.</param>
/// <param name="Opening">Whether it stands for a past that nobody recorded: see <see cref="Responder.Balance"/>.</param>
sealed record LedgerEntry(string Responder, LocalDate From, LocalDate To, Credit Worked, Credit Share,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Opening = false);

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

/// <summary>A named holiday on which somebody served.</summary>
/// <param name="Responder">The <see cref="Responder.Id"/>.</param>
/// <param name="Name">The holiday's name.</param>
/// <param name="Date">Its date, in the person's zone.</param>
/// <param name="Shift">The local date on which the shift started, in its own zone.</param>
sealed record HolidayServed(string Responder, string Name, LocalDate Date, LocalDate Shift);
