using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

/// <summary>Reads from a company what its program counts of duty beside credit.</summary>
sealed class DutyBuilder
{
    // Equal people are even with two weekends more or less, and with one turn.
    const int CategorySlack = 2, RoleSlack = 1;

    static readonly (string Name, Func<Credit, long> Part)[] Categories = [("weekends", c => c.Weekend),
        ("nights", c => c.Night), ("holidays", c => c.Holiday)];

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
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    public static Duty Build(Company company, ShiftMeasures measures, Slot[] slots, SeatProgram program,
        Yardstick yardstick, CancellationToken cancel) =>
        new DutyBuilder(company, measures, slots).Read(program, yardstick, cancel);

    Duty Read(SeatProgram program, Yardstick yardstick, CancellationToken cancel)
    {
        var wayOf = ChoiceCredits.WaysOfLife(company, out var ways);
        var typical = new Responder[ways];
        for (var r = 0; r < wayOf.Length; r++) typical[wayOf[r]] ??= company.Responders[r];
        var (roles, members) = Roles(program, out var roleOfSlot);
        var begins = TurnBegins.Of(program);
        var rates = new CountRates(Categories.Length + roles.Count, ways);
        var marksOf = new int[slots.Length][][];
        for (var s = 0; s < slots.Length; s++)
        {
            cancel.ThrowIfCancellationRequested();
            marksOf[s] = roleOfSlot[s] < 0
                ? [] : [.. typical.Select((r, way) => MarksOf(slots[s], r, way, roleOfSlot[s], begins[s], rates))];
        }

        var people = company.Responders.Count;
        var anybody = members.SelectMany(m => m).Distinct().Order().ToArray();
        return new Duty
        {
            Categories = [.. Categories.Select((c, i) => new CountGoal(c.Name, anybody,
                Array.ConvertAll(anybody, r => company.Responders[r].Exempt?.Has(c.Name) == true ? 0 : rates.Expected(i, wayOf[r], c.Part(yardstick.Shares[r]))), people, CategorySlack))],
            Roles = [.. roles.Select((role, i) => (Pool: yardstick.Of(role.Rotation, role.Role), role.Role, Members: members[i], Number: Categories.Length + i))
                .Select(x => new CountGoal($"turns as {x.Role}", x.Members,
                    Array.ConvertAll(x.Members, r => rates.Expected(x.Number, wayOf[r], x.Pool?.Of(r) ?? 0)), people, RoleSlack))],
            RoleOfSlot = roleOfSlot,
            IsTurn = [.. isDuty.Select((duty, s) => duty && (begins[s] || slots[s].Shift.StintKind is not { IsWished: true }))],
            Begins = begins,
            WayOf = wayOf,
            Marks = marksOf,
            CategoryOfMark = [.. categoryOfMark],
            Sleep = SleepBuilder.Build(company, slots, roleOfSlot, typical, program),
            Service = [.. company.Responders.Select(Service)],
        };
    }

    int[] MarksOf(Slot slot, Responder responder, int way, int role, bool begins, CountRates rates)
    {
        var measure = measures.Of(slot.Shift, responder);
        var credit = measure.CreditFor(slot.Role.Weight);
        IReadOnlyList<LocalDate>[] dates = [measure.Weekends, measure.Nights, measure.Holidays];
        if (slot.Shift.For?.Allows(responder) != false)
        {
            for (var c = 0; c < dates.Length; c++) rates.Add(c, way, dates[c].Count, Categories[c].Part(credit));
            rates.Add(Categories.Length + role, way, begins ? 1 : 0, credit.Total);
        }
        return [.. dates.SelectMany((d, c) => d.Select(date => Mark(c, date)))];
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
        var to = responder.LastDay() is { } leaves && leaves < horizon.End ? leaves : horizon.End;
        if (to < from) return 0;
        var pauses = responder.Tour?.PausesIn(new DateInterval(from, to)).Sum(p => Period.DaysBetween(p.From, LocalDate.Min(p.Until, to.PlusDays(1)))) ?? 0;
        return (Period.DaysBetween(from, to) + 1L - pauses) * NodaConstants.MinutesPerDay;
    }
}
