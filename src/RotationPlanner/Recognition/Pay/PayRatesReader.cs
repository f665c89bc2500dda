using NodaTime;
using RotationPlanner.Interchange.Yaml;

namespace RotationPlanner.Recognition;

/// <summary>A file of rates.</summary>
sealed class PayRatesReader : Section<PayRates>
{
    readonly Key<string> currency;
    readonly Key<IReadOnlyList<PayRate>> rates;
    readonly Key<IReadOnlyList<string>> policies;
    readonly Key<Duration> responseTime;

    public PayRatesReader(Company company) : base("rates", "What time on call is worth.")
    {
        currency = Optional("currency", Words.Text, "The currency of all amounts, such as EUR.");
        rates = Required("rates", new ListShape<PayRate>(new PayRateReader(company), "- { when: night, perHour: 8 }"), "The lines; of each kind of amount, the first line that fits pays.");
        policies = Optional("policies", new ListShape<string>(Words.OneOf("a known policy", [.. Rules.Policies.Names.Select(n => (n, n))]), "[ google-sre-book ]"), "The named policies whose limits are checked on what was served.");
        responseTime = Optional("responseTime", Periods.Length, "How soon whoever is on call must respond, such as 15m.");
    }

    protected override PayRates Read(Fields fields)
    {
        var lines = fields.Get(rates, []);
        if (!fields.Has(currency) && lines.Any(l => l.PerHour is not null || l.PerShift is not null))
            fields.At(rates).Report("There are amounts of money, and no currency.", null, "Maybe add `currency: EUR`.");
        var named = fields.Get(policies, []);
        if (named.Contains("eu-wtd") && !fields.Has(responseTime))
            fields.At(policies).Report("Whether being on call is working time turns on how soon one must respond (Court of Justice of the EU, C-518/15, C-344/19, C-580/19).", "eu-wtd", "Maybe add `responseTime: 15m`.");
        return new PayRates
        {
            Currency = fields.Find(currency), Lines = lines, Policies = named, ResponseTime = fields.FindValue(responseTime),
        };
    }
}

/// <summary>One line of it.</summary>
sealed class PayRateReader : Section<PayRate>
{
    const decimal Most = 1_000_000;

    readonly Company company;
    readonly Key<string> role;
    readonly Key<PayTime> when;
    readonly Key<decimal> perHour, perShift;
    readonly Key<Duration> lieuPerHour, lieuPerShift;

    public PayRateReader(Company company) : base("rate", "What some time on call is worth.")
    {
        this.company = company;
        role = Optional("role", Words.Text, "The role, as rotation/role or by its id; all when not given.");
        when = Optional("when", Words.OneOf("a kind of time", ("weekday", PayTime.Weekday), ("night", PayTime.Night), ("weekend", PayTime.Weekend), ("holiday", PayTime.Holiday)), "The time it is for; all when not given.");
        perHour = Optional("perHour", Numbers.Decimal(0, Most), "Money an hour.");
        perShift = Optional("perShift", Numbers.Decimal(0, Most), "Money a shift that begins in such time.");
        lieuPerHour = Optional("lieuPerHour", Periods.Length, "Time in lieu for an hour, such as 15m.");
        lieuPerShift = Optional("lieuPerShift", Periods.Length, "Time in lieu for a shift that begins in such time, such as 4h.");
    }

    protected override PayRate Read(Fields fields)
    {
        var known = company.Rotations.SelectMany(r => r.Roles.SelectMany(o => new[] { o.Id, $"{r.Id}/{o.Id}" })).ToList();
        if (fields.TryGet(role, out var named) && !known.Contains(named))
            fields.At(role).Report("There is no such role.", named, SpellingSuggestion.Advice(named, known));
        if (!new Key[] { perHour, perShift, lieuPerHour, lieuPerShift }.Any(fields.Has))
            fields.Spot.Report("The line says no amount.", null, "Maybe add `perHour: 0` where such time is not paid.");
        return new PayRate
        {
            Role = named,
            When = fields.FindValue(when),
            PerHour = fields.FindValue(perHour),
            PerShift = fields.FindValue(perShift),
            LieuPerHour = fields.FindValue(lieuPerHour),
            LieuPerShift = fields.FindValue(lieuPerShift),
        };
    }
}
