using NodaTime;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Solving.ColumnGeneration;

/// <summary>One person, one shift a day, and a limit to how many of them.</summary>
sealed class EvenPace(int most) : IRule
{
    public string Name => "pace";

    public void Lower(ProgramBuilder program)
    {
        program.AtMost(new Label(Name, "limit"), most, program.Choices.Select(Term.FromChoice));
        program.AtMost(new Label(Name, "wish"), 0, [program.Choices[0]], new Penalty(Goal.Preferences, 1));
    }

    public IEnumerable<Violation> Check(Roster roster) => [];

    public static SeatProgram Program(int days, int most)
    {
        var company = RandomStaff.Company(1, people: 1, days);
        company = company with
        {
            Rotations =
            [
                company.Rotations[0] with
                {
                    Pattern = ShiftPattern.Named(
                        [new NamedShift { Id = "day", From = LocalTime.Midnight, To = new LocalTime(8, 0) }]),
                    Rules = [new EvenPace(most)],
                },
            ],
        };
        return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
    }
}
