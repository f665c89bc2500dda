using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;

namespace RotationPlanner.Benchmarks.Shifts.Rules;

/// <summary>What one member of staff may choose, by day.</summary>
sealed class MemberChoices
{
    readonly ProgramBuilder program;
    readonly List<Choice>[] days;
    readonly Term?[] works;

    public MemberChoices(ProgramBuilder program, Responder responder, int count)
    {
        this.program = program;
        days = [.. Enumerable.Range(0, count).Select(_ => new List<Choice>())];
        works = new Term?[count];
        foreach (var choice in program.Of(responder)) days[SingleTeam.DayOf(choice.Slot.Shift)].Add(choice);
    }

    public IEnumerable<Choice> All => days.SelectMany(d => d);

    public IReadOnlyList<Choice> On(int day) => days[day];

    public Choice? Find(int day, string kind) => days[day].Find(c => c.Slot.Shift.Name == kind);

    /// <summary>True when any shift is worked on the day.</summary>
    public Term Works(int day) => works[day] ??= program.Any(days[day]);
}
