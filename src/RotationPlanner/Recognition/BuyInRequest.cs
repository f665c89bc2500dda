namespace RotationPlanner.Recognition;

/// <summary>
/// What a department's leader is asked for, before they agree to lend people: the hours, of whom, what the department
/// gains, and what the others carry if it lends nobody. Figures are those of a plan with the department and of one
/// without it.
/// </summary>
public sealed record BuyInRequest
{
    internal BuyInRequest() { }

    /// <summary>The company, the department lent.</summary>
    public required Company Company { get; init; }

    /// <summary>The <see cref="RotationPlanner.Department.Id"/>.</summary>
    public required string Department { get; init; }

    /// <summary>
    /// Hours asked by calendar quarter, seats and training sessions, beside those agreed where a number is; only
    /// quarters in which the horizon asks for any.
    /// </summary>
    public required IReadOnlyList<AgreedHours> Quarters { get; init; }

    /// <summary>Everybody of the department who is asked for time, in the order of the company.</summary>
    public required IReadOnlyList<AskedPerson> People { get; init; }

    /// <summary>
    /// The part of the department's working hours that its people spend in seats and sessions, 0 to 1. Working hours
    /// are those of <see cref="SessionPolicy"/> on weekdays that are no holiday of the person, times capacity.
    /// </summary>
    public required double PartOfWorkingTime { get; init; }

    /// <summary>How many of the department may command as the horizon begins.</summary>
    public required int Commanders { get; init; }

    /// <summary>Who of the department may command by the plan, and from when; by date.</summary>
    public required IReadOnlyList<PlannedRung> NewCommanders { get; init; }

    /// <summary>What its people will have given, in sentences to be quoted; of the plan, not yet served.</summary>
    public required IReadOnlyList<string> Recognised { get; init; }

    /// <summary>The department's part of all credit in the plan, 0 to 1.</summary>
    public required double PartOfLoad { get; init; }

    /// <summary>Its part of the fair shares, 0 to 1: what it would carry if everybody carried their own.</summary>
    public required double PartOfShares { get; init; }

    /// <summary>Real hours a month and person of everybody else, with the department and without it.</summary>
    public required (double With, double Without) OthersMean { get; init; }

    /// <summary>The most real hours a month of one person of another department, with it and without it.</summary>
    public required (double With, double Without) OthersMost { get; init; }

    /// <summary>Required seats that stay empty, with the department and without it.</summary>
    public required (int With, int Without) EmptySeats { get; init; }

    /// <summary>Plans the company with the department and without it, and compares the two.</summary>
    /// <param name="company">The company. Where the department has no agreement, or one that is over when the horizon
    /// begins, one is assumed that limits nothing.</param>
    /// <param name="department">A <see cref="RotationPlanner.Department.Id"/>.</param>
    /// <param name="plan">A plan of the company with the department lent; made when null.</param>
    /// <param name="options">Limits and seed; each of the plans to be made gets an equal part of the time limit.</param>
    /// <param name="cancel">Stops the search; the plans are the best until then.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">There is no such department, or a plan is given and the company does not
    /// lend the department.</exception>
    /// <exception cref="InvalidCompanyException">The company breaks its contract; all problems are listed.</exception>
    public static BuyInRequest Of(Company company, string department, Plan? plan = null, PlanOptions? options = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        if (company.Departments.All(d => d.Id != department))
            throw new ArgumentException($"There is no department '{department}'.", nameof(department));
        if (plan is not null && !LentAndNot.IsLent(company, department))
            throw new ArgumentException($"The company does not lend '{department}', so that no plan of it can show it.", nameof(plan));
        options ??= new PlanOptions();
        if (plan is null && options.TimeLimit is { } limit) options = options with { TimeLimit = limit / 2 };
        var with = plan ?? Planner.Plan(LentAndNot.Lent(company, department), options, cancel: cancel);
        var without = Planner.Plan(LentAndNot.Without(company, department), options, cancel: cancel);
        return RequestReading.Of(with, without, department);
    }

    /// <summary>The request in sentences, the same as on the page.</summary>
    public IReadOnlyList<string> Sentences => BuyInWords.Of(this);

    /// <summary>As one self-contained HTML page.</summary>
    /// <returns>The document.</returns>
    public string ToHtml() => BuyInPage.Of(this);
}

/// <summary>What one person of a department is asked for in the horizon.</summary>
public sealed record AskedPerson
{
    internal AskedPerson() { }

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public required string Responder { get; init; }

    /// <summary>The names of the roles held, in the order of the company; empty for sessions alone.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Real hours in seats and training sessions.</summary>
    public required double Hours { get; init; }

    /// <summary>Those hours over the calendar quarters that the horizon touches, as a mean by length of time.</summary>
    public required double HoursAQuarter { get; init; }

    /// <summary>Local nights on duty.</summary>
    public required int Nights { get; init; }

    /// <summary>Local weekends touched.</summary>
    public required int Weekends { get; init; }
}
