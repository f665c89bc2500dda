using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Tells where no rule looks farther than at all seats of one person, or at all seats of one shift. Then the checker
/// finds whatever a changed seat breaks among the seats of its people and its shift.
/// </summary>
static class LocalRules
{
    /// <param name="program">The program, whose company's rules are meant; users' own may look at anything.</param>
    /// <param name="published">The plan.</param>
    public static bool Bind(SeatProgram program, IReadOnlyList<Assignment> published)
    {
        var company = program.Company;
        // Whoever climbs depends on mentors, agreed hours on everybody of a department, fallbacks on who else there is.
        return program.Climbs.Length == 0 && !company.RunsOnBuyIns && !published.Any(a => a.Provisional)
            && company.Rules.Concat(company.Rotations.SelectMany(r => r.Rules))
                .Concat(company.Responders.SelectMany(r => r.Rules)).All(IsLocal);
    }

    static bool IsLocal(IRotationRule rule) => rule is RestBetweenShifts or MaxConsecutiveShifts or ShiftCap or NightCap
        or WeekendCap or HoursCap or HolidayCap or WorkingTimeCap or DistinctDepartments;
}
