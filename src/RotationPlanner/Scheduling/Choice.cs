namespace RotationPlanner;

/// <summary>"This responder in this slot": a boolean of the seat program that can be true at all.</summary>
public sealed class Choice
{
    internal Choice(int index, Responder responder, Slot slot, int person = -1) =>
        (Index, Person, Responder, Slot) = (index, person, responder, slot);

    /// <summary>Position among the program's choices.</summary>
    public int Index { get; }

    /// <summary>Position of the person among the company's responders; -1 outside of a program.</summary>
    internal int Person { get; }

    /// <summary>The person.</summary>
    public Responder Responder { get; }

    /// <summary>The slot.</summary>
    public Slot Slot { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Responder.Id} in {Slot}";
}
