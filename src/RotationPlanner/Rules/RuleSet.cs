using RotationPlanner.Fairness;
using RotationPlanner.Program;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// All rules of a company as the seat program needs them: the standing ones, each rotation's and the company's.
/// </summary>
sealed class RuleSet
{
    sealed record Scoped(
        string Name, Rotation? Rotation, Func<Responder, Shift, Role, string?> Excludes, Action<ProgramBuilder> Lower)
    {
        public bool IsUsers => Lower.Target is { } rule && rule.GetType().Assembly != typeof(IRule).Assembly;

        /// <summary>Whose own rule it is, by position in the company; -1 for everybody's.</summary>
        public int Person { get; init; } = -1;

        public Func<Responder, string?> Advice { get; init; } = _ => null;
    }

    readonly List<Scoped> rules = [];
    readonly Scoped[] standingExcluding;
    readonly IStandingRule[] standingRules;
    readonly Dictionary<int, IStandingRule[]> toAsk = [];
    readonly Dictionary<string, Scoped[]> ownExcluding = new(StringComparer.Ordinal);

    public RuleSet(Company company, IReadOnlyList<TimeBeside>? beside = null, ClimbForecast? forecast = null)
    {
        var outlook = TrainingOutlook.Of(company).With(forecast);
        IStandingRule[] standing =
        [
            new Eligibility(outlook), new TrainingSessions(outlook), new Lending(company), new Service(company), new Consenting(company),
                new TimeOff(), new Exempt(company),
            new BoundShifts(), new OtherDuty(), new StintsInOneHand(), new NoOverlap(), new Pinned(), new DepartmentShares(), new BuyInHours(beside),
                new Wishes(), new NamedHolidays(new HolidayBook(company)),
            new Climb(company, outlook), new Provisional(outlook),
        ];
        rules.AddRange(standing.Select(r => new Scoped(r.Name, null, r.Excludes, r.Lower) { Advice = r.Advice }));
        rules.AddRange(company.Rules.Select(r => Chosen(r, null)));
        foreach (var rotation in company.Rotations) rules.AddRange(rotation.Rules.Select(r => Chosen(r, rotation)));
        for (var p = 0; p < company.Responders.Count; p++)
            rules.AddRange(company.Responders[p].Rules.Select(r => OfPerson(Chosen(r, null), company.Responders[p], p)));
        // Asked for every person in every slot: rules that leave Excludes to the interface's default are not asked at
        // all.
        var excluding = rules.FindAll(r => r.Excludes.Method.DeclaringType?.IsInterface != true);
        standingExcluding = [.. excluding.Where(r => r.Excludes.Target is IStandingRule)];
        standingRules = [.. standingExcluding.Select(r => (IStandingRule)r.Excludes.Target!)];
        foreach (var rotation in company.Rotations)
            ownExcluding[rotation.Id] = [.. excluding.Where(r =>
                r.Excludes.Target is not IStandingRule && (r.Rotation is null || r.Rotation.Id == rotation.Id))];
    }

    /// <summary>The names of all rules, as labels and the checker have them.</summary>
    public IEnumerable<string> Names => rules.Select(r => r.Name).Distinct();

    static Scoped Chosen(IRotationRule rule, Rotation? rotation)
    {
        var name = RuleReading.NameOf(rule);
        return rule is IRule chosen ? new Scoped(name, rotation, chosen.Excludes, chosen.Lower)
            : throw new RuleFailedException(
                name, PlaceOf(rotation), new NotSupportedException($"it does not implement {nameof(IRule)}"));
    }

    static Scoped OfPerson(Scoped rule, Responder person, int number) => rule with
    {
        Person = number,
        Excludes = rule.Excludes.Method.DeclaringType?.IsInterface == true ? rule.Excludes
            : (responder, shift, role) => responder.Id == person.Id ? rule.Excludes(responder, shift, role) : null,
    };

    /// <summary>The first reason why a person can never hold a role in a shift, or null.</summary>
    public string? Excludes(Responder responder, Shift shift, Role role) => Exclusion(responder, shift, role)?.Reason;

    /// <summary>As <see cref="Excludes"/>, with what would help, where anything would.</summary>
    public (string Reason, string? Advice)? Exclusion(Responder responder, Shift shift, Role role) =>
        First(standingExcluding, responder, shift, role)
            ?? First(ownExcluding[shift.Rotation.Id], responder, shift, role);

