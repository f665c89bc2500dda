namespace RotationPlanner.Training;

/// <summary>Promotions by decision within the horizon.</summary>
static class Promotions
{
    /// <summary>The outlook in which the person stands on the rung from the day of the promotion on.</summary>
    public static Outlook Add(Company company, Responder responder, Outlook outlook)
    {
        if (responder.Promoted is not { } promotion || promotion.On < company.Horizon.Start || promotion.On > company.Horizon.End) return outlook;
        var height = company.Ladder.IndexOf(promotion.To);
        if (height <= outlook.On(promotion.On).Height) return outlook;
        return outlook with
        {
            Known = [.. outlook.Known.Where(k => k.From < promotion.On), new KnownRung(height, promotion.On, MayLead: true, ByEvidence: true)],
            Promoted = promotion.On,
        };
    }
}
