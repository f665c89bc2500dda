using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>Who is on duty in each slot of each role that incidents wake, and what the clock says where they live.</summary>
sealed class Timetable
{
    public const int Nobody = -1;

    public Timetable(Plan plan, IReadOnlyList<(string Rotation, string Role)> roles)
    {
        Plan = plan;
        var seats = plan.Assignments.Where(a => roles.Contains((a.Rotation, a.Role)) && a.Seat == 0).ToList();
        Grid = new SlotGrid(plan.Schedule.Shifts.Min(s => s.Start.ToInstant()), plan.Schedule.Shifts.Max(s => s.End.ToInstant()));
        People = plan.Company.Responders;
        var index = People.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        Turns = [.. seats.Where(a => index.ContainsKey(a.Responder)).Select(a => new DutyTurn(a, IndexOf(roles, a), index[a.Responder], Grid.SlotOf(a.Start), Grid.SlotOf(a.End)))];
        Holders = [.. roles.Select(_ => Enumerable.Repeat(Nobody, Grid.Slots).ToArray())];
        foreach (var turn in Turns) Fill(Holders[turn.Role], turn, turn.Person);
        // What lies outside all shifts of a role is nobody's duty; a shift without anybody is a gap.
        Covered = [.. roles.Select(r => CoveredOf(plan, r))];
        var clocks = new Dictionary<string, ZoneClock>(StringComparer.Ordinal);
        NightsOnDuty = [.. People.Select(_ => new HashSet<int>())];
        Clocks = [.. People.Select(r => clocks.TryGetValue(r.TimeZone.Id, out var known) ? known : clocks[r.TimeZone.Id] = new ZoneClock(r.TimeZone, Grid, plan.Company.Fairness))];
        foreach (var turn in Turns)
            for (var slot = Math.Max(0, turn.From); slot < Math.Min(turn.To, Grid.Slots); slot++)
                if (Clocks[turn.Person].IsNight[slot]) NightsOnDuty[turn.Person].Add(Clocks[turn.Person].NightOf(slot));
    }

    public Plan Plan { get; }

    public SlotGrid Grid { get; }

    public IReadOnlyList<Responder> People { get; }

    public IReadOnlyList<DutyTurn> Turns { get; }

    /// <summary>By role and slot the index of the person, or <see cref="Nobody"/>.</summary>
    public int[][] Holders { get; }

    /// <summary>By role and slot whether a shift covers it.</summary>
    public bool[][] Covered { get; }

    public ZoneClock[] Clocks { get; }

    /// <summary>By person the nights in which the plan has them on duty.</summary>
    public HashSet<int>[] NightsOnDuty { get; }

    public static void Fill(int[] holders, DutyTurn turn, int person) =>
        holders.AsSpan(Math.Clamp(turn.From, 0, holders.Length), Math.Max(0, Math.Min(turn.To, holders.Length) - Math.Max(0, turn.From))).Fill(person);

    bool[] CoveredOf(Plan plan, (string Rotation, string Role) role)
    {
        var covered = new bool[Grid.Slots];
        foreach (var shift in plan.Schedule.Shifts.Where(s => s.Rotation.Id == role.Rotation))
        {
            var (from, to) = (Grid.SlotOf(shift.Start.ToInstant()), Math.Min(Grid.SlotOf(shift.End.ToInstant()), Grid.Slots));
            covered.AsSpan(from, Math.Max(0, to - from)).Fill(true);
        }
        return covered;
    }

    static int IndexOf(IReadOnlyList<(string Rotation, string Role)> roles, Assignment a) =>
        Enumerable.Range(0, roles.Count).First(i => roles[i] == (a.Rotation, a.Role));
}

/// <summary>A seat on duty.</summary>
sealed record DutyTurn(Assignment Seat, int Role, int Person, int From, int To);
