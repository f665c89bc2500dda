using RotationPlanner.Planning.Forecast;

namespace RotationPlanner;

/// <summary>Who stands where on the training ladder, what each needs next, and what a plan makes of it.</summary>
public sealed record TrainingReport
{
    internal TrainingReport() { }

    /// <summary>The company.</summary>
    public required Company Company { get; init; }

    /// <summary>The plan whose sessions, seats and graduations are told; null when only standings are.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Everybody, by department and in it by rung, the lowest first.</summary>
    public required IReadOnlyList<PersonProgress> People { get; init; }

    /// <summary>The departments, in the order of the company.</summary>
    public required IReadOnlyList<DepartmentProgress> Departments { get; init; }

    /// <summary>The people who may lead, month by month of the horizon; empty without a plan.</summary>
    public IReadOnlyList<PoolMonth> Pool { get; init; } = [];

    /// <summary>
    /// What holds trainees up, in sentences: mentors, trainees' seats, sessions, and what else the plan says stands in
    /// the way.
    /// </summary>
    public IReadOnlyList<string> Bottlenecks { get; init; } = [];

    /// <summary>
    /// How many want to climb (<see cref="Responder.Interested"/>) and have not stepped back, as the horizon ends; null
    /// where the ladder is not for volunteers.
    /// </summary>
    public int? Volunteers { get; init; }

    /// <summary>How many have stepped back as the horizon ends. Who, and why, is nobody's business here.</summary>
    public int SteppedBack { get; init; }

    /// <summary>Makes the report.</summary>
    /// <param name="company">The company.</param>
    /// <param name="plan">A plan of that company, or null for standings and needs alone.</param>
    /// <returns>The report.</returns>
    public static TrainingReport Of(Company company, Plan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var last = company.Horizon.End;
        var pool = plan is null ? null : new PoolForecast(company, plan);
        return new TrainingReport
        {
            Company = company,
            Plan = plan,
            People = [.. Progress.OfPeople(company, plan)],
            Departments = [.. Progress.OfDepartments(company, pool)],
            Pool = pool?.Months ?? [],
            Volunteers = !company.Ladder.Volunteers ? null : company.Responders.Count(
                r => r.Interested <= last && !r.HasSteppedBack(last)),
            SteppedBack = company.Responders.Count(r => r.HasSteppedBack(last)),
            Bottlenecks = [.. BottleneckWords.Of(company, plan)],
        };
    }
}
