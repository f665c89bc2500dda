using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using RotationPlanner.Tool.Output.Rosters;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Options that the commands of a published plan share.</summary>
static class LivingArguments
{
    public static Option<string?> AsOf => new("--as-of")
    {
        Description = "Now: 2027-01-05T10:00 in the company's time zone, or 2027-01-05T10:00Z. What began before is history.",
        HelpName = "T",
    };

    public static Option<Period?> Notice
    {
        get
        {
            var notice = new Option<Period?>("--notice") { Description = "How long before its start a shift is told for good (by default the file's notice, P14D where it states none).", HelpName = "P14D" };
            notice.CustomParser = result =>
            {
                if (Length(result.Tokens[0].Value) is { } period) return period;
                result.AddError($"--notice must be a time such as P14D, PT36H, 14d or 36h, not '{result.Tokens[0].Value}'.");
                return null;
            };
            return notice;
        }
    }

    /// <summary>How long each person has to answer.</summary>
    public static Option<Period?> Wait
    {
        get
        {
            var wait = new Option<Period?>("--wait") { Description = "How long each person has to answer (PT4H by default).", DefaultValueFactory = _ => Period.FromHours(4), HelpName = "PT4H" };
            wait.CustomParser = result =>
            {
                // Months and years have no length of their own.
                if (Length(result.Tokens[0].Value) is { Years: 0, Months: 0 } period && period.ToDuration() > Duration.Zero) return period;
                result.AddError($"--wait must be a time above zero such as PT4H, 4h, 30m or 1d, not '{result.Tokens[0].Value}'.");
                return null;
            };
            return wait;
        }
    }

    public static Option<string> By => new("--by") { Description = "Who publishes; the user's name by default.", DefaultValueFactory = _ => Environment.UserName, HelpName = "NAME" };

    public static Option<string> Why => new("--why") { Description = "Why, in a sentence; it is kept with the revision.", DefaultValueFactory = _ => "", HelpName = "TEXT" };

    /// <summary>The moment that is meant; the clock's where none is given.</summary>
    public static Instant Moment(string? asOf, Company company, CommandContext around, string option = "--as-of")
    {
        if (asOf is null) return around.Clock.GetCurrentInstant();
        return RosterQuestions.Instant(asOf, company.TimeZone) is { } moment && IsNear(moment.InUtc().Date) ? moment
            : throw Inputs.Invalid([new Problem(option, "This is no moment", asOf, "Maybe 2027-01-05T10:00, 2027-01-05T10:00Z or 2027-01-05T10:00+01:00.")], around);
    }

    /// <summary>Whether calendars reach from a date to all that is asked of it; another year is a slip.</summary>
    public static bool IsNear(LocalDate date) => date.Year is >= 1900 and <= 2200;

    /// <summary>A length of time of ten years at most: P14D, 14d, 12h or 30m; null where it is none.</summary>
    public static Period? Length(string text)
    {
        if (PeriodPattern.NormalizingIso.Parse(text) is { Success: true } iso) return IsSound(iso.Value) ? iso.Value : null;
        if (text.Length < 2 || !uint.TryParse(text[..^1], out var number) || number > 3_650) return null;
        return char.ToLowerInvariant(text[^1]) switch
        {
            'd' => Period.FromDays((int)number),
            'h' => Period.FromHours(number),
            'm' => Period.FromMinutes(number),
            _ => null,
        };
    }

    // Longer than ten years is a slip, and nothing is told in the past.
    static bool IsSound(Period period) => period.Years is >= 0 and <= 10 && period.Months is >= 0 and <= 120 && period.Weeks is >= 0 and <= 520
        && period.Days is >= 0 and <= 3_650 && period.Hours is >= 0 and <= 87_600 && period.Minutes >= 0 && period.Seconds >= 0;
}
