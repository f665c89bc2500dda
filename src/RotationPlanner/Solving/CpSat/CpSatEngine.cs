namespace RotationPlanner.Solving.CpSat;

/// <summary>The only owner of OR-Tools.</summary>
static class CpSatEngine
{
    public static Answer Ask(Question question, CancellationToken cancel) => throw new NotImplementedException();
}
