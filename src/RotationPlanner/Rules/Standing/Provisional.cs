using RotationPlanner.Program;
using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// Who commands before the sign-off has arrived does so provisionally: one such person a shift, and somebody certified
/// can step in: somebody who is free then, or for the leading role somebody in the same shift where the rotation has a
/// second role for commanders.
/// </summary>
sealed class Provisional(TrainingOutlook outlook) : IStandingRule
{
    public string Name => "provisional command";

    public void Lower(ProgramBuilder program)
    {
        if (!outlook.AnybodyClimbs) return;
        var provisional = program.Choices.Where(IsProvisional).GroupBy(c => c.Slot.Shift.Id, StringComparer.Ordinal);
        foreach (var shift in provisional)
        {
            program.AtMost(new Label(Name, "would be a second one who commands provisionally") { Dates = shift.Key }, 1,
                shift.Select(c => (Term)c));
            var others = program.In(shift.First().Slot.Shift).Where(c => IsCertified(c)).ToList();
            foreach (var role in shift.GroupBy(c => c.Slot.Role.Id, StringComparer.Ordinal))
                Back(program, [.. role], others);
        }
    }

    /// <summary>Choices of one role of one shift, of which at most one is made, backed by somebody certified.</summary>
    void Back(ProgramBuilder program, IReadOnlyList<Choice> choices, List<Choice> certified)
    {
        var slot = choices[0].Slot;
        var label = new Label(
            Name, "would command provisionally with nobody certified to step in") { Dates = slot.Shift.Id };
        // Of those who could hold this very seat, not all are busy. They cannot be where there are fewer seats than
        // people.
        var able = certified.Where(c => c.Slot.Role.Id == slot.Role.Id).Select(c => c.Person).Distinct().ToList();
        if (able.Count >= SeatsDuring(program, slot)) return;
        var busy = able.ConvertAll(
            person => program.Any(program.Overlapping(person, slot.StartMinute, slot.EndMinute)));
        var beside = certified.Where(c => c.Slot.Role.Id != slot.Role.Id).ToList();
        if (slot.Role.Id == outlook.Leading(slot.Shift.Rotation)?.Id && beside.Count > 0)
            program.OnlyWhere(label, choices, beside, busy);
        else program.AtMost(label, able.Count, busy.Concat(choices.Select(c => (Term)c)));
    }

    // What was worked before may have had more people in a role than it has seats.
    static long SeatsDuring(ProgramBuilder program, Slot slot) =>
        program.Slots.Where(s => s.StartMinute < slot.EndMinute && slot.StartMinute < s.EndMinute)
            .Sum(s => s.IsPast ? program.In(s.Shift).LongCount(c => c.Slot == s) : s.Role.Seats.Max);

    bool IsProvisional(Choice choice) =>
        !choice.Slot.IsPast && outlook.IsProvisional(choice.Responder, choice.Slot.Shift, choice.Slot.Role);

    bool IsCertified(Choice choice) =>
        !choice.Slot.IsPast && outlook.MeaningOf(choice.Slot.Role).IsCommand && !IsProvisional(choice);
}
