using System.Collections.ObjectModel;
using NodaTime;

namespace RotationPlanner;

/// <summary>A person who may hold seats.</summary>
public sealed record Responder
{
    /// <summary>A short identity, unique among responders.</summary>
    public required string Id { get; init; }

    /// <summary>The name shown to people; the id when not given. May hold any characters.</summary>
    public string Name { get => field ?? Id; init; }

    /// <summary>Mail address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Who the person is to other tools, by the tool's name, such as <c>pagerduty</c>: what exports write and imports
    /// recognise. None by default.
    /// </summary>
    public IReadOnlyDictionary<string, string> Ids { get; init; } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The <see cref="Department.Id"/> that lends this person.</summary>
    public required string Department { get; init; }

    /// <summary>Where the person lives; nights, weekends and holidays are theirs, measured here.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>Words of your own, such as a site, by which named shifts find people; none by default.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The <see cref="HolidayCalendar.Id"/> of the person's public holidays, or null for none.</summary>
    public string? Holidays { get; init; }

    /// <summary>Part of full time: above 0, at most 1. A share is in proportion to it.</summary>
    public decimal Capacity { get; init; } = 1m;

    /// <summary>
    /// Other parts of full time from a date on, in any order, each date once. Shares follow them; a rule that reads the
    /// capacity reads <see cref="Capacity"/>.
    /// </summary>
    public IReadOnlyList<CapacityChange> LaterCapacities { get; init; } = [];

    /// <summary>First day of service, or null for "already here". In the person's zone.</summary>
    public LocalDate? Joins { get; init; }

    /// <summary>Last day of service, or null for "stays". In the person's zone.</summary>
    public LocalDate? Leaves { get; init; }

    /// <summary>Tours of duty, with pauses between them; null, the default, for service without pauses.</summary>
    public TourOfDuty? Tour { get; init; }

    /// <summary>
    /// What the person worked beyond their share, in weighted hours, before anything was recorded; below zero what they
    /// owe; null for nothing. At most 5,000 h either way, in whole minutes. It counts until the ledger has an entry
    /// of the person from before the horizon: the plan writes it into the ledger, on the day before the horizon.
    /// Balances of all people that do not sum to zero are evened out over the others, in proportion to capacity.
    /// </summary>
    public Duration? Balance { get; init; }

    internal const int MostBalanceHours = 5_000;

    /// <summary>
    /// From when the person wants to climb the ladder, or back onto call; null where they never said so. In the
    /// person's zone. Under <see cref="Ladder.Volunteers"/> nobody trains before it.
    /// </summary>
    public LocalDate? Interested { get; init; }

    /// <summary>
    /// From when the person takes part no longer, for no stated reason; null for "takes part". In the person's zone. No
    /// seat and no session of theirs begins on that date or later, until a later <see cref="Interested"/>.
    /// </summary>
    public LocalDate? StepsBack { get; init; }

    /// <summary>
    /// Most real hours of the person in a calendar quarter of the shift's start date, or null; the stricter of this and
    /// of the department's buy-in holds.
    /// </summary>
    public int? HoursPerQuarter { get; init; }

    /// <summary>
    /// The <see cref="Rung.Id"/> on which the person stood when the <see cref="Record"/> began, or null for the lowest.
    /// Where the person stands now is derived: see <see cref="TrainingReport"/>.
    /// </summary>
    public string? Stage { get; init; }

    /// <summary>
    /// What was done of that rung's work, on days nobody noted: incidents under <c>observe</c>, courses under
    /// <c>course</c>, exercises under
    /// <c>tabletop</c>, days under <c>shadow</c> and <c>reverseShadow</c>, shifts under <c>led</c>, sessions held under
    /// <c>facilitated</c>.
    /// </summary>
    public IReadOnlyDictionary<string, int> Done { get; init; } = new Dictionary<string, int>();

    /// <summary>
    /// A promotion by decision, such as one inside the horizon; null for none. Within the horizon the person shares the
    /// seats of that rung from that day on, and mentors from the next horizon on.
    /// </summary>
    public Promotion? Promoted { get; init; }

    /// <summary>The training record: evidence from then on, in any order.</summary>
    public IReadOnlyList<Evidence> Record { get; init; } = [];

    /// <summary>Time off: no seat may overlap it.</summary>
    public IReadOnlyList<BusyTime> Unavailable { get; init; } = [];

    /// <summary>
    /// Time off that comes again and again, such as every Wednesday: no seat may overlap it. It is no leave and lowers
    /// no share, nor does it use up the allowance of days off; the person's share lies in the seats that are left to
    /// them, as far as these carry it.
    /// </summary>
    public IReadOnlyList<DaySelector> UnavailableOn { get; init; } = [];

    /// <summary>Other on-call duty, such as subject-matter expert: no seat may overlap it.</summary>
    public IReadOnlyList<BusyTime> OtherDuties { get; init; } = [];

    /// <summary>
    /// Short times for which the person wants to be covered when they are on a shift: they forbid no seat.
    /// The notes of a plan and <see cref="PublishedPlan.FindConflicts"/> tell the hours.
    /// </summary>
    public IReadOnlyList<BusyTime> Appointments { get; init; } = [];

    /// <summary>Days the person would like to serve.</summary>
    public IReadOnlyList<DaySelector> Prefers { get; init; } = [];

    /// <summary>Days the person would rather not serve.</summary>
    public IReadOnlyList<DaySelector> Avoids { get; init; } = [];

    /// <summary>What the person is exempt from, or null.</summary>
    public Exemption? Exempt { get; init; }

    /// <summary>
    /// Rules over this person's seats alone, such as a cap or a least number of shifts, beside those of rotations and
    /// of the company.
    /// </summary>
    public IReadOnlyList<IRotationRule> Rules { get; init; } = [];

    /// <summary>The <see cref="Role.Id"/>s the person may hold, or null for all that the stage allows.</summary>
    public IReadOnlyList<string>? MayHold { get; init; }
}
