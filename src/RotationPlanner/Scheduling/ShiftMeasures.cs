namespace RotationPlanner.Scheduling;

/// <summary>Measures shifts for people, and remembers: people who share a zone and a holiday calendar share the answer.</summary>
public sealed class ShiftMeasures
{
    /// <summary>Creates the measurer of a company.</summary>
    /// <param name="company">A valid company.</param>
    public ShiftMeasures(Company company) => Company = company;

    /// <summary>The company whose policy and holidays are used.</summary>
    public Company Company { get; }

    /// <summary>The shift as the person lives it.</summary>
    /// <param name="shift">A shift.</param>
    /// <param name="responder">A responder of the company.</param>
    /// <returns>The measure.</returns>
    public ShiftMeasure Of(Shift shift, Responder responder) => throw new NotImplementedException();
}
