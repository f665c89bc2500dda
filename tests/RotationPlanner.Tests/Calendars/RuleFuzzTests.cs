using NodaTime;
using NodaTime.Text;
using RotationPlanner.Calendars.Reading;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Calendars;

/// <summary>
/// Two thousand rules of FREQ and BY parts thrown together, expanded here, by dateutil and by ical.js. Of each difference
/// it is said which of the readers departs from RFC 5545, and in what.
/// </summary>
public class RuleFuzzTests
{
    const int Rules = 2_000;

    static readonly LocalDateTimePattern pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    [SkippableFact]
    public void Every_rule_is_expanded_as_dateutil_and_ical_js_do_but_for_named_differences()
    {
        Skip.If(Suite.Runs < Length.Full, "It belongs to the full suite.");
        Python.SkipUnlessItHas("dateutil");
        Node.SkipUnlessItHasIcal();
        using var here = new TempDirectory();
        var text = Python.Read("rules.py", "17", $"{Rules}");
        Node.Run("rules.js", here.Write("rules.txt", text), here["times.txt"]);
        var (rules, others) = (text.TrimEnd().Split('\n'), File.ReadAllLines(here["times.txt"]));
        Assert.Equal((Rules, Rules), (rules.Length, others.Length));

        var (silent, alone, compared) = (new List<string>(), 0, 0);
        for (var i = 0; i < Rules; i++)
        {
            var parts = rules[i].Split('\t');
            var (rule, start, dateutil, icalJs) = (parts[0], pattern.Parse(parts[1]).Value, parts[2], others[i]);
            var ours = Ours(rule, start, dateutil);
            var (first, second) = (ours != dateutil && !IsOfDateutil(rule), ours != icalJs && !IsOfIcalJs(rule, icalJs));
            if (first || second) silent.Add($"{parts[1]} {rule}{(first ? " dateutil" : "")}{(second ? " ical.js" : "")}");
            if (!IsOfIcalJs(rule, icalJs)) compared++;
            if (ours != dateutil && ours != icalJs) alone++;
        }
        Assert.True(silent.Count == 0, $"{silent.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, silent.Take(60))}");
        // Where both differ, both are named; that is rare. Most rules are compared with both.
        Assert.InRange(alone, 0, Rules / 20);
        Assert.InRange(compared, Rules / 2, Rules);
    }

    static string Ours(string rule, LocalDateTime start, string theirs)
    {
        var at = new Moment(start, DateTimeZone.Utc, false);
        var times = new MomentReader(new ZoneResolver(DateTimeZone.Utc, new Component("VCALENDAR", 1), default, new StepBudget()));
        var safe = RecurrenceRuleReader.Read(ContentLine.Parse("RRULE:" + rule, 1)!, at, times);
        var list = theirs.Split(',');
        var end = list.Length == 400 ? pattern.Parse(list[^1]).Value : new LocalDateTime(2030, 12, 31, 23, 59, 59);
        var found = Recurrence.Times(safe, start, start, end, new StepBudget());
        // Whoever looks from later on sees the same.
        var from = found.ElementAtOrDefault(found.Count / 2);
        Assert.Equal(found.Skip(found.Count / 2), Recurrence.Times(safe, start, from, end, new StepBudget()));
        return string.Join(',', found.Select(pattern.Format));
    }

    static bool Has(string rule, string part) => rule.Contains(part + "=", StringComparison.Ordinal);

    static bool Is(string rule, params string[] frequencies) => frequencies.Any(f => rule.StartsWith("FREQ=" + f, StringComparison.Ordinal));

    static string Part(string rule, string part) => rule.Split(';').FirstOrDefault(p => p.StartsWith(part + "=", StringComparison.Ordinal)) ?? "";

    /// <summary>What dateutil 2.8 takes otherwise, though RFC 5545 says it, or leaves it to the start.</summary>
    static bool IsOfDateutil(string rule) =>
        // Without a day it takes all seven of the week, where the weekday is that of the start.
        (Has(rule, "BYWEEKNO") && !Has(rule, "BYDAY") && !Has(rule, "BYMONTHDAY"))
        // It does not see the first week of a year of 53 weeks where it lies in the year before.
        || Part(rule, "BYWEEKNO").Contains("-53", StringComparison.Ordinal)
        // Of the first week it counts positions in what is left of it.
        || (Is(rule, "WEEKLY") && Has(rule, "BYSETPOS"));

    /// <summary>What ical.js 2.2 takes otherwise; all of it is compared with dateutil.</summary>
    static bool IsOfIcalJs(string rule, string theirs) =>
        // It finds no first time, or never comes back.
        theirs.StartsWith('!')
        // Positions count in other sets, and weeks of the year begin anew with each month.
        || Has(rule, "BYSETPOS") || Has(rule, "BYWEEKNO")
        // A day of the month comes once a year, and one that two parts name comes twice, or never where it counts from the end.
        || (Is(rule, "YEARLY") && Has(rule, "BYMONTHDAY") && !Has(rule, "BYMONTH"))
        || Part(rule, "BYMONTHDAY").Contains('-', StringComparison.Ordinal)
        // Of several times of a day, months and years skip those before the start's, or begin with another.
        || (Is(rule, "MONTHLY", "YEARLY") && (Has(rule, "BYHOUR") || Has(rule, "BYMINUTE")))
        // Months that do not fit the interval end the search, or shift it.
        || (Is(rule, "MONTHLY") && Has(rule, "BYMONTH"))
        // Weekdays of different places in a month, and weekdays with days of a month, come out of order or not at all.
        || (Is(rule, "MONTHLY", "YEARLY") && (Part(rule, "BYDAY").Any(char.IsAsciiDigit) || (Has(rule, "BYDAY") && Has(rule, "BYMONTHDAY"))));
}
