using NodaTime;
using RotationPlanner.Program;

namespace RotationPlanner.Rules;

/// <summary>
/// Days that people would rather serve or not serve. Soft: each shift on a day to avoid costs 2, each one on a
/// preferred day earns 1.
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
                var days = LocalDays(choice.Slot.Shift, responder.TimeZone);
                if (responder.Avoids.Any(a => days.Any(a.Matches)))
                    program.AtMost(For(responder, choice, Unwanted), 0, [choice],
                        new Penalty(Goal.Preferences, AvoidCost));
                else if (responder.Prefers.Any(p => days.Any(p.Matches)))
                    program.AtLeast(For(responder, choice, "would like to serve then"), 1, [choice],
                        new Penalty(Goal.Preferences, PreferGain));
            }
    }

    /// <summary>What a shift, or a part of one, costs a person in wishes: with the reason, where it does.</summary>
    public static (long Cost, string? Reason) Cost(Responder responder, Shift shift)
    {
        if (responder.Prefers.Count + responder.Avoids.Count == 0) return (0, null);
        var days = LocalDays(shift, responder.TimeZone);
        if (responder.Avoids.Any(a => days.Any(a.Matches))) return (AvoidCost, Unwanted);
        return (responder.Prefers.Any(p => days.Any(p.Matches)) ? -PreferGain : 0, null);
    }

    Label For(Responder responder, Choice choice, string reason) =>
        new(Name, reason) { Responder = responder.Id, Dates = choice.Slot.Shift.Id };

    internal static List<LocalDate> LocalDays(Shift shift, DateTimeZone zone)
    {
        var last = (shift.End.ToInstant() - Duration.Epsilon).InZone(zone).Date;
        var days = new List<LocalDate>();
        for (var day = shift.Start.WithZone(zone).Date; day <= last; day = day.PlusDays(1)) days.Add(day);
        return days;
    }
}
