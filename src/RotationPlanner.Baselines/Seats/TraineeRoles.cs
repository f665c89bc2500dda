namespace RotationPlanner.Baselines.Seats;

/// <summary>Roles that only trainees hold: no other way knows them.</summary>
static class TraineeRoles
{
    public static bool Has(Role role, Ladder ladder)
    {
        if (role.Needs.ForTrainees) return true;
        var allowed = ladder.Rungs.Where(r => role.Needs.Allows(r.Id, ladder)).ToList();
        return allowed.Count > 0 && allowed.TrueForAll(r => r.TrainsInSeats);
    }
}
