using System.Globalization;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>What <see cref="ProcessTests"/> runs: this assembly started as a program.</summary>
static class ProcessScenarios
{
    public static int Main(string[] args)
    {
        var survived = args is [var name] && name switch
        {
            "decimal-commas" => DecimalCommas(),
            "throwing-callback" => ThrowingCallback(),
            "racing-cancellation" => RacingCancellation(),
            _ => false,
        };
        Console.WriteLine(survived ? "survived" : "unknown scenario, or it failed");
        return survived ? 0 : 1;
    }

    // CP-SAT ends the process at a parameter it cannot read.
    static bool DecimalCommas()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = SolverSettingsTests.Commas();
        var byClock = CpSatEngine.Ask(
            HardProgram.Question with { Limit = TimeSpan.FromSeconds(0.25), Seed = -1 }, CancellationToken.None);
        var byWork = CpSatEngine.Ask(HardProgram.Question with { DeterministicLimit = 0.05 }, CancellationToken.None);
        return byClock.Outcome != Outcome.Infeasible && byWork.Outcome == Outcome.Feasible;
    }

    // It ends at an exception that leaves a callback.
    static bool ThrowingCallback()
    {
        try
        {
            CpSatEngine.Ask(HardProgram.Question with { OnBetter = (_, _, _) => throw new FormatException("from the callback") }, CancellationToken.None);
            return false;
        }
        catch (FormatException exception)
        {
            return exception.Message == "from the callback";
        }
    }

    // Stopping a solver that is gone would be a call into freed memory.
    static bool RacingCancellation()
    {
        for (var i = 0; i < 40; i++)
        {
            using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(i));
            if (CpSatEngine.Ask(HardProgram.Question with { Limit = TimeSpan.FromMilliseconds(20), DeterministicLimit = i % 2 == 0 ? 0.01 : null }, cancel.Token).Outcome
                == Outcome.Infeasible) return false;
        }
        return true;
    }
}
