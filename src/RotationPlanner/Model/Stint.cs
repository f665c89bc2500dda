using NodaTime;

namespace RotationPlanner;

/// <summary>
/// Shifts of a rotation that one person holds together, in each role: the shifts of a week that start on certain days,
/// or so many shifts in a row. Shifts of different names never go together unless <see cref="Of"/> lists them. A stint
/// is one turn: no rest is asked for inside it, and it counts once in caps on shifts, in successive shifts, in turns of
/// a role and in rhythm. Hours, nights, weekends and holidays of it count as they are.
/// </summary>
public sealed record Stint
{
    const int DaysOfWeek = 7;

    Stint(IReadOnlyList<IsoDayOfWeek> days, IReadOnlyList<int> lengths) => (Days, Lengths) = (days, lengths);

    /// <summary>The days on which its shifts start, the first one first; empty where shifts are counted.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; }

    /// <summary>
    /// How many shifts go together: of one stint, the next, and so on, over and over; empty where days are named.
    /// </summary>
    public IReadOnlyList<int> Lengths { get; }

    /// <summary>
    /// The <see cref="NamedShift.Id"/>s that go together, whatever their names; null, the default, where each name has
    /// stints of its own.
    /// </summary>
    public IReadOnlyList<string>? Of { get; init; }

    /// <summary>
    /// Where counting begins: the first stint starts with the first shift on or after this date, and all others follow
    /// from it, before and after, whatever the horizon. Monday, 5 January 1970, when not given.
    /// </summary>
    public LocalDate From { get; init; } = new(1970, 1, 5);

    /// <summary>
    /// Whether a stint that nobody can hold whole may be held by two people, one after the other; it stays empty
    /// otherwise.
    /// </summary>
    public bool MayBeSplit { get; init; }

    /// <summary>
    /// Whether it is only wished for: hands may change between any two of its shifts, and change as seldom as seats, rules
    /// and even loads allow. What one person holds of it is one turn of theirs in rest, in caps on shifts and in successive
    /// shifts. So it is where <see cref="SplitPoints"/> are given, too.
    /// </summary>
    public bool IsWished { get => field || SplitPoints is not null; init; }

    /// <summary>
    /// What each change of hands inside it costs, in penalty points from 1 to 1,000: they are counted together with unmet
    /// wishes, such as the 2 of a shift on a day to avoid, and so after weekends, nights, holidays, turns and rhythm.
    /// Null, the default: where it is wished for, changes of hands are counted by themselves, right after even loads.
    /// </summary>
    public int? SplitPoints { get; init; }

    internal const int MostSplitPoints = 1_000;

    /// <summary>The shifts of a week that start on these days.</summary>
    /// <param name="first">The first day, such as Monday.</param>
    /// <param name="last">The last one, such as Friday; one before the first means the next week's.</param>
    /// <returns>The stint.</returns>
    public static Stint Weekdays(IsoDayOfWeek first, IsoDayOfWeek last) =>
        new([.. Enumerable.Range(0, After(first, last) + 1).Select(n => Following(first, n))], []);

    /// <summary>The shifts of a week that start on these days, which need not follow one another.</summary>
    /// <param name="days">One day or more. The stint begins after the longest gap between them; of gaps as long, after
    /// the one that ends first in the week; of all seven days, on the first that is listed.</param>
    /// <returns>The stint.</returns>
    /// <exception cref="ArgumentException">No day is listed.</exception>
    public static Stint Weekdays(params IReadOnlyList<IsoDayOfWeek> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0) throw new ArgumentException("No day of the week is listed.", nameof(days));
        var own = days.Distinct().ToList();
        if (own.Count == DaysOfWeek) return Weekdays(own[0], Following(own[0], DaysOfWeek - 1));
        own.Sort();
        int Gap(int i) => After(own[(i + own.Count - 1) % own.Count], own[i]) is var gap && gap == 0 ? DaysOfWeek : gap;
        var first = Enumerable.Range(0, own.Count).MaxBy(Gap);
        return new([.. own[first..], .. own[..first]], []);
    }

    /// <summary>The shifts that start on a Saturday or a Sunday: a whole weekend for one person.</summary>
    public static Stint Weekends => Weekdays(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);

    /// <summary>
    /// So many shifts in a row; those of one name follow one another, whatever days lie between them, so that Friday
    /// and Monday are neighbours where shifts are on weekdays only.
    /// </summary>
    /// <param name="lengths">How many, such as 2; or several numbers, such as 2, 2 and 3, that repeat.</param>
    /// <returns>The stint.</returns>
    /// <exception cref="ArgumentException">No number is listed.</exception>
    public static Stint Shifts(params IReadOnlyList<int> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        return lengths.Count > 0 ? new([], [.. lengths])
            : throw new ArgumentException("No number of shifts is listed.", nameof(lengths));
    }

    /// <summary>Such as "Mon-Fri", or "2, 2, 3 shifts".</summary>
    /// <returns>The words.</returns>
    public override string ToString() => Lengths.Count > 0 ? $"{string.Join(", ", Lengths)} shifts"
        : Days.Count == 1 ? Short(Days[0])
        : After(Days[0], Days[^1]) == Days.Count - 1 ? $"{Short(Days[0])}-{Short(Days[^1])}"
        : string.Join(',', Days.Select(Short));

    internal static int After(IsoDayOfWeek from, IsoDayOfWeek to) => ((int)to - (int)from + DaysOfWeek) % DaysOfWeek;

    static IsoDayOfWeek Following(IsoDayOfWeek day, int days) =>
        (IsoDayOfWeek)(((int)day - 1 + days) % DaysOfWeek + 1);

    static string Short(IsoDayOfWeek day) => day.ToString()[..Math.Min(3, day.ToString().Length)];
}
