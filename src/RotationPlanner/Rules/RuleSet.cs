using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>All rules of a company as the seat program needs them: the standing ones, each rotation's and the company's.</summary>
sealed class RuleSet
{
    sealed record Scoped(string Name, Rotation? Rotation, Func<Responder, Shift, Role, string?> Excludes, Action<ProgramBuilder> Lower)
    {
        public Func<Responder, string?> Advice { get; init; } = _ => null;
    }

    readonly List<Scoped> rules = [];
    readonly Dictionary<string, Scoped[]> excluding = new(StringComparer.Ordinal);

    public RuleSet(Company company, IReadOnlyList<TimeBeside>? beside = null, ClimbForecast? forecast = null)
    {
        var outlook = TrainingOutlook.Of(company).With(forecast);
        IStandingRule[] standing =
        [
            new Eligibility(outlook), new TrainingSessions(outlook), new Lending(company), new Service(company), new TimeOff(), new OtherDuty(), new NoOverlap(), new Pinned(),
            new DepartmentShares(), new BuyInHours(beside), new Wishes(), new Spacing(), new Climb(company, outlook), new Provisional(outlook),
        ];
        rules.AddRange(standing.Select(r => new Scoped(r.Name, null, r.Excludes, r.Lower) { Advice = r.Advice }));
        rules.AddRange(company.Rules.Select(r => new Scoped(RuleReading.NameOf(r), null, r.Excludes, r.Lower)));
        foreach (var rotation in company.Rotations)
            rules.AddRange(rotation.Rules.Select(r => new Scoped(RuleReading.NameOf(r), rotation, r.Excludes, r.Lower)));
    }

    /// <summary>The first reason why a person can never hold a role in a shift, or null.</summary>
    public string? Excludes(Responder responder, Shift shift, Role role) => Exclusion(responder, shift, role)?.Reason;

    /// <summary>As <see cref="Excludes"/>, with what would help, where anything would.</summary>
    public (string Reason, string? Advice)? Exclusion(Responder responder, Shift shift, Role role)
    {
        Scoped? current = null;
        try
        {
            foreach (var rule in Excluding(shift.Rotation))
            {
                current = rule;
                if (rule.Excludes(responder, shift, role) is { } reason) return (reason, rule.Advice(responder));
            }
            return null;
        }
        catch (Exception e) when (IsTheRules(e)) { throw Failed(current!, e); }
    }

    // Asked for every person in every slot: rules that leave Excludes to the interface's default are not asked at all.
    Scoped[] Excluding(Rotation rotation)
    {
        if (!excluding.TryGetValue(rotation.Id, out var asked))
            excluding[rotation.Id] = asked = [.. rules.Where(r => r.Excludes.Method.DeclaringType?.IsInterface != true && (r.Rotation is null || r.Rotation.Id == rotation.Id))];
        return asked;
    }

    /// <summary>Lets every rule post its forms.</summary>
    public void Lower(ProgramDraft draft)
    {
        var views = new Dictionary<string, ProgramBuilder>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var key = rule.Rotation?.Id ?? "";
            if (!views.TryGetValue(key, out var view)) views[key] = view = new ProgramBuilder(draft, rule.Rotation);
            try { rule.Lower(view); }
            catch (Exception e) when (IsTheRules(e)) { throw Failed(rule, e); }
        }
    }

    static bool IsTheRules(Exception e) => e is not OutOfMemoryException and not RuleFailedException;

    static RuleFailedException Failed(Scoped rule, Exception cause) =>
        new(rule.Name, rule.Rotation is null ? "rules" : $"rotation {rule.Rotation.Id}", cause);
}
