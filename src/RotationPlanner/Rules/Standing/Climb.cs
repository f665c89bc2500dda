using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Training;

namespace RotationPlanner.Rules;

/// <summary>
/// Trainees' seats go to those who need them, beside somebody who may mentor, one trainee a shift; what they lead to is
/// open only afterwards. Progress is counted week by week.
/// </summary>
sealed class Climb(Company company, TrainingOutlook outlook) : IStandingRule
{
    public string Name => "training ladder";

    public void Lower(ProgramBuilder program)
    {
        OneTraineeAShift(program);
        if (outlook.SettledSeats is { } settled) Settle(program, settled);
        var reviews = Reviews(program);
        var order = ClimbOrder.Of(company, outlook);
        var lowering = new ClimbLowering(company, outlook, program, reviews);
        for (var i = 0; i < order.Count; i++)
            if (lowering.Of(order[i], order.Count - i) is { } constraint) program.Climb(constraint);
    }

    void Settle(ProgramBuilder program, IReadOnlySet<(string, string, string)> held)
    {
        foreach (var choice in Training(program))
        {
            var label = new Label(
                Name, "train in no seat then") { Responder = choice.Responder.Id, Dates = choice.Slot.Shift.Id };
            if (held.Contains((choice.Slot.Shift.Id, choice.Slot.Role.Id, choice.Responder.Id)))
                program.Decide(label, choice);
            else program.Forbid(label, choice);
        }
    }

    void OneTraineeAShift(ProgramBuilder program)
    {
        foreach (var shift in Training(program).GroupBy(c => c.Slot.Shift.Id, StringComparer.Ordinal))
            program.AtMost(new Label("one trainee a shift", "would be a second trainee") { Dates = shift.Key }, 1,
                shift.Select(c => (Term)c));
    }

    IEnumerable<Choice> Training(ProgramBuilder program) =>
        program.Slots.Where(s => !s.IsPast && outlook.MeaningOf(s.Role).IsTraining)
            .SelectMany(s => program.In(s.Shift).Where(c => c.Slot == s));

    /// <summary>Progress is counted at the first trainee's seat of each week of the horizon, and at its end.</summary>
    long[] Reviews(ProgramBuilder program)
    {
        var first = company.Horizon.Start;
        var starts = program.Slots.Where(s => !s.IsPast && outlook.MeaningOf(s.Role).IsTraining)
            .GroupBy(s => Period.DaysBetween(first, s.Shift.Date) / 7).OrderBy(w => w.Key)
            .Select(w => w.Min(s => s.StartMinute));
        return [.. starts, long.MaxValue];
    }
}
