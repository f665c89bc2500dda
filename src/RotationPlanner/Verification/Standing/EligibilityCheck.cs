namespace RotationPlanner.Verification;

/// <summary>A role is held by people whose stage, read off their record, allows it and has not lapsed where they lead, and who may hold it.</summary>
static class EligibilityCheck
{
    const string Rule = "eligibility";

    public static IEnumerable<Violation> Of(Roster roster)
    {
        var ladder = roster.Company.Ladder;
        var reading = new LadderReading(roster.Company);
        foreach (var held in roster.Holdings.Where(h => !h.IsPast))
        {
            var stage = reading.StageOf(held.Responder);
            if (!held.Role.Needs.Allows(stage, ladder))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, which the stage '{Printable.Line(stage)}' does not allow.");
            else if (reading.HasLapsed(held.Responder) && ladder.Rungs.TakeWhile(r => r.Id != ladder.Commands).All(r => !held.Role.Needs.Allows(r.Id, ladder)))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but the stage '{Printable.Line(stage)}' has lapsed.");
            if (held.Responder.MayHold is { } roles && !roles.Contains(held.Role.Id))
                yield return Wording.About(Rule, held, $"{Wording.Holds(held)}, but may not hold that role.");
        }
    }
}
