using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner;

/// <summary>Everything a plan is made from: who may serve, what must be covered, and the rules that bind. Immutable; change it with <c>with</c>.</summary>
public sealed record Company
{
    /// <summary>The name shown on reports and feeds. May hold any characters.</summary>
    public required string Name { get; init; }

    /// <summary>Shifts that <em>start</em> on these dates are planned, both dates included, each read in its shift's own time zone.</summary>
    public required DateInterval Horizon { get; init; }

    /// <summary>The zone of company-wide rules and of rotations that name none.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The departments that lend responders.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    /// <summary>The people, certified or in training.</summary>
    public IReadOnlyList<Responder> Responders { get; init; } = [];

    /// <summary>Named public-holiday calendars; responders refer to them by <see cref="HolidayCalendar.Id"/>.</summary>
    public IReadOnlyList<HolidayCalendar> Holidays { get; init; } = [];

    /// <summary>The repeating patterns of shifts to be covered.</summary>
    public IReadOnlyList<Rotation> Rotations { get; init; } = [];

    /// <summary>Rules over all rotations together, in addition to each rotation's own.</summary>
    public IReadOnlyList<IRule> Rules { get; init; } = [];

    /// <summary>Assignments decided by people; the planner keeps them.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Assignments worked before the horizon. They count for rest, windows and handoffs, and are never changed.</summary>
    public IReadOnlyList<PastAssignment> History { get; init; } = [];

    /// <summary>How duty is weighed and shared.</summary>
    public FairnessPolicy Fairness { get; init; } = FairnessPolicy.Default;

    /// <summary>Credits carried over from earlier plans.</summary>
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>The rungs of the training ladder, lowest first.</summary>
    public Ladder Ladder { get; init; } = Ladder.Default;

    /// <summary>Whether seats are for people of departments whose leaders agreed; where no department states a buy-in, everybody is lent.</summary>
    internal bool RunsOnBuyIns => Departments.Any(d => d.BuyIn is not null);

    /// <summary>Finds every problem of this company; empty when it can be planned.</summary>
    /// <returns>All problems in the order of the model.</returns>
    public IReadOnlyList<Problem> Validate() => CompanyValidator.Validate(this);
}
