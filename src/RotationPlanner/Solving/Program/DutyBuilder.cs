using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Solving;

/// <summary>Reads from a company what its program counts of duty beside credit.</summary>
sealed class DutyBuilder
{
    // Equal people are even with two weekends more or less, and with one turn.
    const int CategorySlack = 2, RoleSlack = 1;

    readonly Company company;
    readonly ShiftMeasures measures;
    readonly Slot[] slots;
    readonly bool[] isDuty;
    readonly Dictionary<(int Category, LocalDate Date), int> marks = [];
    readonly List<int> categoryOfMark = [];

    DutyBuilder(Company company, ShiftMeasures measures, Slot[] slots)
    {
        (this.company, this.measures, this.slots) = (company, measures, slots);
        isDuty = Array.ConvertAll(slots, s => !s.Role.Needs.IsTraining(company.Ladder));
    }

    /// <param name="company">The company.</param>
    /// <param name="measures">Its measures.</param>
    /// <param name="slots">The slots of the program.</param>
    /// <param name="program">The program, with its variables.</param>
    /// <param name="yardstick">Everybody's share, role by role as well.</param>
    public static Duty Of(Company company, ShiftMeasures measures, Slot[] slots, SeatProgram program, Yardstick yardstick) =>
        new DutyBuilder(company, measures, slots).Build(program, yardstick);

    Duty Build(SeatProgram program, Yardstick yardstick)
    {
        var shares = yardstick.Shares;
        var wayOf = ChoiceCredits.WaysOfLife(company, out var ways);
        var typical = new Responder[ways];
        for (var r = 0; r < wayOf.Length; r++) typical[wayOf[r]] ??= company.Responders[r];
        var marksOf = new int[slots.Length][][];
        for (var s = 0; s < slots.Length; s++)
            marksOf[s] = slots[s].IsPast || !isDuty[s] ? [] : Array.ConvertAll(typical, r => MarksOf(slots[s].Shift, r));

        var (roles, members) = Roles(program, out var roleOfSlot);
        var people = company.Responders.Count;
        var anybody = members.SelectMany(m => m).Distinct().Order().ToArray();
        return new Duty
        {
            Categories =
            [
                new("weekends", anybody, Array.ConvertAll(anybody, r => shares[r].Weekend), people, CategorySlack),
                new("nights", anybody, Array.ConvertAll(anybody, r => shares[r].Night), people, CategorySlack),
                new("holidays", anybody, Array.ConvertAll(anybody, r => shares[r].Holiday), people, CategorySlack),
            ],
            Roles = [.. roles.Select((role, i) => Turns(role, members[i], yardstick, people))],
            RoleOfSlot = roleOfSlot,
            IsTurn = isDuty,
            WayOf = wayOf,
            Marks = marksOf,
            CategoryOfMark = [.. categoryOfMark],
            Service = [.. company.Responders.Select(Service)],
        };
    }

    static CountGoal Turns((string Rotation, string Role) role, int[] members, Yardstick yardstick, int people)
    {
        var pool = yardstick.Of(role.Rotation, role.Role);
        return new CountGoal($"turns as {role.Role}", members, Array.ConvertAll(members, r => (long)Math.Round(pool?.Of(r) ?? 0)), people, RoleSlack);
    }

    int[] MarksOf(Shift shift, Responder responder)
    {
        var measure = measures.Of(shift, responder);
        return [.. measure.Weekends.Select(d => Mark(0, d)), .. measure.Nights.Select(d => Mark(1, d)), .. measure.Holidays.Select(d => Mark(2, d))];
    }

    int Mark(int category, LocalDate date)
    {
        if (marks.TryGetValue((category, date), out var mark)) return mark;
        categoryOfMark.Add(category);
        return marks[(category, date)] = marks.Count;
    }

    /// <summary>The roles that are counted, and who may hold each.</summary>
    (List<(string Rotation, string Role)> Roles, List<int[]> Members) Roles(SeatProgram program, out int[] roleOfSlot)
    {
        var (roles, numbers) = (new List<(string, string)>(), new Dictionary<(string, string), int>());
        roleOfSlot = new int[slots.Length];
        var may = new List<bool[]>();
        for (var s = 0; s < slots.Length; s++)
        {
            roleOfSlot[s] = -1;
            if (slots[s].IsPast || !isDuty[s]) continue;
            var key = (slots[s].Shift.Rotation.Id, slots[s].Role.Id);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = roles.Count;
                roles.Add(key);
                may.Add(new bool[company.Responders.Count]);
            }
            roleOfSlot[s] = number;
            foreach (var v in program.SlotVariables[s]) may[number][program.VariableResponder[v]] = true;
        }
        return (roles, may.ConvertAll(m => Enumerable.Range(0, m.Length).Where(r => m[r]).ToArray()));
    }

    long Service(Responder responder)
    {
        var horizon = company.Horizon;
        var from = responder.Joins is { } joins && joins > horizon.Start ? joins : horizon.Start;
        var to = responder.Leaves is { } leaves && leaves < horizon.End ? leaves : horizon.End;
        return to < from ? 0 : (Period.DaysBetween(from, to) + 1L) * NodaConstants.MinutesPerDay;
    }
}
