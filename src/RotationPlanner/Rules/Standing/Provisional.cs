using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// Who commands before the sign-off has arrived does so provisionally: one such person a shift, and somebody certified can step in. In the leading
/// role that is somebody certified in the same shift where the rotation has a second role for commanders; otherwise somebody who is free then.
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
            program.AtMost(new Label(Name, "would be a second one who commands provisionally") { Dates = shift.Key }, 1, shift.Select(c => (Term)c));
            var others = program.In(shift.First().Slot.Shift).Where(c => IsCertified(c)).ToList();
            foreach (var choice in shift) Back(program, choice, others);
        }
    }

    void Back(ProgramBuilder program, Choice choice, List<Choice> certified)
    {
        var label = new Label(Name, "would command provisionally with nobody certified to step in") { Responder = choice.Responder.Id, Dates = choice.Slot.Shift.Id };
        var beside = certified.Where(c => c.Slot.Role.Id != choice.Slot.Role.Id && c.Slot.Role.Seats.Min > 0).ToList();
        if (choice.Slot.Role.Id == outlook.Leading(choice.Slot.Shift.Rotation)?.Id && beside.Count > 0)
        {
            program.Draft.AddCondition(label, choice, beside);
            return;
        }
        // Of those who could hold this very seat, not all are busy.
        var able = certified.Where(c => c.Slot.Role.Id == choice.Slot.Role.Id).Select(c => c.Responder).Distinct().ToList();
        var busy = able.Select(r => program.Any(program.Of(r).Where(c => c.Slot.StartMinute < choice.Slot.EndMinute && choice.Slot.StartMinute < c.Slot.EndMinute)));
        program.AtMost(label, able.Count, busy.Append((Term)choice));
    }

    bool IsProvisional(Choice choice) => !choice.Slot.IsPast && outlook.IsProvisional(choice.Responder, choice.Slot.Shift, choice.Slot.Role);

    bool IsCertified(Choice choice) => !choice.Slot.IsPast && outlook.MeaningOf(choice.Slot.Role).IsCommand && !IsProvisional(choice);
}
