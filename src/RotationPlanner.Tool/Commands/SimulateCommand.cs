using System.CommandLine;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>simulate</c> is no longer what it was: it says what took its place.</summary>
static class SimulateCommand
{
    public static Command Create(CommandContext around)
    {
        var command = new Command("simulate", "Replaced by what-if.") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ =>
        {
            around.Error.WriteLine("'simulate' compares nothing any more. Maybe `what-if FILE --lend DEPARTMENT=N`, which does what `simulate --lend` did.");
            return (int)Exit.Usage;
        });
        return command;
    }
}
