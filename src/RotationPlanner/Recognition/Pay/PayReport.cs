using NodaTime;
using RotationPlanner.Verification;

namespace RotationPlanner.Recognition;

/// <summary>What is due to people for what they served, and where named limits were broken.</summary>
public sealed record PayReport
{
    internal PayReport(string? currency, IReadOnlyList<PersonPay> people, IReadOnlyList<Violation> breaches, IReadOnlyList<string> notes) =>
        (Currency, People, Breaches, Notes) = (currency, people, breaches, notes);

    /// <summary>The currency of all amounts; null where there are none.</summary>
    public string? Currency { get; internal init; }

    /// <summary>One entry per person who served, in the company's order.</summary>
    public IReadOnlyList<PersonPay> People { get; internal init; }

    /// <summary>Where what was served breaks a limit of the named policies, in time order.</summary>
    public IReadOnlyList<Violation> Breaches { get; internal init; }

    /// <summary>What somebody should know who pays by it, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; internal init; }

    /// <summary>
    /// Reckons pay and time in lieu for seats that ended by now, whose shifts start in a range of dates: each for whoever
    /// really served it, to the minute, covers of a part included.
    /// </summary>
    /// <param name="plan">The plan, with the covers that were published.</param>
    /// <param name="days">The dates, both included, each in its shift's zone.</param>
    /// <param name="now">Seats that ended by then were served, UTC.</param>
    /// <param name="rates">The rates; of a policy <c>eu-wtd</c>, with a response time.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">eu-wtd is named, and no response time.</exception>
    public static PayReport Of(Plan plan, DateInterval days, Instant now, PayRates rates)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(rates);
        if (rates.Policies.Contains(ServedLimits.WorkingTimeDirective) && rates.ResponseTime is null)
            throw new ArgumentException("eu-wtd asks how soon one must respond.", nameof(rates));
        var stays = ServedStays.Of(plan, now);
        var pay = new PayCount(plan.Company, rates);
        var paid = stays.Where(s => days.Contains(s.Date)).ToLookup(s => s.Responder.Id, StringComparer.Ordinal);
        IReadOnlyList<PersonPay> people = [.. plan.Company.Responders.Where(r => paid.Contains(r.Id)).Select(r => pay.Of(r, [.. paid[r.Id]]))];
        var limits = ServedLimits.Of(plan, stays, days, rates);
        return new PayReport(rates.Currency, people, limits.Breaches, [.. pay.Notes, .. limits.Notes]);
    }
}

/// <summary>What is due to one person.</summary>
public sealed record PersonPay
{
    internal PersonPay(string responder, decimal amount, double lieuHours, IReadOnlyList<PayPart> parts) =>
        (Responder, Amount, LieuHours, Parts) = (responder, amount, lieuHours, parts);

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public string Responder { get; internal init; }

    /// <summary>Money, to the hundredth: the sum of the parts.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>Time in lieu, in hours, to the minute.</summary>
    public double LieuHours { get; internal init; }

    /// <summary>What it is made of, by role and kind of time.</summary>
    public IReadOnlyList<PayPart> Parts { get; internal init; }
}

/// <summary>What is due to one person for one role and one kind of time.</summary>
public sealed record PayPart
{
    internal PayPart(string rotation, string role, PayTime when, double hours, decimal amount, double lieuHours) =>
        (Rotation, Role, When, Hours, Amount, LieuHours) = (rotation, role, when, hours, amount, lieuHours);

    /// <summary>The <see cref="RotationPlanner.Rotation.Id"/>.</summary>
    public string Rotation { get; internal init; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>.</summary>
    public string Role { get; internal init; }

    /// <summary>The kind of time. What is paid a shift is under the kind of its first minute.</summary>
    public PayTime When { get; internal init; }

    /// <summary>
    /// Real elapsed hours, to the minute, those beside whoever took over included (<see cref="Rotation.Overlap"/>).
    /// </summary>
    public double Hours { get; internal init; }

    /// <summary>Money, rounded to the hundredth, halves away from zero.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>Time in lieu, in hours, rounded to the minute.</summary>
    public double LieuHours { get; internal init; }
}
