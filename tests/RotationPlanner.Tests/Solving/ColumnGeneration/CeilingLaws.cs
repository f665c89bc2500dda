using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.ColumnGeneration;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

public class CeilingLaws
{
    const int Days = 10;

    [Theory]
    [InlineData(5, 3, 2)]
    [InlineData(6, 2, 2)]
    [InlineData(4, 4, 1)]
    [InlineData(7, 3, 0)]
    public void Caps_of_kinds_beside_a_limit_of_the_whole_lose_no_line_and_let_none_in(int most, int early, int late)
    {
        var (program, split) = Make(new KindCaps(most, early, late));
        var found = DiagramBuilder.Build(ColumnLayout.Of(split, 0)!, null, int.MaxValue, () => false)!.Within(
            new long[program.VariableCount], 1, 1_000_000, int.MaxValue)!;
        Assert.Equal(found.Count, found.Select(l => string.Join(',', l.Variables)).Distinct().Count());
        Assert.All(found, l => Assert.True(l.Variables.Length <= most && l.Variables.Count(v => IsEarly(program, v)) <= early && l.Variables.Count(v => !IsEarly(program, v)) <= late));
        Assert.Equal(Columns(most, early, late), found.Count);
    }

    [Fact]
    public void A_cap_that_the_rest_of_the_whole_cannot_reach_is_told_apart_no_more()
    {
        var (_, split) = Make(new KindCaps(most: 6, early: 5, late: 5), days: 24);
        // Where all sums are told apart to the end, 476 states are looked at.
        Assert.NotNull(DiagramBuilder.Build(ColumnLayout.Of(split, 0)!, null, limit: 320, () => false));
    }

    /// <summary>How many ways there are to work at most so many days, so many of them of either kind.</summary>
    static int Columns(int most, int early, int late)
    {
        var count = 0;
        for (var e = 0; e <= early; e++)
            for (var l = 0; l <= late && e + l <= most; l++) count += Choose(Days, e) * Choose(Days - e, l);
        return count;
    }

    static int Choose(int of, int number) => number == 0 ? 1 : Choose(of - 1, number - 1) * of / number;

    static bool IsEarly(SeatProgram program, int v) =>
        program.Slots[program.VariableSlots[v][0]].EndMinute - program.Slots[program.VariableSlots[v][0]].StartMinute == 6 * 60;

    static (SeatProgram Program, ColumnSplit Split) Make(KindCaps rule, int days = Days)
    {
        var company = RandomStaff.Company(1, people: 1, days);
        company = company with { Rotations = [company.Rotations[0] with { Rules = [rule] }] };
        var program = ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        return (program, ColumnSplit.Of(program)!);
    }

    sealed class KindCaps(int most, int early, int late) : IRule
    {
        public string Name => "caps";

        public void Lower(ProgramBuilder program)
        {
            var label = new Label(Name, "cap");
            program.AtMost(label, most, program.Choices.Select(Term.FromChoice));
            foreach (var kind in program.Choices.GroupBy(c => c.Slot.EndMinute - c.Slot.StartMinute).OrderBy(k => k.Key)
                .Zip([early, late]))
                program.AtMost(label, kind.Second, kind.First.Select(Term.FromChoice));
            program.AtMost(label, 0, [program.Choices[0]], new Penalty(Goal.Preferences, 1));
        }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
