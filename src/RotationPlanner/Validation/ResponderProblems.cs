using NodaTime;
using NodaTime.Text;
using RotationPlanner.Training;

namespace RotationPlanner;

static class ResponderProblems
{
    public static IEnumerable<Problem> Of(Company company) =>
    [
        .. IdProblems.Of("responders", "responder", [.. company.Responders.Select(r => r.Id)]),
        .. company.Responders.SelectMany((responder, i) => Of(company, responder, $"responders[{i}]")),
    ];

    static IEnumerable<Problem> Of(Company company, Responder responder, string place) =>
    [
        .. Known($"{place}.department", "department", responder.Department, company.Departments.Select(d => d.Id)),
        .. responder.Holidays is { } holidays
        ? Known($"{place}.holidays", "holiday calendar", holidays, company.Holidays.Select(h => h.Id)) : [],
        .. responder.Stage is not { } stage ? [] : Known(
            $"{place}.stage", "stage", stage, company.Ladder.Rungs.Select(r => r.Id), StageHints.For(company, stage)),
        .. responder.Promoted is not { } promoted ? [] : Known($"{place}.promoted.to", "stage", promoted.To,
            company.Ladder.Rungs.Select(r => r.Id), StageHints.For(company, promoted.To)).Concat(Limits.Date($"{place}.promoted.on", promoted.On)),
        .. (responder.MayHold ?? []).SelectMany((role, i) =>
            Known($"{place}.mayHold[{i}]", "role", role, company.Rotations.SelectMany(r => r.Roles).Select(r => r.Id))),
        .. Capacity(responder.Capacity, $"{place}.capacity"),
        .. responder.LaterCapacities.SelectMany((c, i) => Capacity(c.Capacity, $"{place}.laterCapacities[{i}].capacity")),
        .. responder.LaterCapacities.SelectMany((c, i) => Limits.Date($"{place}.laterCapacities[{i}].from", c.From)),
        .. responder.LaterCapacities.Select((c, i) => (c.From, i)).GroupBy(c => c.From).SelectMany(g => g.Skip(1)).Select(c =>
            new Problem($"{place}.laterCapacities[{c.i}].from", "Another capacity holds from that day.", LocalDatePattern.Iso.Format(c.From), "Maybe remove one of them.")),
        .. DepartmentProblems.Hours($"{place}.hoursPerQuarter", responder.HoursPerQuarter),
        .. responder.Exempt is { Told: "" } ? [new Problem($"{place}.exempt", "Nothing says what the person is exempt from.", null, "Maybe write exempt: { nights: true }.")] : Array.Empty<Problem>(),
        .. Balance(responder.Balance, $"{place}.balance"),
        .. Service(responder, place),
        .. BusyTimes(responder.Unavailable, $"{place}.unavailable"),
        .. BusyTimes(responder.OtherDuties, $"{place}.otherDuties"),
        .. BusyTimes(responder.Appointments, $"{place}.appointments"),
        .. DayProblems.OfTimeOff(responder.UnavailableOn, $"{place}.unavailableOn"),
        .. DayProblems.Of(responder.Prefers, $"{place}.prefers"),
        .. DayProblems.Of(responder.Avoids, $"{place}.avoids"),
        .. responder.Done.Keys.Order(StringComparer.Ordinal).SelectMany(
            d => Known($"{place}.done.{TextSanitizer.Line(d)}", "work", d, UndatedCounts.Names.Select(n => n.Name))),
        .. responder.Done.OrderBy(d => d.Key, StringComparer.Ordinal).SelectMany(
            d => Limits.Number($"{place}.done.{TextSanitizer.Line(d.Key)}", "What is done", d.Value, 0, 10_000)),
    ];

    static IEnumerable<Problem> Known(
        string place, string what, string value, IEnumerable<string> known, string? advice = null)
    {
        var names = known.ToList();
        // Who has no id, which is told, may be the one that is meant.
        if (!names.Contains(value) && !names.Contains(""))
            yield return new Problem(place, $"There is no such {what}.", value, advice
                ?? SpellingSuggestion.Advice(value, names) ?? $"Maybe add that {what}.");
    }

    static IEnumerable<Problem> Capacity(decimal capacity, string place)
    {
        if (capacity is <= 0 or > 1)
            yield return new Problem(place, "Capacity is above 0 and at most 1, which is full time.",
                capacity.ToString(System.Globalization.CultureInfo.InvariantCulture),
                capacity is > 1 and <= 100 ? FormattableString.Invariant($"Maybe {capacity / 100:0.##}.") : "Maybe remove the person, or set 'leaves'.");
    }

    static IEnumerable<Problem> Balance(Duration? balance, string place)
    {
        if (balance is not { } given) return [];
        return given.TotalMinutes % 1 == 0
            ? Limits.Number(place, "A balance in weighted hours", (decimal)given.TotalHours,
                -Responder.MostBalanceHours, Responder.MostBalanceHours, "Maybe 36.")
            : [new Problem(place, "A balance is in whole minutes.", FormattableString.Invariant($"{given.TotalMinutes} min"), "Maybe 36h.")];
    }

    static IEnumerable<Problem> Service(Responder responder, string place)
    {
        foreach (var problem in Limits.Date($"{place}.joins", responder.Joins)
            .Concat(Limits.Date($"{place}.leaves", responder.Leaves))
            .Concat(Limits.Date($"{place}.interested", responder.Interested))
            .Concat(Limits.Date($"{place}.stepsBack", responder.StepsBack))) yield return problem;
        foreach (var problem in TourProblems.Of(responder.Tour, $"{place}.tour")) yield return problem;
        if (responder.Interested is { } interested && interested == responder.StepsBack)
            yield return new Problem($"{place}.stepsBack", $"{TextSanitizer.Line(responder.Name)} is interested and steps back on the same day.", LocalDatePattern.Iso.Format(interested), "Maybe remove one of the two.");
        if (responder is { Joins: { } joins, Leaves: { } leaves } && joins.Calendar == leaves.Calendar
            && joins > leaves)
            yield return new Problem($"{place}.joins", $"{TextSanitizer.Line(responder.Name)} joins after leaving on {LocalDatePattern.Iso.Format(leaves)}.", LocalDatePattern.Iso.Format(joins), "Maybe exchange the dates.");
    }

    static IEnumerable<Problem> BusyTimes(IReadOnlyList<BusyTime> times, string list)
    {
        for (var i = 0; i < times.Count; i++)
            if (times[i].Start >= times[i].End)
                yield return new Problem($"{list}[{i}]", "The end is not after the start.",
                    $"{times[i].Start}/{times[i].End}", "Maybe exchange them.");
    }
}
