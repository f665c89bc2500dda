namespace RotationPlanner.Solving;

/// <summary>"This responder in this slot": a boolean of the seat program that can be true at all.</summary>
public sealed class Choice
{
    internal Choice(int index, Responder responder, Slot slot) => (Index, Responder, Slot) = (index, responder, slot);

    /// <summary>Position among the program's choices.</summary>
    public int Index { get; }

    /// <summary>The person.</summary>
    public Responder Responder { get; }

    /// <summary>The slot.</summary>
    public Slot Slot { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Responder.Id} in {Slot}";
}
