namespace RotationPlanner.Planning.Living;

/// <summary>Time off as the company has it.</summary>
static class GrantedTimeOff
{
    /// <summary>The company with time off that was granted; people who are gone are left out.</summary>
    public static Company Add(Company company, IReadOnlyList<TimeOffRequest> granted) => granted.Count == 0 ? company : company with
    {
        Responders = [.. company.Responders.Select(r => r with
        {
            Unavailable = [.. r.Unavailable, .. granted.Where(g => g.Responder == r.Id).Select(g => BusyTime.Days(g.Off.Start, g.Off.End, r.TimeZone, "time off"))],
        })],
    };
}
