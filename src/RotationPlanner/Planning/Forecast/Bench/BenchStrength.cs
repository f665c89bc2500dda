using RotationPlanner.Planning.Forecast.Bench;

namespace RotationPlanner;

/// <summary>
/// Whether a company has commanders enough: how many its rotations need to keep their rules and policies, how many are left as
/// people leave, and who must be trained by when. People who may lead, in service, of departments that are lent, are the bench.
/// </summary>
public sealed record BenchStrength
{
    internal BenchStrength() { }

    /// <summary>The company.</summary>
    public required Company Company { get; init; }

    /// <summary>The plan whose graduations count; null where none do.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The chance that is asked for.</summary>
    public required double Confidence { get; init; }

    /// <summary>How many command as the horizon begins.</summary>
    public int Today => Departments.Sum(d => d.Today);

    /// <summary>
    /// Whether with all of them, and nobody else, the rotations keep their rules and policies over the whole horizon; null where it
    /// was not settled.
    /// </summary>
    public required bool? IsEnoughToday { get; init; }

    /// <summary>
    /// The smallest number of commanders with which the rotations keep their rules and policies over the whole horizon, where of
    /// each department those stay who are free least; null where no number that was tried will do. Exact where people of a
    /// department are alike; where they differ, fewer of those who are free more may do. Where those of today are enough it is
    /// of them, else they are all in it.
    /// </summary>
    public int? Smallest { get; init; }

    /// <summary>Whether it was proved that one fewer will not do, whatever the mix of departments, of those who are free least.</summary>
    public bool IsProved { get; init; }

    /// <summary>Whether the planner made a plan with that smallest number, and the checker found nothing in it.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>
    /// What keeps it from being one smaller: rules with their figures, without which one fewer would do. Empty where nothing that
    /// could be left out does.
    /// </summary>
    public IReadOnlyList<string> Bounds { get; init; } = [];

    /// <summary>Whether all of <see cref="Bounds"/> would have to go; else any one of them.</summary>
    public bool AreBoundsTogether { get; init; }

    /// <summary>The departments, in the order of the company.</summary>
    public required IReadOnlyList<BenchDepartment> Departments { get; init; }

    /// <summary>Each rate of attrition, in the order asked for.</summary>
    public required IReadOnlyList<BenchAttrition> Attrition { get; init; }

    /// <summary>Trainees' seats, one a shift, in the months that are looked at.</summary>
    public required int TraineeSeats { get; init; }

    /// <summary>The days that such a seat counts.</summary>
    public required int DaysOfTraineeSeat { get; init; }

    /// <summary>
    /// Makes the forecast. What is solved is counted in work, not in time, so that the same company gives the same answer on every
    /// machine.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="plan">A plan of that company, whose graduations count; or null.</param>
    /// <param name="options">Rates and confidence; the defaults when null.</param>
    /// <param name="progress">Told which part of the work is done, from 0 to 1; may be null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A rate or the confidence is outside its range.</exception>
    /// <exception cref="ArgumentException">No role of the company needs a commander.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static BenchStrength Of(
        Company company, Plan? plan = null, BenchOptions? options = null, Action<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        options ??= new BenchOptions();
        options.Check();
        var problems = company.Validate();
        if (problems.Count > 0) throw new InvalidCompanyException(problems);
        if (!company.Rotations.Any(r => r.Roles.Any(o => o.Needs.IsCommand(company.Ladder) && o.Seats.Min > 0)))
        {
            var message = $"No required role needs somebody on '{company.Ladder.Commands}' or above, so there is no bench of commanders.";
            throw new ArgumentException(message, nameof(company));
        }
        return new BenchReading(company, plan, options, progress, cancel).Read();
    }
}
