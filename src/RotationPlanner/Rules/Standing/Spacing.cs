using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;

namespace RotationPlanner.Rules;

/// <summary>
/// A person's shifts of one rotation lie well apart. The wanted distance is what an even rotation among those who can hold the role would give, at most 26 weeks.
/// </summary>
sealed class Spacing : IStandingRule
{
    const int Longest = 182;

    public string Name => "spacing";

    public void Lower(ProgramBuilder program)
    {
        // Distance is part of sharing a load out; who does not want that decides by rules alone.
        if (!program.Company.Fairness.BalancesLoad) return;
        foreach (var rotation in program.Company.Rotations)
        {
            // Trainees' days are better close together.
            var duty = program.Slots.Where(s => s.Shift.Rotation.Id == rotation.Id && !s.Role.Needs.IsTraining(program.Company.Ladder)).ToList();
            var isDuty = new bool[program.Slots.Count];
            foreach (var slot in duty) isDuty[slot.Index] = true;
            var people = program.OfEach.Select((own, r) => (Responder: r, Choices: own.FindAll(c => isDuty[c.Slot.Index]))).Where(p => p.Choices.Count > 0).ToList();
            var seats = duty.Where(s => !s.IsPast).Sum(s => (double)Math.Max(1, s.Role.Seats.Min));
            var target = Math.Min(Longest, (int)(program.Company.Horizon.Length * people.Count / seats));
            foreach (var (responder, choices) in people)
                program.Draft.AddSpread(new Label(Name, "would rather serve further apart") { Responder = program.Company.Responders[responder].Id }, responder, choices, target);
        }
    }
}
