using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Explaining.Impossible;

/// <summary>
/// Time off and other duties as constraints with labels instead of exclusions, so that an explanation can name the very
/// absence that matters. Used on a copy of the company from which the absences themselves are taken.
/// </summary>
sealed class PersonalTimes(Company original) : IRule
{
    public const string TimeOff = "time off", OtherDuty = "other duty";

    public string Name => "personal times";

    /// <summary>The company without absences, but with this rule in their place.</summary>
    public static Company InPlaceOfAbsences(Company company) => company with
    {
        Responders = [.. company.Responders.Select(r => r with { Unavailable = [], UnavailableOn = [], OtherDuties = [] })],
        Rules = [.. company.Rules, new PersonalTimes(company)],
    };

    public void Lower(ProgramBuilder program)
    {
        for (var i = 0; i < original.Responders.Count; i++)
        {
            var choices = program.Of(program.Company.Responders[i]).Where(c => !c.Slot.IsPast).ToList();
            Forbid(program, original.Responders[i], choices, original.Responders[i].Unavailable, TimeOff,
                "are on time off", "move that time off");
            foreach (var days in original.Responders[i].UnavailableOn)
                ForbidRegular(program, original.Responders[i], choices, days);
            Forbid(program, original.Responders[i], choices, original.Responders[i].OtherDuties, OtherDuty,
                "are on another duty", "give that duty to somebody else");
        }
    }

    public IEnumerable<Violation> Check(Roster roster) => [];

    static void ForbidRegular(ProgramBuilder program, Responder responder, List<Choice> choices, DaySelector days)
    {
        var hit = choices.Where(c => days.Overlaps(c.Slot.Shift.Start.ToInstant(), c.Slot.Shift.End.ToInstant(), responder.TimeZone))
            .Select(Term.FromChoice).ToList();
        if (hit.Count > 0)
            program.AtMost(new Label(TimeOff, "are on time off", "give up that recurring time off for a while")
            {
                Responder = responder.Id, Dates = DayWords.Of(days),
            }, 0, hit);
    }

    static void Forbid(ProgramBuilder program, Responder responder, List<Choice> choices, IReadOnlyList<BusyTime> times,
        string rule, string reason, string advice)
    {
        foreach (var time in times)
        {
            var hit = choices.Where(c => time.Overlaps(c.Slot.Shift.Start.ToInstant(), c.Slot.Shift.End.ToInstant()))
                .Select(Term.FromChoice).ToList();
            if (hit.Count == 0) continue;
            var days = $"{time.Start.InZone(responder.TimeZone).Date:uuuu-MM-dd} to {(time.End - Duration.Epsilon).InZone(responder.TimeZone).Date:uuuu-MM-dd}";
            program.AtMost(new Label(rule, reason, advice) { Responder = responder.Id, Dates = days }, 0, hit);
        }
    }
}
