namespace RotationPlanner.Reporting;

/// <summary>
/// How far a person is from a fair share, in weighted hours and in turns: "171 h above fair, half a week".
/// </summary>
sealed class ExcessWords(Turn? turn, string format)
{
    /// <summary>In hours: "171 h above fair", "3 h below fair" or "fair".</summary>
    public string Hours(PersonLoad person) => IsFair(person) ? "fair" : $"{Side(person)} fair";

    /// <summary>In hours, where the heading says of what: "171 h above", "3 h below" or "fair".</summary>
    public string Side(PersonLoad person) => IsFair(person) ? "fair"
        : $"{Formatting.Hours(Math.Abs(person.Excess.Total), format)} {(person.Excess.Total > 0 ? "above" : "below")}";

    /// <summary>
    /// In turns: "half a week", "2 shifts"; empty where the person is fair to the hour shown, or nobody has a turn to
    /// measure by.
    /// </summary>
    public string Turns(PersonLoad person) => turn is null || IsFair(person) ? "" : turn.Count(person.Excess.Total);

    /// <summary>So many credit minutes in turns; empty where nobody has a turn to measure by.</summary>
    public string Turns(long minutes) => turn is null ? "" : turn.Count(minutes);

    /// <summary>In turns, for a narrow column.</summary>
    public string ShortTurns(PersonLoad person) => turn is null || IsFair(person) ? ""
        : turn.Short(person.Excess.Total);

    /// <summary>In hours and turns.</summary>
    public string Both(PersonLoad person) => Turns(person) is { Length: > 0 } turns ? $"{Hours(person)}, {turns}"
        : Hours(person);

    /// <summary>As a percentage of the share; empty for whoever has no share.</summary>
    public static string Percent(PersonLoad person) => double.IsFinite(person.RelativeExcess)
        ? Formatting.SignedPercent(person.RelativeExcess) : "";

    /// <summary>What a turn is: "a week is 274 weighted hours"; empty where there is none.</summary>
    public string Measure =>
        turn is null ? "" : $"a {turn.Word} is {Formatting.Number(turn.Minutes / 60, format)} weighted hours";

    // What rounds to nothing is nothing.
    bool IsFair(PersonLoad person) =>
        !Formatting.Number(person.Excess.Total / 60.0, format).Any(c => c is >= '1' and <= '9');
}
