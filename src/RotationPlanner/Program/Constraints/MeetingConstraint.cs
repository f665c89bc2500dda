namespace RotationPlanner.Program;

/// <summary>
/// Meetings: two people meet where they hold seats of one meeting, which is a list of slots. Each time that two people
/// meet again within the constraint costs one. Local search owns it: an exact solver would need a variable for each
/// pair of people in each meeting.
/// </summary>
sealed record MeetingConstraint(Label Label, int[][] Meetings) : IConstraint
{
    /// <summary>Meetings of two people who have met already.</summary>
    public long CountMisses(SeatProgram program, bool[] values)
    {
        long again = 0;
        var met = new HashSet<(int, int)>();
        foreach (var meeting in Meetings)
        {
            int[] people = [.. meeting.SelectMany(s => program.SlotVariables[s]).Where(v => values[v])
                .Select(v => program.VariableResponder[v]).Distinct().Order()];
            for (var i = 0; i < people.Length; i++)
                for (var k = i + 1; k < people.Length; k++)
                    if (!met.Add((people[i], people[k]))) again++;
        }
        return again;
    }
}
