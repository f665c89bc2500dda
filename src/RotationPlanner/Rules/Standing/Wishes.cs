using NodaTime;
using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// Days that people would rather serve or not serve. Soft: each shift on a day to avoid costs 2, each one on a
/// preferred day earns 1, times the weight of the wish. Of several wishes that a shift touches the heaviest counts.
/// </summary>
sealed class Wishes : IStandingRule
{
    const int AvoidCost = 2, PreferGain = 1;
    const string Unwanted = "would rather not serve then";

    public const string Id = "wishes";

    public string Name => Id;

    public void Lower(ProgramBuilder program)
    {
        foreach (var responder in program.Company.Responders.Where(r => r.Prefers.Count + r.Avoids.Count > 0))
            foreach (var choice in program.Of(responder).Where(c => !c.Slot.IsPast))
            {
                var cost = Cost(responder, choice.Slot.Shift).Cost;
                if (cost > 0)
                    program.AtMost(For(responder, choice, Unwanted), 0, [choice], new Penalty(Goal.Preferences, cost));
                else if (cost < 0)
                    program.AtLeast(For(responder, choice, "would like to serve then"), 1, [choice],
                        new Penalty(Goal.Preferences, -cost));
            }
    }

    /// <summary>What a shift, or a part of one, costs a person in wishes: with the reason, where it does.</summary>
    public static (long Cost, string? Reason) Cost(Responder responder, Shift shift)
    {
        if (responder.Prefers.Count + responder.Avoids.Count == 0) return (0, null);
        var avoided = Heaviest(responder.Avoids, shift, responder.TimeZone);
        return avoided > 0 ? (AvoidCost * avoided, Unwanted)
            : (-PreferGain * Heaviest(responder.Prefers, shift, responder.TimeZone), null);
    }

    static int Heaviest(IReadOnlyList<DaySelector> wishes, Shift shift, DateTimeZone zone)
    {
        var heaviest = 0;
        foreach (var wish in wishes)
            if (wish.Weight > heaviest && wish.Overlaps(shift.Start.ToInstant(), shift.End.ToInstant(), zone))
                heaviest = wish.Weight;
        return heaviest;
    }

    Label For(Responder responder, Choice choice, string reason) =>
        new(Name, reason) { Responder = responder.Id, Dates = choice.Slot.Shift.Id };
}
