using RotationPlanner.Planning.WhatIfs;
using RotationPlanner.Solving;

namespace RotationPlanner;

/// <summary>One company planned twice: as it is, and changed.</summary>
/// <param name="Before">The plan of the company as it is.</param>
/// <param name="After">The plan of the changed company.</param>
public sealed record WhatIf(Plan Before, Plan After)
{
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

    internal WhatIfFigures Now { get; } = WhatIfFigures.Of(Before);

    internal WhatIfFigures Then { get; } = WhatIfFigures.Of(After);

    /// <summary>
    /// The comparison in sentences a leader understands. They speak of these two plans; what is proved of each is in
    /// its <see cref="Plan.Proof"/>.
    /// </summary>
    public IReadOnlyList<string> Sentences => WhatIfWords.Of(this);
}
