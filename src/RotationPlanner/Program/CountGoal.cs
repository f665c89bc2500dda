namespace RotationPlanner.Program;

/// <summary>
/// Something counted person by person that should come out as expected: weekends, nights, public holidays, turns in a role. What is expected of a person is their
/// part of all that is given, in proportion to what their yardstick share would make. People of equal parts whose counts lie within the slack of each other are even: they count as their mean.
/// </summary>
sealed class CountGoal
{
    // Deviations are told in thousandths of a count, so that parts of one are whole numbers.
    public const long Unit = 1000;

    // Expected numbers that differ by rounding of shares alone.
    const long Rounding = 10;

    // One more or less of so many is nothing that anybody notices.
    const int Many = 20;

    readonly int[] memberOf;
    readonly long[] shares;
    readonly long sum;
    readonly int[][] equals;

    /// <param name="name">What is counted, such as "weekends".</param>
    /// <param name="members">Responders who may have any, ascending.</param>
    /// <param name="shares">Per member: how many the yardstick share would make, in thousandths.</param>
    /// <param name="people">How many responders there are.</param>
    /// <param name="slack">Equal people within so many of each other are even.</param>
    public CountGoal(string name, int[] members, long[] shares, int people, int slack)
    {
        (Name, Members, this.shares, Slack) = (name, members, shares, slack);
        sum = shares.Sum();
        memberOf = new int[people];
        Array.Fill(memberOf, -1);
        for (var m = 0; m < members.Length; m++) memberOf[members[m]] = m;
        equals = [.. Equals(shares)];
    }

    /// <summary>What is counted.</summary>
    public string Name { get; }

    /// <summary>Responders who may have any.</summary>
    public int[] Members { get; }

    /// <summary>Equal people within so many of each other are even.</summary>
    public int Slack { get; }

    /// <summary>The member's number of a responder; -1 for none.</summary>
    public int MemberOf(int responder) => memberOf[responder];

    /// <summary>What is expected of a member where so many are given in all, in counts.</summary>
    public double Expected(int member, long total) => sum == 0 ? 0 : (double)total * shares[member] / sum;

    /// <summary>Count minus expected, per member in thousandths, worst first.</summary>
    public long[] Deviations(ReadOnlySpan<int> counts)
    {
        var total = 0L;
        foreach (var count in counts) total += count;
        var result = new long[counts.Length];
        var next = 0;
        foreach (var group in equals)
        {
            var (least, most, all) = (int.MaxValue, 0, 0L);
            foreach (var m in group)
                (least, most, all) = (Math.Min(least, counts[m]), Math.Max(most, counts[m]), all + counts[m]);
            var isEven = most - least <= Slack;
            foreach (var m in group)
                result[next++] = (isEven ? Unit * all / group.Length : Unit * counts[m]) - (sum == 0
                    ? 0 : (long)((Int128)Unit * total * shares[m] / sum));
        }
        Array.Sort(result);
        Array.Reverse(result);
        return result;
    }

    /// <summary>
    /// How many counts would have to change hands for the counts of equal people to lie as near to each other as people notice: within one, and where everybody has twenty or more, within two.
    /// </summary>
    public long Unevenness(ReadOnlySpan<int> counts)
    {
        var uneven = 0L;
        foreach (var group in equals)
        {
            var all = 0;
            foreach (var m in group) all += counts[m];
            var (least, most) = (all / group.Length, (all + group.Length - 1) / group.Length);
            if (least >= Many)
                (least, most) = ((2 * all + group.Length) / (2 * group.Length) - 1,
                    (2 * all + group.Length) / (2 * group.Length) + 1);
            foreach (var m in group) uneven += Math.Max(0, counts[m] - most) + Math.Max(0, least - counts[m]);
        }
        return uneven;
    }

    static IEnumerable<int[]> Equals(long[] shares)
    {
        var order = Enumerable.Range(0, shares.Length).OrderBy(m => shares[m]).ThenBy(m => m).ToArray();
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && shares[order[end]] - shares[order[end - 1]] <= Rounding) end++;
            yield return order[first..end];
            first = end;
        }
    }
}
