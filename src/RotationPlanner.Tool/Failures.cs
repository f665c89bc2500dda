using RotationPlanner.Interchange;
using RotationPlanner.Rules;

namespace RotationPlanner.Tool;

/// <summary>Tells why a run failed, and with which exit code it ends.</summary>
static class Failures
{
    public static Exit Tell(Exception failure, TextWriter error)
    {
        switch (failure)
        {
            case StopException stop:
                return stop.Exit;
            case IOException or UnauthorizedAccessException:
                error.WriteLine(TextSanitizer.Lines(failure.Message));
                return Exit.Usage;
            case RevisionConflictException or BegunSeatsException:
                error.WriteLine(TextSanitizer.Lines(failure.Message));
                return Exit.Usage;
            // Rules may be users' own code: they are named, and no stack trace buries the name.
            case RuleFailedException:
                error.WriteLine(TextSanitizer.Lines(failure.Message));
                error.WriteLine("No plan was written. Maybe mend the rule if it is your own; if it came with rotation-planner, please report it with these lines.");
                return Exit.Usage;
            default:
                error.WriteLine("This is a fault of rotation-planner, not of your input. Please report it with these lines:");
                error.WriteLine(TextSanitizer.Lines(failure.ToString()));
                return Exit.Usage;
        }
    }
}
