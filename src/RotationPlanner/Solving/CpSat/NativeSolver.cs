using Google.OrTools.Sat;

namespace RotationPlanner.Solving.CpSat;

/// <summary>One run of a solver on a model. Tests put a lying one in its place.</summary>
delegate CpSolverResponse RunSolver(
    CpModelProto model, SolverSettings settings, Func<CpSolverResponse, bool>? goOn, CancellationToken cancel);

/// <summary>CP-SAT itself.</summary>
static class NativeSolver
{
    /// <summary>
    /// Solves; a solution for which <paramref name="goOn"/> returns false, a cancellation and the limits end the search
    /// early.
    /// </summary>
    /// <exception cref="InvalidOperationException">The solver refuses the model.</exception>
    public static CpSolverResponse Run(
        CpModelProto model, SolverSettings settings, Func<CpSolverResponse, bool>? goOn, CancellationToken cancel)
    {
        using var solver = new SolveWrapper();
        using var stop = new StopSwitch(solver);
        using var watch = goOn is null ? null : new BetterWatch(goOn) { Stop = stop.Pull };
        solver.SetStringParameters(settings.ToText());
        if (watch is not null) solver.AddSolutionCallback(watch);
        CpSolverResponse response;
        using (cancel.Register(stop.Pull)) response = solver.Solve(model);
        if (watch is not null) solver.ClearSolutionCallback(watch);
        watch?.Rethrow();
        // The solver validates before it solves; only then is the reason worth asking for.
        if (response.Status == CpSolverStatus.ModelInvalid)
            throw new InvalidOperationException(
                $"CP-SAT refuses the model: {CpSatHelper.ValidateModel(model)} {response.SolutionInfo}");
        return response;
    }
}
