using System.Globalization;
using NodaTime;
using RotationPlanner.Planning.Reasons;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.WhatIfs;

/// <summary>Says what differs in two companies. Of time off it says how much there is, and nothing of the reasons.</summary>
static class CompanyDifferences
{
    public static IEnumerable<string> Tell(Plan planned, Plan changed)
    {
        var (before, after) = (planned.Company, changed.Company);
        if (before.Name != after.Name)
            yield return $"The company is named '{TextSanitizer.Line(after.Name)}' instead of '{TextSanitizer.Line(before.Name)}'.";
        if (before.Horizon != after.Horizon)
            yield return $"The horizon is {Days(after.Horizon)} instead of {Days(before.Horizon)}.";
        if (before.TimeZone.Id != after.TimeZone.Id)
            yield return $"The time zone is {after.TimeZone.Id} instead of {before.TimeZone.Id}.";
        foreach (var sentence in Members("People", before.Responders, after.Responders, r => r.Id, r => r.Name, Person))
            yield return sentence;
        foreach (var sentence in Members("Departments", before.Departments, after.Departments, d => d.Id, d => d.Name,
            Department)) yield return sentence;
        foreach (var sentence in Members("Rotations", before.Rotations, after.Rotations, r => r.Id, r => r.Name,
            (a, b) => [])) yield return sentence;
        foreach (var sentence in Rules("The company", before.Rules, after.Rules)) yield return sentence;
        foreach (var (old, now) in before.Rotations.Join(after.Rotations, r => r.Id, r => r.Id, (a, b) => (a, b)))
            foreach (var sentence in RotationDifferences.Tell(old, now, ShiftsDiffer(planned, changed, now.Id))
                .Concat(Rules($"Rotation '{TextSanitizer.Line(now.Id)}'", old.Rules, now.Rules))) yield return sentence;
        if (!before.Pins.SequenceEqual(after.Pins))
            yield return $"{Said.Count(after.Pins.Count, "seat is", "seats are")} decided by people instead of {before.Pins.Count}, or others.";
        if (!before.History.SequenceEqual(after.History)) yield return "What was worked before differs.";
        if (before.Fairness != after.Fairness) yield return "How duty is weighed and shared differs.";
        if (Balances(before).Join(Balances(after), b => b.Id, b => b.Id, (a, b) => a.Carried != b.Carried)
            .Any(differs => differs)) yield return "What is carried in from before differs.";
    }

    /// <summary>Who or what was added and removed, and what changed in the others.</summary>
    static IEnumerable<string> Members<T>(string what, IReadOnlyList<T> before, IReadOnlyList<T> after,
        Func<T, string> id, Func<T, string> name, Func<T, T, IEnumerable<string>> changes)
    {
        List<string> Only(IReadOnlyList<T> some, IReadOnlyList<T> others) =>
            [.. some.ExceptBy(others.Select(id), id).Select(m => TextSanitizer.Line(name(m)))];
        if (Only(after, before) is { Count: > 0 } added) yield return $"{what} added: {Said.Few(added, 8)}.";
        if (Only(before, after) is { Count: > 0 } removed) yield return $"{what} removed: {Said.Few(removed, 8)}.";
        foreach (var (old, now) in before.Join(after, id, id, (a, b) => (a, b)))
            if (changes(old, now).ToList() is { Count: > 0 } found)
                yield return $"{TextSanitizer.Line(name(now))}: {string.Join("; ", found)}.";
    }

    static IEnumerable<string> Person(Responder old, Responder now)
    {
        if (old.Department != now.Department)
            yield return $"is of {TextSanitizer.Line(now.Department)} instead of {TextSanitizer.Line(old.Department)}";
        if (old.Exempt != now.Exempt) yield return $"is exempt from {(now.Exempt is { } exempt ? exempt.Told : "nothing")} instead of {(old.Exempt is { } before ? before.Told : "nothing")}";
        if (!old.Rules.SequenceEqual(now.Rules)) yield return "has other rules of their own";
        if (old.Capacity != now.Capacity)
            yield return $"works {Percent(now.Capacity)} instead of {Percent(old.Capacity)}";
        if (old.Stage != now.Stage)
            yield return $"starts on '{now.Stage ?? "the lowest rung"}' instead of '{old.Stage ?? "the lowest rung"}'";
        if (old.Joins != now.Joins)
            yield return now.Joins is { } joins ? $"joins on {Day(joins)}" : "is there from the start";
        if (old.Leaves != now.Leaves) yield return now.Leaves is { } leaves ? $"leaves after {Day(leaves)}" : "stays";
        if (old.Tour != now.Tour) yield return now.Tour is null ? "has no tours of duty any more" : "has other tours of duty";
        if (!Roles(old).SequenceEqual(Roles(now)))
            yield return now.MayHold is { } may
                ? $"may hold {Said.And([.. may.Select(TextSanitizer.Line)])}" : "may hold every role of the stage";
        if (old.HoursPerQuarter != now.HoursPerQuarter)
            yield return now.HoursPerQuarter is { } hours
                ? $"has at most {hours} h a quarter" : "has no limit of hours of their own";
        if (old.TimeZone.Id != now.TimeZone.Id) yield return $"lives in {now.TimeZone.Id}";
        if (!old.Tags.SequenceEqual(now.Tags))
            yield return now.Tags.Count == 0 ? "has no tags" : $"has the tags {Said.And([.. now.Tags.Select(TextSanitizer.Line)])}";
        if (!Times(old.Unavailable).SequenceEqual(Times(now.Unavailable)))
            yield return Changed("periods of time off", old.Unavailable.Count, now.Unavailable.Count);
        if (!old.UnavailableOn.SequenceEqual(now.UnavailableOn))
            yield return now.UnavailableOn.Count == 0 ? "has no recurring time off"
                : $"has time off {Said.And([.. now.UnavailableOn.Select(DayWords.Of)])}";
        if (!Times(old.OtherDuties).SequenceEqual(Times(now.OtherDuties)))
            yield return Changed("duties elsewhere", old.OtherDuties.Count, now.OtherDuties.Count);
        if (!Times(old.Appointments).SequenceEqual(Times(now.Appointments)))
            yield return Changed("appointments", old.Appointments.Count, now.Appointments.Count);
        if (!old.Prefers.SequenceEqual(now.Prefers) || !old.Avoids.SequenceEqual(now.Avoids))
            yield return "has other wishes";
        if (old.Record.Count != now.Record.Count)
            yield return $"has {Said.Count(now.Record.Count, "piece")} of evidence instead of {old.Record.Count}";
    }

