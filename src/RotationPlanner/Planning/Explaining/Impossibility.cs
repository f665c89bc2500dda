namespace RotationPlanner;

/// <summary>
/// Why not every required seat can be filled: seats, rules and absences that cannot hold together. Found on a copy of
/// the company without any objective and confirmed by two different solves.
/// </summary>
public sealed record Impossibility
{
    internal Impossibility(
        IReadOnlyList<string> seats, string seatsInWords, IReadOnlyList<ImpossibilityCause> causes, bool isMinimal,
        IReadOnlyList<string> repairs)
    {
        Seats = seats;
        SeatsInWords = seatsInWords;
        Causes = causes;
        IsMinimal = isMinimal;
        Repairs = repairs;
    }

    /// <summary>The seats that cannot all be filled, as <c>shift, role</c>.</summary>
    public IReadOnlyList<string> Seats { get; internal init; }

    /// <summary>The rules and absences that stand against them.</summary>
    public IReadOnlyList<ImpossibilityCause> Causes { get; internal init; }

    /// <summary>True when leaving out any one seat or cause makes the rest possible.</summary>
    public bool IsMinimal { get; internal init; }

    /// <summary>
    /// What makes everything possible, cheapest first: any one of them. Each was tried on the whole company.
    /// </summary>
    public IReadOnlyList<string> Repairs { get; internal init; }

    /// <summary>The seats in words: one by one when few, by role and dates when many.</summary>
    public string SeatsInWords { get; internal init; }

    /// <summary>
    /// What makes this conflict go away, cheapest first, but other conflicts remain, or could not be ruled out in time.
    /// </summary>
    public IReadOnlyList<string> PartialRepairs { get; internal init; } = [];

    /// <summary>The whole in sentences, over several lines.</summary>
    /// <returns>The text, without colours.</returns>
    public override string ToString()
    {
        var lines = new List<string> { "These cannot hold together:", $"  - a person for {SeatsInWords}" };
        lines.AddRange(Causes.Select(c => $"  - {c.Text}"));
        Add("Any one of these makes it possible:", Repairs);
        Add("These mend this conflict, but others remain or could not be ruled out in time:", PartialRepairs);
        if (!IsMinimal) lines.Add("(Time ran out before everything unnecessary was left out.)");
        return string.Join(Environment.NewLine, lines);

        void Add(string title, IReadOnlyList<string> repairs)
        {
            if (repairs.Count > 0) lines.AddRange([title, .. repairs.Select(r => $"  - {r}")]);
        }
    }
}

/// <summary>A rule or an absence that takes part in an impossibility.</summary>
public sealed record ImpossibilityCause
{
    internal ImpossibilityCause(string rule, IReadOnlyList<string> responders, string text) =>
        (Rule, Responders, Text) = (rule, responders, text);

    /// <summary>The rule's name, such as "shift cap" or "time off".</summary>
    public string Rule { get; internal init; }

    /// <summary>The ids of the people concerned; may be empty.</summary>
    public IReadOnlyList<string> Responders { get; internal init; }

    /// <summary>The cause in words, with names and dates.</summary>
    public string Text { get; internal init; }
}
