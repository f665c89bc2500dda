using NodaTime;
using NodaTime.Text;
using RotationPlanner.Interchange.Yaml;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

/// <summary>An amendment in plan.json: exactly one of off, want, avoid, capacity and stepBack says what was asked.</summary>
sealed record AmendmentDocument(
    int Number, Instant At, string By, bool Granted, string Person, string? Off = null, string? Want = null, string? Role = null,
    string? Avoid = null, decimal? Capacity = null, LocalDate? From = null, LocalDate? Asked = null, LocalDate? StepBack = null)
{
    public static AmendmentDocument Of(Amendment amendment)
    {
        var (of, asked) = (amendment.Request, amendment.Request.Asked);
        var empty = new AmendmentDocument(amendment.Number, amendment.At, amendment.By, amendment.IsGranted, of.Responder, Asked: asked);
        return of switch
        {
            TimeOffRequest off => empty with { Off = RequestDates.Text(off.Off) },
            WantRequest want => empty with { Want = want.Shift, Role = want.Role },
            AvoidRequest avoid => empty with { Avoid = avoid.Shift ?? RequestDates.Text(avoid.Days!) },
            CapacityRequest fewer => empty with { Capacity = fewer.Capacity, From = fewer.From },
            StepBackRequest back => empty with { StepBack = back.From },
            _ => throw new InvalidOperationException($"A request of the kind {of.GetType().Name} has no form."),
        };
    }

    /// <summary>The amendment, or what is wrong with it.</summary>
    public (Amendment? Amendment, IReadOnlyList<Problem> Problems) Read(string place)
    {
        var problems = new List<Problem>();
        if (Number < 1) problems.Add(new Problem($"{place}.number", "Amendments are counted from 1", $"{Number}"));
        var kinds = new[] { Off, Want, Avoid, Capacity is null ? null : "", StepBack is null ? null : "" }.Count(k => k is not null);
        if (kinds != 1) problems.Add(new Problem(place, $"An amendment says one of off, want, avoid, capacity and stepBack; here are {kinds}", null, "Maybe restore an earlier revision."));
        DateInterval? off = null, days = null;
        if (Off is not null && !Dates.TryRange(Off, out off!)) problems.Add(new Problem($"{place}.off", "This is not a date or a range of dates", Off, Dates.AdviseRange(Off)));
        if (Avoid is not null && Dates.TryRange(Avoid, out var avoided)) days = avoided;
        if (Capacity is <= 0 or > 1) problems.Add(new Problem($"{place}.capacity", "Capacity is above 0 and at most 1", $"{Capacity}"));
        if (Capacity is not null && From is null) problems.Add(new Problem($"{place}.from", "The day from which the capacity holds is missing"));
        if (problems.Count > 0) return (null, problems);
        Request request = off is not null ? new TimeOffRequest { Responder = Person, Off = off, Asked = Asked }
            : Want is not null ? new WantRequest { Responder = Person, Shift = Want, Role = Role, Asked = Asked }
            : Avoid is not null ? new AvoidRequest { Responder = Person, Shift = days is null ? Avoid : null, Days = days, Asked = Asked }
            : StepBack is { } back ? new StepBackRequest { Responder = Person, From = back, Asked = Asked }
            : new CapacityRequest { Responder = Person, Capacity = Capacity!.Value, From = From!.Value, Asked = Asked };
        return (new Amendment(Number, At, By, Granted, request), []);
    }
}

/// <summary>Amendments of plan.json, those of older versions too.</summary>
static class AmendmentReading
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Problem> Check(IReadOnlyList<AmendmentDocument>? amendments, IReadOnlyList<GrantedDocument>? granted) =>
        JsonReading.Nulls("amendments", amendments).Concat(JsonReading.Nulls("granted", granted)).ToList() is { Count: > 0 } nothing ? nothing
            : (amendments ?? []).SelectMany((a, i) => a.Read($"amendments[{i}]").Problems).Concat((granted ?? []).Select((g, i) => (g, i)).Where(p => p.g.To < p.g.From)
                .Select(p => new Problem($"granted[{p.i}].to", $"The days end before they begin on {LocalDatePattern.Iso.Format(p.g.From)}", LocalDatePattern.Iso.Format(p.g.To), "Maybe from and to are swapped.")));

    /// <summary>The amendments; what was granted before amendments were counted comes first.</summary>
    public static IReadOnlyList<Amendment> Read(IReadOnlyList<AmendmentDocument>? amendments, IReadOnlyList<GrantedDocument>? granted, Publication? publication)
    {
        var older = (granted ?? []).Where(g => g.From <= g.To).Select((g, i) => new Amendment(i + 1, publication?.At ?? NodaConstants.UnixEpoch, g.Responder, true,
            new TimeOffRequest { Responder = g.Responder, Off = new DateInterval(g.From, g.To) }));
        return [.. older, .. (amendments ?? []).Select(a => a.Read("").Amendment).OfType<Amendment>()];
    }
}
