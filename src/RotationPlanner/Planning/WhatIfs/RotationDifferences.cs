using System.Globalization;
using RotationPlanner.Planning.Reasons;

namespace RotationPlanner.Planning.WhatIfs;

/// <summary>Says what differs in two rotations of one id, but for their rules.</summary>
static class RotationDifferences
{
    public static IEnumerable<string> Tell(Rotation old, Rotation now, bool hasOtherShifts)
    {
        var where = $"Rotation '{TextSanitizer.Line(now.Id)}'";
        if (hasOtherShifts) yield return $"{where} has other shifts.";
        if (old.TimeZone?.Id != now.TimeZone?.Id)
            yield return $"{where} hands over in {now.TimeZone?.Id ?? "the company's time zone"}.";
        if (Only(now, old) is { Count: > 0 } added) yield return $"{where} has more roles: {Said.And(added)}.";
        if (Only(old, now) is { Count: > 0 } removed)
            yield return $"{where} has no longer these roles: {Said.And(removed)}.";
        foreach (var (before, after) in old.Roles.Join(now.Roles, r => r.Id, r => r.Id, (a, b) => (a, b)))
            if (Changes(before, after).ToList() is { Count: > 0 } changes)
                yield return $"{where}, {TextSanitizer.Line(after.Id)}: {string.Join("; ", changes)}.";
    }

    static List<string> Only(Rotation some, Rotation others) =>
        [.. some.Roles.Select(r => r.Id).Except(others.Roles.Select(r => r.Id)).Select(TextSanitizer.Line)];

    static IEnumerable<string> Changes(Role old, Role now)
    {
        if (old.Seats != now.Seats)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{now.Seats.Min} to {now.Seats.Max} seats instead of {old.Seats.Min} to {old.Seats.Max}");
        if (old.Weight != now.Weight)
            yield return string.Create(
                CultureInfo.InvariantCulture, $"weight {now.Weight:0.##} instead of {old.Weight:0.##}");
        if (old.WantsOptionalSeats != now.WantsOptionalSeats)
            yield return now.WantsOptionalSeats ? "optional seats are wanted" : "optional seats are not wanted";
        if (!IsSame(old.Needs, now.Needs)) yield return "other stages may hold it";
    }

    static bool IsSame(StageNeed one, StageNeed other) =>
        (one.Least, one.ForTrainees) == (other.Least, other.ForTrainees)
            && one.OneOf.Order(StringComparer.Ordinal).SequenceEqual(other.OneOf.Order(StringComparer.Ordinal));
}
