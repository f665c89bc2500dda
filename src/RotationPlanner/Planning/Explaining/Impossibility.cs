namespace RotationPlanner;

/// <summary>
/// Why not every required seat can be filled: seats, rules and absences that cannot hold together. Found on a copy of
/// the company without any objective and confirmed by two different solves.
/// </summary>
/// <param name="Seats">The seats that cannot all be filled, as <c>shift, role</c>.</param>
/// <param name="Causes">The rules and absences that stand against them.</param>
/// <param name="IsMinimal">True when leaving out any one seat or cause makes the rest possible.</param>
/// <param name="Repairs">What makes everything possible, cheapest first: any one of them. Each was tried on the whole
/// company.</param>
public sealed record Impossibility(IReadOnlyList<string> Seats, IReadOnlyList<ImpossibilityCause> Causes, bool IsMinimal, IReadOnlyList<string> Repairs)
{
    /// <summary>The seats in words: one by one when few, by role and dates when many.</summary>
    public required string SeatsInWords { get; init; }

    /// <summary>
    /// What makes this conflict go away, cheapest first, but other conflicts remain, or could not be ruled out in time.
    /// </summary>
    public IReadOnlyList<string> PartialRepairs { get; init; } = [];

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
/// <param name="Rule">The rule's name, such as "shift cap" or "time off".</param>
/// <param name="Responders">The ids of the people concerned; may be empty.</param>
/// <param name="Text">The cause in words, with names and dates.</param>
public sealed record ImpossibilityCause(string Rule, IReadOnlyList<string> Responders, string Text);
