using RotationPlanner.Planning.WhatIfs;
using RotationPlanner.Solving;

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

    /// <summary>
    /// Real hours in seats a month (a twelfth of a year) as it is, by <see cref="Responder.Id"/>, of those who hold a
    /// seat or owe a share. Who serves less than a month is counted over one, or over the horizon where that is
    /// shorter.
    /// </summary>
    public IReadOnlyDictionary<string, double> HoursBefore => Now.HoursAMonth;

    /// <summary>The same after the change.</summary>
    public IReadOnlyDictionary<string, double> HoursAfter => Then.HoursAMonth;

    /// <summary>
    /// Mean real hours a month and person as it is, over the time in service of all in <see cref="HoursBefore"/>.
    /// </summary>
    public double MeanHoursBefore => Now.MeanHours;

    /// <summary>The same after the change.</summary>
    public double MeanHoursAfter => Then.MeanHours;

    internal WhatIfFigures Now { get; }

    internal WhatIfFigures Then { get; }

    /// <summary>
    /// The comparison in sentences a leader understands. They speak of these two plans; what is proved of each is in
    /// its <see cref="Plan.Proof"/>.
    /// </summary>
    public IReadOnlyList<string> Sentences => WhatIfWords.Of(this);
}
