namespace RotationPlanner;

/// <summary>
/// What a person is exempt from, by law, for health or for care: no seat of theirs has any of it. No reason is stored.
/// All is read in the person's own time, as it is counted: a night from three of its hours on, a weekend or a public
/// holiday from its first minute on.
/// </summary>
public sealed record Exemption
{
    /// <summary>No nights.</summary>
    public bool Nights { get; init; }

    /// <summary>No weekends.</summary>
    public bool Weekends { get; init; }

    /// <summary>None of the person's public holidays.</summary>
    public bool Holidays { get; init; }

    /// <summary>
    /// Whether the share falls with the seats that are closed, in proportion to the credit of those that stay open;
    /// false keeps it as far as the other seats allow. Either way others take what the person is exempt from.
    /// </summary>
    public bool LowersShare { get; init; }

    /// <summary>Whether it covers a category of duty, such as "nights".</summary>
    internal bool Has(string category) => category switch
    {
        "nights" => Nights,
        "weekends" => Weekends,
        "holidays" => Holidays,
        _ => false,
    };

    /// <summary>Such as "nights and weekends".</summary>
    internal string Told => string.Join(" and ",
        new[] { Nights ? "nights" : "", Weekends ? "weekends" : "", Holidays ? "holidays" : "" }.Where(w => w.Length > 0));
}
