using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LargeNeighbourhoodSearch;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving;

/// <summary>The engines in turn where no load is evened out, so that demands and one sum of penalties decide.</summary>
sealed class SoftRun(
    SearchState state, SearchLimits limits, TierBounds bounds, Timetable time, ProgressReport report, Improvement improvement, Random random, Effort effort)
{
    const double FirstPart = 0.02, WholePart = 0.98, LargePart = 0.25, ImpossiblePart = 0.6;
    const int SmallProgram = 3_000, FewPoints = 200;
    const long FirstSteps = 100_000, LastSteps = 100_000;

    readonly SeatProgram program = state.Index.Program;

    public void Run()
    {
        report.Tell("constructing", state, force: true);
        // Without loads there is little that a local search sees sooner than CP-SAT.
        improvement.Run(time.Next(FirstPart, FirstSteps), bounds.IsMet);
        if (effort.IsOver) return;
        bounds.CountSeats(state);
        improvement.MakeRoom();
        report.Tell("improving", state, force: true);
        if (effort.IsOver) return;
        Soften();
        if (!time.Clock.IsSpent && !effort.IsOver && !bounds.AllMet(state, Objectives.Of(program))) improvement.Finish(time.First(1, LastSteps));
    }

    void Soften()
    {
        var lines = new ColumnStage(program, limits, bounds, report, effort);
        if (lines.Run(state, random, time.Left(WholePart))) return;
        var isImpossible = lines.MissesDemands;
        if (!isImpossible)
        {
            // What is too large to be proved soon is improved part by part for most of the time; unless so few points
            // are left that only the whole can tell.
            var nearZero = state.UnmetObligations + state.Uncovered + state.UncoveredOptional + state.UnmetDemands == 0 && state.Goals.Sum() <= FewPoints;
            var soft = new SoftStage(program, limits, bounds, report, effort);
            if (soft.Run(state, random, time.Left(program.VariableCount <= SmallProgram || nearZero ? WholePart : LargePart))) return;
            isImpossible = soft.IsImpossible;
        }
        // How much has to stay open is asked of the whole, as parts cannot tell.
        if (isImpossible) new ProofStage(program, limits, bounds, report, effort).Run(state, time.Left(ImpossiblePart), improvement.Polish);
        new NeighbourhoodStage(program, limits, bounds, report, effort).Run(state, random, time.Left(WholePart), improvement.Polish);
        new ProofStage(program, limits, bounds, report, effort).Run(state, time.Left(WholePart), improvement.Polish);
    }
}
