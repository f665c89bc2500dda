using RotationPlanner.Planning.WhatIfs;

namespace RotationPlanner;

/// <summary>One company planned twice: as it is, and changed.</summary>
/// <param name="Before">The plan of the company as it is.</param>
/// <param name="After">The plan of the changed company.</param>
public sealed record WhatIf(Plan Before, Plan After)
{
    /// <summary>What the plan asks of people as it is.</summary>
    public WhatIfFigures Now { get; } = WhatIfFigures.Of(Before);

    /// <summary>What it asks of them after the change.</summary>
    public WhatIfFigures Then { get; } = WhatIfFigures.Of(After);

    /// <summary>The comparison in sentences a leader understands. They speak of these two plans; what is proved of each is in its <see cref="Plan.Proof"/>.</summary>
    public IReadOnlyList<string> Sentences => WhatIfWords.Of(this);
}
