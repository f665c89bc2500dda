using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Reasons;

/// <summary>The rules that a company lists, and what of the standing ones it asks for by what it states.</summary>
static class ChosenRules
{
    static readonly Stated[] stated =
    [
        new(new TimeOff().Name, c => c.Responders.Any(r => r.Unavailable.Count + r.UnavailableOn.Count > 0),
            c => People(c, r => r with { Unavailable = [], UnavailableOn = [] })),
        new("exempt", c => c.Responders.Any(r => r.Exempt is not null), c => People(c, r => r with { Exempt = null })),
        new(new OtherDuty().Name, c => c.Responders.Any(r => r.OtherDuties.Count > 0),
            c => People(c, r => r with { OtherDuties = [] })),
        new(new Wishes().Name, c => c.Responders.Any(r => r.Prefers.Count + r.Avoids.Count > 0),
            c => People(c, r => r with { Prefers = [], Avoids = [] })),
        new(BoundShifts.Id, c => c.Rotations.Any(r => r.Pattern is NamedShiftPattern { Shifts: var s } && s.Any(n => n.For is not null)),
            c => c with { Rotations = [.. c.Rotations.Select(ForEverybody)] }),
        new(new Pinned().Name, c => c.Pins.Count > 0, c => c with { Pins = [] }),
        new(new DepartmentShares().Name, c => c.Departments.Any(d => d.Share is not null),
            c => Departments(c, d => d with { Share = null })),
        new(new BuyInHours().Name,
            c => c.Responders.Any(r => r.HoursPerQuarter is not null) || c.Departments.Any(
                d => d.BuyIn is { HoursPerQuarter: not null } or { HoursPerPersonPerQuarter: not null }),
            c => People(Departments(c, d => d with { BuyIn = Unlimited(d.BuyIn) }), r => r with { HoursPerQuarter = null })),
    ];

    /// <summary>What the company states beside its rules, and what it would be without.</summary>
    sealed record Stated(string Name, Func<Company, bool> IsAsked, Func<Company, Company> Without);

    public static IEnumerable<(string Name, string? Rotation, IRotationRule Rule)> Of(Company company) =>
        company.Rules.Select(r => (RuleReading.NameOf(r), (string?)null, r))
            .Concat(company.Rotations.SelectMany(o => o.Rules.Select(r => (RuleReading.NameOf(r), (string?)o.Id, r))))
            .Concat(company.Responders.SelectMany(p => p.Rules.Select(r => (RuleReading.NameOf(r), (string?)null, r))));

    /// <summary>The company without a rule.</summary>
    /// <param name="company">The company.</param>
    /// <param name="name">The rule's name.</param>
    /// <param name="rotation">The rotation whose rule it is; null for every rule of that name.</param>
    /// <exception cref="ArgumentException">There is no such rule or rotation, or it always holds.</exception>
    public static Company Without(Company company, string name, string? rotation)
    {
        if (rotation is not null && company.Rotations.All(r => r.Id != rotation))
            throw new ArgumentException(
                $"There is no rotation '{TextSanitizer.Line(rotation)}'.{Advice(rotation, company.Rotations.Select(r => r.Id))}", nameof(rotation));
        if (Of(company).Any(r => r.Name == name && (rotation is null || r.Rotation == rotation)))
            return Change(company, name, rotation, _ => null);
        var names = Names(company, rotation);
        if (rotation is null && names.Contains(name)) return stated.First(s => s.Name == name).Without(company);
        var always = new RuleSet(company).Names.Contains(name)
            ? $"The rule '{name}' always holds, or nothing in the company asks for it."
            : $"There is no rule '{TextSanitizer.Line(name)}'{(rotation is null ? "" : $" of rotation '{TextSanitizer.Line(rotation)}'")}.{Advice(name, names)}";
        throw new ArgumentException(
            $"{always} {(names.Count == 0 ? "There is none that could be left out." : $"Those that could be left out: {string.Join(", ", names.Select(n => $"'{TextSanitizer.Line(n)}'"))}.")}", nameof(name));
    }

    /// <summary>Changes rules of a name; null leaves one out.</summary>
    public static Company Change(
        Company company, string name, string? rotation, Func<IRotationRule, IRotationRule?> change)
    {
        IReadOnlyList<IRotationRule> Changed(IReadOnlyList<IRotationRule> rules) =>
            [.. rules.Select(r => RuleReading.NameOf(r) == name ? change(r) : r).OfType<IRotationRule>()];
        return company with
        {
            Rules = rotation is null ? Changed(company.Rules) : company.Rules,
            Responders = rotation is not null || company.Responders.All(r => r.Rules.Count == 0) ? company.Responders
                : [.. company.Responders.Select(r => r with { Rules = Changed(r.Rules) })],
            Rotations = [.. company.Rotations.Select(
                r => rotation is null || r.Id == rotation ? r with { Rules = Changed(r.Rules) } : r)],
        };
    }

    /// <summary>The names of the rules that can be left out, in alphabetical order.</summary>
    static List<string> Names(Company company, string? rotation) =>
    [
        .. Of(company).Where(r => rotation is null || r.Rotation == rotation).Select(r => r.Name)
            .Concat(rotation is null ? stated.Where(s => s.IsAsked(company)).Select(s => s.Name) : []).Distinct()
            .Order(StringComparer.Ordinal),
    ];

    static Rotation ForEverybody(Rotation rotation) => rotation.Pattern is NamedShiftPattern named
        ? rotation with { Pattern = named with { Shifts = [.. named.Shifts.Select(s => s with { For = null })] } } : rotation;

    static BuyIn? Unlimited(BuyIn? agreed) =>
        agreed is null ? null : agreed with { HoursPerQuarter = null, HoursPerPersonPerQuarter = null };

    static Company People(Company company, Func<Responder, Responder> change) =>
        company with { Responders = [.. company.Responders.Select(change)] };

    static Company Departments(Company company, Func<Department, Department> change) =>
        company with { Departments = [.. company.Departments.Select(change)] };

    static string Advice(string value, IEnumerable<string> known) =>
        SpellingSuggestion.To(value, known) is { } near ? $" Maybe '{TextSanitizer.Line(near)}'." : "";
}
