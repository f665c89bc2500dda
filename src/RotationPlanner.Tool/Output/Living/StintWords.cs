namespace RotationPlanner.Tool.Output.Living;

/// <summary>Names the stint that a seat belongs to.</summary>
static class StintWords
{
    /// <summary>Such as "command/2027-01-04 to command/2027-01-08"; null where the shift goes alone,
    /// as all do whose stint is only wished for.</summary>
    public static string? Of(Company company, Assignment seat)
    {
        var schedule = Schedule.Of(company);
        if (schedule.Find(seat.Shift) is not { Stint: { } stint, StintKind.IsWished: false }) return null;
        var shifts = schedule.Shifts.Where(s => s.Stint == stint).ToList();
        return shifts.Count < 2 ? null : $"{shifts[0].Id} to {shifts[^1].Id}";
    }
}
