using RotationPlanner.Planning.WhatIfs;

namespace RotationPlanner;

/// <summary>One company planned twice: as it is, and changed.</summary>
public sealed record WhatIf
{
    internal WhatIf(Plan before, Plan after)
    {
        (Before, After) = (before, after);
        (Now, Then) = (WhatIfFigures.Of(before), WhatIfFigures.Of(after));
    }

    /// <summary>The plan of the company as it is.</summary>
    public Plan Before { get; }

    /// <summary>The plan of the changed company.</summary>
    public Plan After { get; }

    /// <summary>What the plan of the company as it is asks of people.</summary>
    public WhatIfFigures Now { get; }

    /// <summary>What the plan of the changed company asks of people.</summary>
    public WhatIfFigures Then { get; }

    /// <summary>
    /// What differs in the two companies, in words, as far as it is known: people, departments, roles, rules, pins and
    /// the horizon. Why somebody is away is not told. Empty where nothing differs.
    /// </summary>
    public IReadOnlyList<string> Differences => [.. CompanyDifferences.Tell(Before, After)];

    /// <summary>
    /// The comparison in sentences a leader understands. They speak of these two plans; what is proved of each is in
    /// its <see cref="Plan.Proof"/>.
    /// </summary>
    public IReadOnlyList<string> Sentences => WhatIfWords.Of(this);
}
