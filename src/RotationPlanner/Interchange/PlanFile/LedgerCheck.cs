using System.Globalization;
using NodaTime;

namespace RotationPlanner.Interchange;

/// <summary>What no ledger can hold, and what does not add up in one of the current format.</summary>
static class LedgerCheck
{
    const string ByHand = "Maybe the file was changed by hand: take the one that the plan wrote.";

    public static IEnumerable<Problem> Of(LedgerDocument document)
    {
        var nothing = JsonReading.Nulls("entries",
            document.Entries).Concat(JsonReading.Nulls("served", document.Served))
            .Concat(JsonReading.Nulls("splits", document.Splits)).Concat(JsonReading.Nulls("timeOff",
                document.TimeOff)).Concat(JsonReading.Nulls("holidays", document.Holidays)).ToArray();
        if (nothing.Length > 0) return nothing;
        Problem[] wrong =
        [
            .. document.Entries.SelectMany(Entry), .. (document.Splits ?? []).SelectMany(Split),
            .. (document.Served ?? []).SelectMany((s, i) => Seat(s, i, document.Splits?.Count ?? 0)),
                .. (document.TimeOff ?? []).SelectMany(TimeOff),
            .. (document.Holidays ?? []).SelectMany(Holiday),
        ];
        return wrong.Length > 0 || document.FormatVersion < LedgerDocument.Current ? wrong : Sums(document);
    }

    static IEnumerable<Problem> Entry(LedgerEntry entry, int index)
    {
        var place = $"entries[{index}]";
        if (Nobody(place, entry.Responder) is { } nobody) yield return nobody;
        if (entry.To < entry.From) yield return Backwards(place, entry.From, entry.To);
        if (IsNegative(entry.Worked)) yield return new Problem($"{place}.worked", "Credit is never negative",
            $"{entry.Worked}");
        if (IsNegative(entry.Share)) yield return new Problem($"{place}.share", "A share is never negative",
            $"{entry.Share}");
    }

    static IEnumerable<Problem> Seat(ServedSeat seat, int index, int splits)
    {
        var place = $"served[{index}]";
        if (Nobody(place, seat.Responder) is { } nobody) yield return nobody;
        if (IsNegative(seat.Credit)) yield return new Problem($"{place}.credit", "Credit is never negative",
            $"{seat.Credit}");
        if (seat.Split is { } split && (split < 0 || split >= splits))
            yield return new Problem($"{place}.split", $"There are {splits} splits, counted from 0", $"{split}",
                ByHand);
    }

    static IEnumerable<Problem> Split(SeatSplit split, int index)
    {
        var place = $"splits[{index}].parts";
        if (split.Parts.Count == 0) yield return new Problem(place, "A split needs somebody to share", null, ByHand);
        for (var i = 0; i < split.Parts.Count; i++)
        {
            if (split.Parts[i] is not { } part) yield return new Problem($"{place}[{i}]", "The value must not be null");
            else if (part.Weight <= 0) yield return new Problem($"{place}[{i}].weight", "A weight is above 0",
                $"{part.Weight}", ByHand);
            else if (part.People.Count == 0
                || part.People.Any(string.IsNullOrWhiteSpace)) yield return new Problem($"{place}[{i}].people",
                "The people are missing", null, ByHand);
        }
    }

    static IEnumerable<Problem> TimeOff(TimeOffTaken time, int index)
    {
        var place = $"timeOff[{index}]";
        if (Nobody(place, time.Responder) is { } nobody) yield return nobody;
        if (time.To < time.From) yield return Backwards(place, time.From, time.To);
        else if (Period.DaysBetween(time.From, time.To) > Limits.MostDays) yield return new Problem(place,
            $"The time off is longer than {Limits.MostDays} days", null, ByHand);
    }

    static IEnumerable<Problem> Holiday(HolidayServed holiday, int index)
    {
        var place = $"holidays[{index}]";
        if (Nobody(place, holiday.Responder) is { } nobody) yield return nobody;
        if (string.IsNullOrWhiteSpace(holiday.Name))
            yield return new Problem($"{place}.name", "The holiday has no name", holiday.Name, ByHand);
    }

    static IEnumerable<Problem> Sums(LedgerDocument document)
    {
        var seats = (document.Served ?? []).ToLookup(s => s.Date);
        foreach (var period in document.Entries.GroupBy(e => (e.From, e.To, e.Opening)))
        {
            var name = string.Create(CultureInfo.InvariantCulture,
                $"{period.Key.From:uuuu-MM-dd} to {period.Key.To:uuuu-MM-dd}");
            var (worked, shares) = period.Aggregate((Worked: Credit.Zero, Shares: Credit.Zero),
                (sum, e) => (sum.Worked + e.Worked, sum.Shares + e.Share));
            if (worked != shares)
                yield return new Problem("entries", $"The balances of {name} do not sum to zero: {Words(worked)} were worked, and the shares are {Words(shares)}", null, ByHand);
            if (period.Key.Opening) continue;
            var served = seats.Where(s => period.Key.From <= s.Key
                && s.Key <= period.Key.To).SelectMany(s => s).ToArray();
            if (served.Length > 0 && served.Aggregate(Credit.Zero, (sum, s) => sum + s.Credit) is var sum
                && sum != worked)
                yield return new Problem("served",
                    $"The seats served from {name} come to {Words(sum)}, and {Words(worked)} were worked", null,
                    ByHand);
        }
    }

    static string Words(Credit credit) => string.Create(CultureInfo.InvariantCulture,
        $"{credit.Total} credit minutes ({credit.Night} of the night, {credit.Weekend} of weekends, {credit.Holiday} of holidays)");

    static Problem? Nobody(string place, string responder) =>
        string.IsNullOrWhiteSpace(responder) ? new Problem($"{place}.responder", "The responder is empty", responder)
            : null;

    static Problem Backwards(string place, LocalDate from, LocalDate to) =>
        new($"{place}.to", $"The period ends before it begins on {from:uuuu-MM-dd}", $"{to:uuuu-MM-dd}",
            "Maybe from and to are swapped.");

    static bool IsNegative(Credit credit) =>
        credit is { Total: < 0 } or { Night: < 0 } or { Weekend: < 0 } or { Holiday: < 0 };
}