    /// <summary>
    /// All reasons why a person can never hold a role in a shift, with the names of the rules; empty when none excludes
    /// them.
    /// </summary>
    public IReadOnlyList<Label> Exclusions(Responder responder, Shift shift, Role role)
    {
        List<Label>? found = null;
        foreach (var asked in new[] { standingExcluding, ownExcluding[shift.Rotation.Id] })
            foreach (var rule in asked)
            {
                string? reason;
                try { reason = rule.Excludes(responder, shift, role); }
                catch (Exception e) when (IsTheRules(e)) { throw Failed(rule, e); }
                if (reason is not null)
                    (found ??= []).Add(new Label(rule.Name, reason, rule.Advice(responder)) { Responder = responder.Id, IsUsers = rule.IsUsers });
            }
        return found ?? [];
    }

    /// <summary>Whether a standing rule excludes a person. Several threads may ask at once.</summary>
    public bool StandingExcludes(Responder responder, Shift shift, Role role) =>
        First(standingExcluding, responder, shift, role) is not null;

    /// <summary>
    /// The standing rules of which it depends on the shift whether a person may hold a role in a rotation; null where
    /// one excludes the person from every shift.
    /// </summary>
    public IStandingRule[]? StandingRulesToAsk(Responder responder, Rotation rotation, Role role)
    {
        var mask = 0;
        for (var i = 0; i < standingRules.Length; i++)
        {
            var excludes = standingRules[i].ExcludesAlways(responder, rotation, role);
            if (excludes == true) return null;
            if (excludes is null) mask |= 1 << i;
        }
        // The same few combinations come again and again.
        return toAsk.TryGetValue(mask, out var known)
            ? known : toAsk[mask] = [.. standingRules.Where((_, i) => (mask >> i & 1) == 1)];
    }

    /// <summary>Whether any of the company's own rules for a rotation may exclude people.</summary>
    public bool AnyOwn(Rotation rotation) => ownExcluding[rotation.Id].Length > 0;

    /// <summary>
    /// Whether one of the company's own rules excludes a person. It may be a user's code, which is asked by one thread.
    /// </summary>
    public bool OwnExcludes(Responder responder, Shift shift, Role role) =>
        First(ownExcluding[shift.Rotation.Id], responder, shift, role) is not null;

    static (string Reason, string? Advice)? First(Scoped[] asked, Responder responder, Shift shift, Role role)
    {
        Scoped? current = null;
        try
        {
            foreach (var rule in asked)
            {
                current = rule;
                if (rule.Excludes(responder, shift, role) is { } reason) return (reason, rule.Advice(responder));
            }
            return null;
        }
        catch (Exception e) when (IsTheRules(e)) { throw Failed(current!, e); }
    }

    /// <summary>Lets every rule post its constraints.</summary>
    public void Lower(ProgramDraft draft)
    {
        var whole = Scope.Whole(draft);
        var parts = new Lazy<Dictionary<string, Scope>>(() => Scope.ByRotation(draft, whole));
        var views = new Dictionary<string, ProgramBuilder>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var key = rule.Person >= 0 ? FormattableString.Invariant($"\0{rule.Person}") : rule.Rotation?.Id ?? "";
            if (!views.TryGetValue(key, out var view))
                views[key] = view = new ProgramBuilder(
                    draft, rule.Rotation, rule.Person >= 0 ? whole.OfPerson(rule.Person) : rule.Rotation is null ? whole : parts.Value[key],
                    rule.Person >= 0 ? new(() => parts.Value.ToDictionary(p => p.Key, p => p.Value.OfPerson(rule.Person), StringComparer.Ordinal)) : parts)
                { Responder = rule.Person >= 0 ? draft.Company.Responders[rule.Person] : null };
            draft.Cancel.ThrowIfCancellationRequested();
            draft.IsUsers = rule.IsUsers;
            try { rule.Lower(view); }
            catch (Exception e) when (IsTheRules(e) && !(e is OperationCanceledException && draft.Cancel.IsCancellationRequested)) { throw Failed(rule, e); }
        }
    }

    static bool IsTheRules(Exception e) => e is not OutOfMemoryException and not RuleFailedException;

    static RuleFailedException Failed(Scoped rule, Exception cause) =>
        new(rule.Name, PlaceOf(rule.Rotation), cause);

    static string PlaceOf(Rotation? rotation) => rotation is null ? "rules" : $"rotation {rotation.Id}";
}
