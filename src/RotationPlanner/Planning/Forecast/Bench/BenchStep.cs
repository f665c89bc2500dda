using NodaTime;

namespace RotationPlanner;

/// <summary>A piece of work on the way to command, counted back from the day on which it must be done.</summary>
public sealed record BenchStep
{
    internal BenchStep(string work, EvidenceKind kind, int amount, LocalDate by) => (Work, Kind, Amount, By) = (work, kind, amount, by);

    /// <summary>The work in words, such as "7 days of shadowing under 2 mentors (2 shifts)".</summary>
    public string Work { get; internal init; }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; internal init; }

    /// <summary>How much: sessions, incidents, sign-offs; of seats the days of the whole shifts that it takes.</summary>
    public int Amount { get; internal init; }

    /// <summary>The day by which it is done.</summary>
    public LocalDate By { get; internal init; }
}