    static string Changed(string what, int before, int after) => before == after ? $"has other {what}"
        : string.Create(CultureInfo.InvariantCulture, $"has {after} {what} instead of {before}");

    static IEnumerable<string> Department(Department old, Department now)
    {
        if (old.Share != now.Share)
            yield return now.Share is var (min, max)
                ? $"should carry {Percent(min)} to {Percent(max)} of all duty" : "has no agreed part of all duty";
        if (old.BuyIn == now.BuyIn) yield break;
        if (now.BuyIn is not { } agreed) yield return "lends nobody by agreement any more";
        else if (old.BuyIn is not { } before) yield return $"lends its people from {Day(agreed.Since)}";
        else
        {
            if (before.Since != agreed.Since)
                yield return $"lends its people from {Day(agreed.Since)} instead of {Day(before.Since)}";
            if (before.HoursPerQuarter != agreed.HoursPerQuarter)
                yield return $"lends {Limit(agreed.HoursPerQuarter)} a quarter instead of {Limit(before.HoursPerQuarter)}";
            if (before.HoursPerPersonPerQuarter != agreed.HoursPerPersonPerQuarter)
                yield return $"lends {Limit(agreed.HoursPerPersonPerQuarter)} of one person a quarter instead of {Limit(before.HoursPerPersonPerQuarter)}";
        }
    }

    static IEnumerable<string> Rules(
        string where, IReadOnlyList<IRotationRule> before, IReadOnlyList<IRotationRule> after)
    {
        var (old, now) = (before.ExceptBy(after.Select(Key), Key).Select(r => r.Name)
            .ToList(), after.ExceptBy(before.Select(Key), Key).Select(r => r.Name).ToList());
        var changed = old.Intersect(now).ToList();
        if (now.Except(changed).ToList() is { Count: > 0 } added)
            yield return $"{where} has more rules: {Said.And([.. added.Select(TextSanitizer.Line)])}.";
        if (old.Except(changed).ToList() is { Count: > 0 } removed)
            yield return $"{where} has no longer these rules: {Said.And([.. removed.Select(TextSanitizer.Line)])}.";
        if (changed.Count > 0)
            yield return $"{where} has these rules with other limits: {Said.And([.. changed.Select(TextSanitizer.Line)])}.";
    }

    // Lists in a record are not compared by what they hold.
    static string Key(IRotationRule rule) => $"{rule} {string.Join(' ', (rule as INamesRoles)?.NamedRoles ?? [])}";

    /// <summary>Whether the shifts of a rotation differ on the days that both plans have.</summary>
    static bool ShiftsDiffer(Plan before, Plan after, string rotation)
    {
        var days = before.Company.Horizon.Intersection(after.Company.Horizon);
        IEnumerable<(string, ZonedDateTime, ZonedDateTime, string?)> Shifts(Plan plan) => days is null ? []
            : plan.Schedule.Shifts.Where(s => s.Rotation.Id == rotation && days.Contains(s.Date))
            .Select(s => (s.Id, s.Start, s.End, s.For?.Key));
        return !Shifts(before).SequenceEqual(Shifts(after));
    }

    static IEnumerable<string> Roles(Responder responder) =>
        responder.MayHold?.Order(StringComparer.Ordinal) ?? Enumerable.Repeat("*", 1);

    static IEnumerable<(Instant, Instant)> Times(IReadOnlyList<BusyTime> times) =>
        times.Select(t => (t.Start, t.End)).Order();

    static IEnumerable<(string Id, Credit Carried)> Balances(Company company) =>
        company.Responders.Select(r => r.Id).Zip(Fairness.LedgerBook.Carried(company));

    static string Limit(int? hours) => hours is { } most ? Said.Hours(most) : "as many hours as it takes";

    static string Percent(decimal part) => (100 * part).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    static string Days(DateInterval days) => $"{Day(days.Start)} to {Day(days.End)}";

    static string Day(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
