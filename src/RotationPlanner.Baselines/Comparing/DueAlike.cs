namespace RotationPlanner.Baselines.Comparing;

/// <summary>People who are due the same, so that what they get can be compared head by head.</summary>
/// <param name="people">Their loads and shares; only the shares are read.</param>
sealed class DueAlike(IReadOnlyList<PersonLoad> people)
{
    // Shares that differ by less are the same to whoever looks.
    const double AsGood = 1.01;

    /// <summary>The widest spread of a count within one group of equals.</summary>
    public Spread? Spread(Func<PersonLoad, long> due, FairnessReport report, Func<PersonLoad, int> count)
    {
        var counts = report.People.ToDictionary(p => p.Responder, count, StringComparer.Ordinal);
        return Spread(due, _ => true, p => counts[p]);
    }

    /// <summary>The same for some of the people.</summary>
    public Spread? Spread(Func<PersonLoad, long> due, Func<string, bool> counts, Func<string, int> count)
    {
        Spread? widest = null;
        var group = new List<PersonLoad>();
        foreach (var person in people.Where(p => due(p) > 0 && counts(p.Responder)).OrderBy(due).Append(null))
        {
            if (person is not null && (group.Count == 0 || due(person) <= due(group[0]) * AsGood))
            {
                group.Add(person);
                continue;
            }
            if (group.Count > 1 && new Spread(group.Min(p => count(p.Responder)), group.Max(p => count(p.Responder))) is var spread
                && (widest is null || (spread.Width, spread.Most).CompareTo((widest.Value.Width, widest.Value.Most)) > 0)) widest = spread;
            group = person is null ? [] : [person];
        }
        return widest;
    }
}
