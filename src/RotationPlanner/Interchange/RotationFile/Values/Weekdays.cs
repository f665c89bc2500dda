using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Days of the week: <c>Monday</c> or <c>Mon</c>, and sets such as <c>Mon-Fri</c> or <c>Mon,Wed</c>.</summary>
static class Weekdays
{
    internal const string DayPattern = "([Mm]on(day)?|[Tt]ue(sday)?|[Ww]ed(nesday)?|[Tt]hu(rsday)?|[Ff]ri(day)?|[Ss]at(urday)?|[Ss]un(day)?)";

    internal static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
        "Saturday", "Sunday"];

    public static Shape<IsoDayOfWeek> Day { get; } = new ScalarShape<IsoDayOfWeek>("a day of the week", TryDay,
        text => SpellingSuggestion.Advice(text, Names)!,
        () => new() { ["type"] = "string", ["pattern"] = $"^{DayPattern}$" });

    public static Shape<IReadOnlySet<IsoDayOfWeek>> Set { get; } = new EitherShape<IReadOnlySet<IsoDayOfWeek>>(
        new ScalarShape<IReadOnlySet<IsoDayOfWeek>>("a set of days of the week", TrySet,
            _ => "Maybe write Mon-Fri, or Mon,Wed,Fri.",
            () => new() { ["type"] = "string", ["pattern"] = $"^{DayPattern}(\\s*[-,]\\s*{DayPattern})*$" }),
        new ListShape<IsoDayOfWeek>(Day, "[ Mon, Wed, Fri ]").As(IReadOnlySet<IsoDayOfWeek> (days) => days.ToHashSet()));

    /// <summary>Days of the weekend, or the country whose they are: <c>[ Friday, Saturday ]</c> or <c>SA</c>.</summary>
    public static Shape<IReadOnlySet<IsoDayOfWeek>> OfWeekend { get; } = new EitherShape<IReadOnlySet<IsoDayOfWeek>>(
        new ScalarShape<IReadOnlySet<IsoDayOfWeek>>("days of the week, or a country such as SA",
            (string text, [MaybeNullWhen(false)] out IReadOnlySet<IsoDayOfWeek> days) =>
                (days = CountryWeekends.Find(text)) is not null || TrySet(text, out days),
            text => text.Length == 2 ? "Maybe it is no code of ISO 3166, such as SA; or write [ Friday, Saturday ]."
                : "Maybe write [ Friday, Saturday ], or the code of a country such as SA.",
            () => new() { ["type"] = "string", ["pattern"] = $"^([A-Z]{{2}}|{DayPattern}(\\s*[-,]\\s*{DayPattern})*)$" }),
        new ListShape<IsoDayOfWeek>(Day, "[ Friday, Saturday ]").As(IReadOnlySet<IsoDayOfWeek> (days) => days.ToHashSet()));

    internal static bool TryDay(string text, out IsoDayOfWeek day)
    {
        var at = Array.FindIndex(Names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase)
            || n[..3].Equals(text, StringComparison.OrdinalIgnoreCase));
        day = (IsoDayOfWeek)(at + 1);
        return at >= 0;
    }

    internal static bool TrySet(string text, [MaybeNullWhen(false)] out IReadOnlySet<IsoDayOfWeek> days)
    {
        var set = new HashSet<IsoDayOfWeek>();
        days = set;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryDay(ends[0].Trim(), out var first) || !TryDay(ends[^1].Trim(), out var last))
                return false;
            // Wraps around, so that Fri-Mon is four days.
            for (var day = first; ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
            {
                set.Add(day);
                if (day == last) break;
            }
        }
        return true;
    }
}
