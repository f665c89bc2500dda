namespace RotationPlanner;

/// <summary>Problems are told in the order of the model, whatever the order they are found in.</summary>
static class ModelOrder
{
    static readonly string[] parts = ["link", "feeds", "horizon", "ladder", "sessions", "departments", "holidays", "responders",
        "rotations", "rules", "pins", "history", "notice", "retention", "fairness", "ledger"];

    public static int Of(string place)
    {
        var end = place.AsSpan().IndexOfAny('.', '[');
        var at = Array.IndexOf(parts, end < 0 ? place : place[..end]);
        return at < 0 ? parts.Length : at;
    }
}
