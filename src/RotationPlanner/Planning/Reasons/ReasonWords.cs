using NodaTime.Text;

namespace RotationPlanner.Planning.Reasons;

/// <summary>Puts reasons into sentences that people understand.</summary>
static class ReasonWords
{
    const double MinutesPerHour = 60;

    static readonly LocalDatePattern day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static IEnumerable<string> Tell(
        PersonReasons reasons, Responder responder, Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var (company, load, name) = (schedule.Company, reasons.Load, TextSanitizer.Line(responder.Name));
        yield return $"{name} carries {Said.Hours(load.Load.Total / MinutesPerHour)} of weighted duty in {Said.Count(load.Seats, "seat")} ({Said.Hours(load.Hours)} of real time). "
            + $"The fair share is {Said.Hours(load.Share.Total / MinutesPerHour)}{Carried(load)}: that leaves {Said.Above(load.Excess.Total / MinutesPerHour)}.";
        if (reasons.Slices.Count(s => s.People > 0) is > 1 and var slices)
            yield return $"The share is the sum of {slices} slices of time, because who shares the work changes.";
        foreach (var sentence in Share(responder, company)) yield return sentence;
        if (reasons.Counts.Count > 0)
            yield return $"Counted, with what is expected: {string.Join("; ", reasons.Counts.Select(c => $"{Of(c)} ({Said.Number(c.Expected)})"))}.";
        if (Calls(load, company, name) is { } calls) yield return calls;
        if (load.NamedHolidays is { Count: > 0 } had)
            yield return $"{name} had {string.Join(", ", had.Select(h => TextSanitizer.Line(h)))}.";
        foreach (var hours in RotationPlanner.AgreedHours.Tell(BudgetUse.Of(schedule, assignments))
            .Where(h => h.Agreed is not null && h.Responder == responder.Id))
            yield return $"Of the {Said.Hours(hours.Agreed!.Value)} agreed for {hours.Quarter}, {Said.Hours(hours.Used)} are used.";
        if (Bounds(reasons, name) is { } bounds) yield return bounds;
        if (reasons.OneSeatLess is { } less)
            yield return $"With one seat less for {name} ({less.Seat.Shift}, {less.Seat.Role}), {Cost(less, company)}.";
        else if (load.Seats > 0)
            yield return $"No seat of theirs that begins later was found that somebody else can take.";
        foreach (var relaxation in reasons.Relaxations) yield return relaxation.Sentence;
    }

    public static IEnumerable<string> Tell(SeatReasons reasons, Company company)
    {
        var name = Said.NamesOf(company);
        if (reasons.Candidates.Count == 0) yield return "Nobody else may hold it.";
        foreach (var candidate in reasons.Candidates)
            yield return $"With {name(candidate.Responder)} in the seat, {Cost(candidate, company)}.";
        foreach (var refusal in reasons.Refusals)
            yield return $"Not {name(refusal.Responder)}: {TextSanitizer.Line(refusal.Why)} (rule '{TextSanitizer.Line(refusal.Rule)}').";
        if (reasons.OtherStages > 0)
            yield return $"{Said.Count(reasons.OtherStages, "other has", "others have")} no stage that allows the role.";
    }

    public static string Relaxed(Relaxation relaxation)
    {
        var seats = relaxation.OpenSeatsThen == relaxation.OpenSeats
            ? $"no more seats of others would be open than now ({relaxation.OpenSeats})"
            : $"{Said.Count(relaxation.OpenSeatsThen, "seat")} of others would be open instead of {relaxation.OpenSeats}";
        var (now, then) = (Said.Hours(relaxation.Yardstick), Said.Hours(relaxation.YardstickThen));
        return $"{relaxation.Change}, {seats}, and the share fixed before the search would {(now == then ? $"stay at {now}" : $"be {then} instead of {now}")}.";
    }

    static IEnumerable<string> Share(Responder responder, Company company)
    {
        if (responder.Capacity != 1)
            yield return $"The share counts {Said.Number((double)responder.Capacity * 100)} % of full time.";
        if (responder.Joins is { } joins && joins > company.Horizon.Start)
            yield return $"The share begins on {day.Format(joins)}, when service begins.";
        if (responder.Leaves is { } leaves && leaves < company.Horizon.End)
            yield return $"The share ends on {day.Format(leaves)}, the last day of service.";
        if (responder.MayHold is { } roles)
            yield return $"By the file, the only roles are {Said.And([.. roles.Select(TextSanitizer.Line)])}.";
    }

    static string? Calls(PersonLoad load, Company company, string name) => load is { OffHoursCalls: { } calls, BadMonths: { } bad }
        ? FormattableString.Invariant($"As incidents came in the past, {name} can expect {calls:0.0} calls outside working hours, and {bad:0.00} months with more than {company.Fairness.Experience?.BadMonth} of them.") : null;

    static string? Bounds(PersonReasons reasons, string name)
    {
        var closed = reasons.Bounds.Sum(b => b.Seats);
        if (closed + reasons.OpenSeats == 0) return null;
        var why = closed == 0
            ? "" : $" What closes the others first: {string.Join(", ", reasons.Bounds.Select(b => $"{b.Seats} by the rule '{TextSanitizer.Line(b.Rule)}'"))}.";
        return $"Of {Said.Count(closed + reasons.OpenSeats, "later seat")} that others hold and the stage allows, {name} could take {reasons.OpenSeats} as all else stands.{why}";
    }

    static string Carried(PersonLoad load) => load.Carried.Total switch
    {
        0 => "",
        > 0 => $", and {Said.Hours(load.Carried.Total / MinutesPerHour)} served beyond it are carried in from before",
        _ => $", and {Said.Hours(-load.Carried.Total / MinutesPerHour)} are still owed from before",
    };

    static string Of(ExpectedCount count) => count.Of.StartsWith("turns ", StringComparison.Ordinal)
        ? Said.Count(count.Count, $"turn{count.Of[5..]}", count.Of) : Said.Count(count.Count, count.Of[..^1], count.Of);

    static string Cost(ForcedSeat cost, Company company)
    {
        var name = Said.NamesOf(company);
        var others = cost.Changes.SelectMany(c => c.People).Distinct(StringComparer.Ordinal)
            .Where(p => p != cost.Responder && p != cost.Seat.Responder).Select(name).ToList();
        var moves = cost.Changes.Count == 1 ? "nothing else moves"
            : $"{Said.Count(cost.Changes.Count, "seat changes", "seats change")} hands{(others.Count == 0 ? "" : $", also of {Said.Few(others)}")}{(cost.IsFewest ? ", and fewer will not do" : "")}";
        var empty = cost.EmptySeats == 0 ? "" : $"; {Said.Count(cost.EmptySeats, "required seat")} would stay empty";
        return $"{name(cost.Responder)} is at {Said.Above(cost.ExcessThen)} (now {Said.Above(cost.ExcessNow)}), the most loaded at {Said.Above(cost.WorstExcess)}; {moves}{empty}";
    }
}
