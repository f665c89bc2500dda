using System.Diagnostics;
using Google.OrTools.Sat;

namespace RotationPlanner.Solving.CpSat;

/// <summary>
/// Finds a minimal conflict: the solver's own core first, which is sufficient but neither minimal nor free of
/// strangers, then whatever can be left out of it, each time confirmed by two different solves.
/// </summary>
sealed class ConflictSearch(ConflictQuestion question, RunSolver run, CancellationToken cancel)
{
    const int SmallProgram = 3_000;
    readonly GuardedModel model = new(question);
    readonly Stopwatch clock = Stopwatch.StartNew();

    /// <returns>The conflict; null when there is none, or none was confirmed within the limit.</returns>
    public Conflict? Find()
    {
        var core = question.KnownImpossible ? [.. model.Guards] : FirstCore();
        if (!question.KnownImpossible && IsPossible(core) != false)
        {
            core = [.. model.Guards];
            if (IsPossible(core) != false) return null;
        }
        var minimal = true;
        foreach (var guard in core.ToArray())
        {
            var rest = core.Where(g => g != guard).ToList();
            var possible = IsPossible(rest);
            if (possible == false) core = rest;
            else if (possible is null) minimal = false;
        }
        return new Conflict([.. core.SelectMany(g => g.Labels)], [.. core.SelectMany(g => g.Slots)], minimal);
    }

    List<GuardedModel.Guard> FirstCore()
    {
        model.Free();
        model.Proto.Assumptions.AddRange(model.Guards.Select(g => g.Literal));
        var response = Run(Settings() with { Workers = 1 });
        model.Proto.Assumptions.Clear();
        var named = response?.Status == CpSolverStatus.Infeasible
            ? response.SufficientAssumptionsForInfeasibility.ToHashSet() : [];
        return [.. model.Guards.Where(g => named.Contains(g.Literal))];
    }

    // Null when neither is known.
    bool? IsPossible(List<GuardedModel.Guard> guards)
    {
        model.Set(guards);
        var first = Run(Settings())?.Status;
        if (first is CpSolverStatus.Optimal or CpSolverStatus.Feasible) return true;
        if (first != CpSolverStatus.Infeasible) return null;
        return Run(Settings().Different())?.Status switch
        {
            CpSolverStatus.Infeasible => false,
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            _ => null,
        };
    }

    CpSolverResponse? Run(SolverSettings settings) =>
        cancel.IsCancellationRequested || settings.Limit <= TimeSpan.Zero
            ? null : run(model.Proto, settings, null, cancel);

    SolverSettings Settings() => new()
    {
        Seed = question.Seed,
        // Starting the race costs more than a small question does.
        Workers = question.DeterministicLimit is null && question.Program.VariableCount > SmallProgram
            ? SolverSettings.Race : 1,
        DeterministicLimit = question.DeterministicLimit,
        Limit = question.DeterministicLimit is null ? question.Limit - clock.Elapsed : null,
    };
}
