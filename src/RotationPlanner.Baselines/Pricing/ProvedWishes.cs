using RotationPlanner.Solving;

namespace RotationPlanner.Baselines.Pricing;

/// <summary>
/// What is proved of the wishes, told in those that people have: points of the objective differ from them by what no plan
/// can change, such as a preferred shift with two roles, of which nobody can have both.
/// </summary>
/// <param name="today">A plan of the company.</param>
/// <param name="weight">Of all wishes together.</param>
sealed class ProvedWishes(Plan today, int weight)
{
    const double Rounding = 1e-6;

    readonly bool isTold = !HasOtherPoints(today);
    readonly List<(Plan Plan, Claim Claim, double AtMost)> proved = [];

    /// <summary>Notes what a search proved beside its plan.</summary>
    /// <param name="made">The plan.</param>
    /// <param name="missed">What its unmet wishes weigh.</param>
    public void Note(Plan made, int missed)
    {
        if (made.Proof.Find("preferences") is { Claim: { } claim, Value: var value, Status: not ProofStatus.NotProved })
            proved.Add((made, claim, 1 - ((claim.AtLeast - value + missed) / weight)));
    }

    /// <summary>
    /// The part of all wishes that no plan honours more of with no worse an excess than this one's; null where nothing is
    /// proved. What no plan with a worse excess can honour, none with a better one can.
    /// </summary>
    public double? AtMost(Plan plan, double honoured)
    {
        if (honoured >= 1) return 1;
        if (!isTold) return null;
        var bounds = proved.Where(p => SpeaksOf(p.Plan, p.Claim, plan)).Select(p => Math.Min(1, p.AtMost)).ToList();
        return bounds.Count > 0 && bounds.Min() is var least && least >= honoured - Rounding ? Math.Max(honoured, least) : null;
    }

    /// <summary>Where people train in seats, what is proved is about the training of one plan.</summary>
    static bool SpeaksOf(Plan made, Claim claim, Plan plan) =>
        (ReferenceEquals(made, plan) || !(Trains(made) || Trains(plan)))
            && claim.Given.All(g => plan.Proof.Find(g.Objective)?.Value <= g.AtMost + Rounding);

    static bool Trains(Plan plan) => plan.Assignments.Any(a => a.Mentor is not null || a.Provisional);

    /// <summary>
    /// Whether plans differ in other points than those of wishes: where changes of hands have a price, or by a rule that
    /// somebody wrote. A plan with more of them may honour more wishes.
    /// </summary>
    static bool HasOtherPoints(Plan plan)
    {
        var company = plan.Company;
        return plan.Schedule.Shifts.Any(s => s.StintKind?.SplitPoints is not null)
            || company.Rules.Concat(company.Rotations.SelectMany(r => r.Rules)).Concat(company.Responders.SelectMany(r => r.Rules))
                .Any(r => r.GetType().Assembly != typeof(Company).Assembly);
    }
}
