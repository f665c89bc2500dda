using RotationPlanner.Program;

namespace RotationPlanner.Solving.CpSat;

/// <summary>The climbs of all trainees in one model. Posted once; the cost may be asked for later.</summary>
sealed class ClimbModels(SeatModel model)
{
    readonly List<ClimbModel> climbs = [];

    public void Post(CancellationToken cancel)
    {
        if (model.Program.Climbs.Length == 0) return;
        var hint = new bool[model.Program.VariableCount];
        for (var v = 0; v < hint.Length; v++) hint[v] = model.Writer.HintOf(model.Variable(v));
        var reading = new ClimbReading(model.Program);
        foreach (var constraint in model.Program.Climbs)
        {
            cancel.ThrowIfCancellationRequested();
            reading.Of(constraint, hint);
            var climb = new ClimbModel(model, constraint, reading);
            climb.Post();
            climbs.Add(climb);
        }
    }

    public void AddCost(LinearSum cost)
    {
        foreach (var climb in climbs) climb.AddCost(cost);
    }
}
