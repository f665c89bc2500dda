namespace RotationPlanner.Fairness.Sharing;

/// <summary>Where people stand in the company's list.</summary>
static class People
{
    public static Dictionary<string, int> IndexOf(Company company)
    {
        var index = new Dictionary<string, int>(company.Responders.Count, StringComparer.Ordinal);
        for (var i = 0; i < company.Responders.Count; i++) index[company.Responders[i].Id] = i;
        return index;
    }
}
