using RotationPlanner.Benchmarks.Infeasible;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Sample;
using RotationPlanner.Benchmarks.Shifts;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Benchmarks.Cancel;

/// <summary>A user who does not want to wait: the search is cancelled in each of its phases.</summary>
static class CancelSuite
{
    const double Search = 0.1, Exact = 1;

    /// <param name="shifts">The folder of shift-scheduling instances; without it, the phases that plan by lines of work are left out.</param>
    public static IEnumerable<Measured> Cases(string? shifts) =>
    [
        new CancelCase { Name = "1000x365x3x3, being read", Company = Large, Delay = 0.05, BarSeconds = Exact },
        new CancelCase { Name = "1000x365x3x3, local search", Company = Large, Phase = "constructing", Delay = 1, BarSeconds = Search },
        new CancelCase { Name = "60x182x3x2, local search", Company = Middle, Phase = "constructing", Delay = 0.3, BarSeconds = Search },
        new CancelCase { Name = "acme, training", Company = SampleCompany.Load, Phase = "training", Delay = 0.3, BarSeconds = Search },
        new CancelCase
        {
            Name = "200x365x3x2, later objectives", Company = () => LadderCompany.Make(200, 365, 3, 2, 1),
            Phase = "evening out weekends, nights and turns", Delay = 0.5, BarSeconds = Search,
        },
        new CancelCase { Name = "60x182x3x2, proof, model being written", Company = Middle, Phase = "proving", Delay = 0.1, BarSeconds = Exact },
        new CancelCase { Name = "60x182x3x2, proof, presolve", Company = Middle, Phase = "proving", Delay = 1.5, BarSeconds = Exact },
        new CancelCase { Name = "60x182x3x2, proof, search", Company = Middle, Phase = "proving", Delay = 10, BarSeconds = Exact },
        new CancelCase { Name = "60x365x3x2, explanation", Company = InfeasibleSuite.CapTooSmall, Delay = 0.6, BarSeconds = Exact, Call = Explain },
        .. shifts is null ? [] : ShiftsSuite.Cases(shifts)
        .Where(c => c.Name is "Instance8" or "Instance14" or "Instance20").SelectMany(Lines),
    ];

    static IEnumerable<CancelCase> Lines(Case one) =>
    [
        new CancelCase { Name = $"{one.Name}, lines being listed", Company = one.Company, Phase = "listing lines", Delay = 0.2, BarSeconds = Exact },
        new CancelCase { Name = $"{one.Name}, lines being chosen", Company = one.Company, Phase = "listing lines", Delay = 8, BarSeconds = Exact },
    ];

    static Company Large() => LadderCompany.Make(1000, 365, 3, 3, 1);

    static Company Middle() => LadderCompany.Make(60, 182, 3, 2, 1);

    static bool Explain(Company company, CancellationToken cancel)
    {
        Planner.Explain(company, TimeSpan.FromSeconds(60), cancel);
        return cancel.IsCancellationRequested;
    }
}
