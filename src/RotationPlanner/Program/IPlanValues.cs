namespace RotationPlanner.Program;

/// <summary>What objectives read of a plan, whoever keeps count of it.</summary>
interface IPlanValues
{
    /// <summary>By how much hard rules that ask for something are missed.</summary>
    long UnmetObligations { get; }

    /// <summary>Required seats that stay empty.</summary>
    long Uncovered { get; }

    /// <summary>Wanted optional seats that stay empty.</summary>
    long UncoveredOptional { get; }

    /// <summary>By how much demands in percent or counts are missed.</summary>
    long UnmetDemands { get; }

    /// <summary>What is missing of everybody's training, weighted, and the seats it takes.</summary>
    long Training { get; }

    /// <summary>
    /// Everybody's excess in credit minutes, ascending, of those who may carry any. Not to be written to.
    /// </summary>
    long[] SortedExcess { get; }

    /// <summary>What the soft constraints of each <see cref="Goal"/> cost.</summary>
    long[] Goals { get; }

    /// <summary>
    /// Of a category of duty, such as weekends: count minus expected in thousandths, worst first. Not to be written to.
    /// </summary>
    long[] DeviationsOf(int category);

    /// <summary>Everybody's expected bad months in hundredths, worst first; empty where nobody asks.</summary>
    long[] BadMonths();

    /// <summary>Of turns in all roles: count minus expected in thousandths, worst first.</summary>
    long[] TurnDeviations();

    /// <summary>Meetings of two people who have met already, where a rule asks for others first.</summary>
    long Meetings { get; }

    /// <summary>
    /// By how many weekends, nights and holidays equal people lie further apart than whole ones must.
    /// </summary>
    long Unevenness { get; }

    /// <summary>
    /// Minutes by which the gaps between one person's turns differ from an even rotation, over all gaps.
    /// </summary>
    long Rhythm { get; }
}
