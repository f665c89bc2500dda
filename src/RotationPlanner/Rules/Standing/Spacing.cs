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
        // Trainees' days are better close together.
        var duty = program.Slots.Where(s => !s.Role.Needs.IsTraining(program.Company.Ladder)).Select(s => s.Index).ToHashSet();
        foreach (var rotation in program.Company.Rotations)
        {
            var choices = program.Choices.Where(c => c.Slot.Shift.Rotation.Id == rotation.Id && duty.Contains(c.Slot.Index)).ToList();
            if (choices.Count == 0) continue;
            var seats = program.Slots.Where(s => !s.IsPast && s.Shift.Rotation.Id == rotation.Id && duty.Contains(s.Index)).Sum(s => (double)Math.Max(1, s.Role.Seats.Min));
            var people = choices.GroupBy(c => c.Responder.Id, StringComparer.Ordinal).ToList();
            var days = program.Company.Horizon.Length;
            var target = Math.Min(Longest, (int)(days * people.Count / seats));
            foreach (var person in people)
                program.Spread(person.First().Responder, person.Select(c => (c, c.Slot.Day)), target);
        }
    }
}
