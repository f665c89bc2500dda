using System.Diagnostics;
using NodaTime;
using RotationPlanner.Baselines.Comparing;

namespace RotationPlanner.Baselines;

/// <summary>The same company by other ways, by what it really runs, and by us.</summary>
public sealed record Comparison
{
    internal Comparison() { }

    /// <summary>Our plan, against whose yardstick all are measured.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The rosters: other ways first, then those that were given, our plan last.</summary>
    public required IReadOnlyList<RosterFigures> Rosters { get; init; }

    /// <summary>Baselines that were left out, as the company is larger than they can take.</summary>
    public required IReadOnlyList<Baseline> LeftOut { get; init; }

    /// <summary>What is proved to be the least worst excess, in weighted hours, of the plans that <see cref="Proved"/> names; null
    /// for nothing.</summary>
    public required double? Bound { get; init; }

    /// <summary>The proof in a sentence, with the plans that it speaks of; empty where nothing is proved.</summary>
    public required string Proved { get; init; }

    /// <summary>The absence after which seats are counted that change hands: who, and which days; null where nobody serves.</summary>
    public required (string Responder, DateInterval Days)? Absence { get; init; }

    /// <summary>
    /// The <see cref="Department.Id"/> outside of which leading is counted: the one called engineering, else the largest.
    /// </summary>
    public required string Engineering { get; init; }

    /// <summary>What wishes cost, for the page; null where that is not asked.</summary>
    public PriceOfFairness? Price { get; init; }

    /// <summary>Makes the rosters of some baselines and measures all.</summary>
    /// <param name="plan">Our plan of the company.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="baselines">The other ways; <see cref="Baseline.All"/> for all.</param>
    /// <param name="given">Rosters of the same company that somebody really runs, with their names.</param>
    /// <param name="done">Told the name of each roster that is made; may be null.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The comparison.</returns>
    public static Comparison Of(
        Plan plan, Duration took, IReadOnlyList<Baseline> baselines, IReadOnlyList<(string Name, IReadOnlyList<Assignment> Seats)> given,
        Action<string>? done = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(baselines);
        ArgumentNullException.ThrowIfNull(given);
        var (measuring, absence) = (new RosterMeasuring(plan), AbsenceTrial.Of(plan));
        var (rosters, leftOut) = (new List<RosterFigures>(), new List<Baseline>());
        foreach (var baseline in baselines)
        {
            var watch = Stopwatch.StartNew();
            var roster = baseline.Roster(plan.Company, cancel);
            var made = Duration.FromTimeSpan(watch.Elapsed);
            done?.Invoke(baseline.Name);
            if (roster is null) leftOut.Add(baseline);
            else rosters.Add(measuring.Of(baseline.Id, baseline.Name, roster, made, absence?.Changed(baseline, roster, cancel)));
        }
        foreach (var (name, seats) in given) rosters.Add(measuring.Of(name, name, seats, Duration.Zero, null));
        var ours = measuring.Of("rotation-planner", "RotationPlanner", plan.Assignments, took, absence?.Changed(plan, cancel), plan.Training);
        return new Comparison
        {
            Plan = plan, Rosters = [.. rosters, ours], LeftOut = leftOut, Bound = measuring.Bound, Proved = measuring.Proved,
            Absence = absence is null ? null : (absence.Responder.Id, absence.Days), Engineering = measuring.Engineering,
        };
    }

    /// <summary>Our plan's figures.</summary>
    public RosterFigures Ours => Rosters[^1];

    /// <summary>What it comes to, in a sentence or two.</summary>
    /// <returns>Plain text.</returns>
    public string Verdict() => ComparisonWords.Verdict(this);

    /// <summary>Writes it as one self-contained HTML page with charts; an existing file is replaced whole.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void WritePage(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        Calendars.AtomicFile.Write(path, ComparisonPage.Of(this));
    }
}
