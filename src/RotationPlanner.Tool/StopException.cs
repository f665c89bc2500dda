namespace RotationPlanner.Tool;

/// <summary>Ends a command early, after what there is to say has been said.</summary>
sealed class StopException(Exit exit) : Exception
{
    public Exit Exit => exit;
}
