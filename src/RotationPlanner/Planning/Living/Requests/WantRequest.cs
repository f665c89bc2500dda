using NodaTime;
using RotationPlanner.Planning.Living;

namespace RotationPlanner;

/// <summary>Somebody would like to serve in a shift.</summary>
public sealed record WantRequest : Request
{
    /// <summary>The shift's id.</summary>
    public required string Shift { get; init; }

    /// <summary>The <see cref="RotationPlanner.Role.Id"/>; null where the person may hold one of the shift's alone.</summary>
    public string? Role { get; init; }

    private protected override string Told => Role is null ? Shift : $"{Shift} as {Role}";

    internal override int DaysAsked => 1;

    internal override IEnumerable<Problem> Check(Company company, Responder responder, Instant? asOf)
    {
        var schedule = Schedule.Of(company);
        var shift = schedule.Find(Shift);
        var problems = RequestDates.Check("want", shift, Shift, schedule, asOf).ToList();
        if (problems.Count > 0 || shift is null) return problems;
        if (Role is { } asked && shift.Rotation.Roles.All(r => r.Id != asked))
            return [new Problem("role", $"The shift '{Shift}' has no such role.", asked,
                SpellingSuggestion.Advice(asked, shift.Rotation.Roles.Select(r => r.Id)))];
        var open = Open(company, shift, responder);
        if (Role is null)
            return open.Count == 1
                ? [] : [new Problem(
                "role", open.Count == 0 ? $"{TextSanitizer.Line(responder.Name)} may hold no role of '{Shift}'."
                : "The person may hold several roles of that shift.", null,
                open.Count == 0 ? "Maybe another shift." : $"Maybe one of {string.Join(", ", open)}.")];
        return open.Contains(Role)
            ? [] : [new Problem("role", $"{TextSanitizer.Line(responder.Name)} may not hold that role.", Role,
            open.Count == 0 ? "Maybe another shift." : $"Maybe {string.Join(" or ", open)}.")];
    }

    /// <summary>The request with its role, where only one can be meant.</summary>
    internal WantRequest Named(Company company) =>
        Role is null && Schedule.Of(company).Find(Shift) is { } shift
            && company.Responders.FirstOrDefault(r => r.Id == Responder) is { } responder
            && Open(company, shift, responder) is [var only] ? this with { Role = only } : this;

    // Whom the stage allows and the file does not narrow; time off is for the answer to say.
    static List<string> Open(Company company, Shift shift, Responder responder)
    {
        var stage = Standings.Of(company)[responder.Id].Stage;
        return shift.For?.Allows(responder) == false ? [] : [.. shift.Rotation.Roles.Where(r => r.Needs.Allows(stage, company.Ladder)
            && (responder.MayHold?.Contains(r.Id) ?? true)).Select(r => r.Id)];
    }

    internal override Company In(Company company) =>
        Named(company).Role is { } role && new Pin(Shift, role, Responder) is var pin && !company.Pins.Contains(pin)
            && company.Responders.Any(r => r.Id == Responder)
        ? company with { Pins = [.. company.Pins, pin] } : company;

    internal override DateInterval? DatesIn(Company company) =>
        Schedule.Of(company).Find(Shift) is { } shift ? new DateInterval(shift.Date, shift.Date) : null;

    internal override IEnumerable<Request> Others(Company company, PublishedPlan plan)
    {
        var schedule = Schedule.Of(company);
        var own = plan.Assignments.Where(a => a.Responder == Responder).Select(a => a.Shift)
            .ToHashSet(StringComparer.Ordinal);
        return schedule.Find(Shift) is { } shift ? RequestDates.Around(shift, schedule).Where(s => !own.Contains(s.Id))
            .Select(s => this with { Shift = s.Id }) : [];
    }
}
