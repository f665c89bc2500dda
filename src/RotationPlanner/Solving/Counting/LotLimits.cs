using RotationPlanner.Fairness.Bounds;

namespace RotationPlanner.Solving.Counting;

/// <summary>What people may have of each kind of seat, and what their time says of several kinds together. Each limit holds for the counts of every plan.</summary>
sealed class LotLimits
{
    readonly SeatProgram program;
    readonly bool[] placed;
    readonly Together together;
    readonly IReadOnlyList<SeatKinds.Kind> kinds;
    readonly List<Lot> lots = [];
    readonly List<LotLimit> limits = [];
    readonly int[] lotOf;

    /// <param name="program">The program.</param>
    /// <param name="placed">Variables that are placed one by one.</param>
    /// <param name="together">What people can hold together.</param>
    /// <param name="kinds">The kinds of seats.</param>
    public LotLimits(SeatProgram program, bool[] placed, Together together, IReadOnlyList<SeatKinds.Kind> kinds)
    {
        (this.program, this.placed, this.together, this.kinds) = (program, placed, together, kinds);
        lotOf = new int[program.VariableCount];
        Array.Fill(lotOf, -1);
        for (var k = 0; k < kinds.Count; k++)
            foreach (var person in kinds[k].Open.ToLookup(v => program.VariableResponder[v]))
            {
                foreach (var v in person) lotOf[v] = lots.Count;
                lots.Add(new Lot(k, person.Key, kinds[k].Credits[person.Key], person.Count()));
            }
    }

    public CountedSeats Count(long empty)
    {
        LimitStretches();
        foreach (var form in program.Windows)
            if (!form.OncePerDay || HasOneADay(form)) LimitWindow(form);
        LimitDays();
        LimitBeside();
        return new CountedSeats([.. kinds.Select(k => k.Seats)], [.. lots], [.. limits], lotOf, empty);
    }

    int StretchOf(int lot) => kinds[lots[lot].Kind].Stretch;

    /// <summary>What everybody's time allows in each stretch, and in all.</summary>
    void LimitStretches()
    {
        var all = Enumerable.Range(0, lots.Count).ToArray();
        int[][] groups = [all, .. all.GroupBy(StretchOf).Select(g => g.ToArray()).Where(g => g.Length < all.Length)];
        var most = Cores.Map(groups.Length, i =>
        {
            var (inGroup, worth) = (groups[i].ToHashSet(), new long[program.VariableCount]);
            for (var v = 0; v < worth.Length; v++)
                if (inGroup.Contains(lotOf[v])) worth[v] = 1;
            return TimeLimit.Of(program, worth);
        });
        for (var i = 0; i < groups.Length; i++)
            foreach (var own in groups[i].GroupBy(l => lots[l].Responder))
                if (own.Sum(l => lots[l].Most) > most[i][own.Key]) limits.Add(new LotLimit([.. own.Select(l => (l, 1L))], [], most[i][own.Key]));
    }

    /// <summary>A rolling window at each day on which a lot begins or ends. Of a lot that lies in it in part, what has no room outside is inside.</summary>
    void LimitWindow(WindowForm form)
    {
        var inForm = Enumerable.Range(0, form.Variables.Length).Where(i => lotOf[form.Variables[i]] >= 0).GroupBy(i => lotOf[form.Variables[i]])
            .Where(l => l.Count() == lots[l.Key].Most && l.Select(i => form.Variables[i]).Distinct().Count() == lots[l.Key].Most)
            .Select(l => (Lot: l.Key, Weight: l.Min(i => form.Weights[i]), Days: l.Select(i => form.Days[i]).Order().ToArray()))
            .Where(l => l.Weight > 0).ToArray();
        foreach (var from in inForm.SelectMany(l => new[] { l.Days[0], l.Days[^1] - form.Length + 1 }).Distinct())
        {
            var (room, beside) = Beside(form, from);
            var inside = new List<(int Lot, long Weight)>();
            foreach (var (lot, weight, lotDays) in inForm)
            {
                var outside = lotDays.Count(d => d < from || d >= from + form.Length);
                if (2 * outside >= lotDays.Length) continue;
                inside.Add((lot, weight));
                room += weight * outside;
            }
            if (inside.Count > 0 && inside.Sum(l => l.Weight * lots[l.Lot].Most) + beside.Sum(p => p.Weight) > room) limits.Add(new LotLimit([.. inside], beside, room));
        }
    }

    /// <summary>What fixed variables leave of a window, and the placed ones in it.</summary>
    (long Room, (int Variable, long Weight)[] Placed) Beside(WindowForm form, int from)
    {
        var inside = Enumerable.Range(0, form.Variables.Length).Where(i => form.Days[i] >= from && form.Days[i] < from + form.Length).ToLookup(i => program.Fixed[form.Variables[i]] == 1);
        // Where entries of a day count once, several of one placed variable may.
        if (form.OncePerDay) return (form.Most, []);
        return (form.Most - inside[true].Sum(i => form.Weights[i]), [.. inside[false].Where(i => placed[form.Variables[i]]).Select(i => (form.Variables[i], form.Weights[i]))]);
    }

    /// <summary>Where somebody can take shifts of several kinds on the same days, but one a day: over the days of each kind, not more than there are days.</summary>
    void LimitDays()
    {
        foreach (var person in Enumerable.Range(0, lotOf.Length).Where(v => lotOf[v] >= 0).GroupBy(v => program.VariableResponder[v]))
        {
            if (!IsOneADay(person, DayOf)) continue;
            var own = person.GroupBy(v => lotOf[v], DayOf).Select(l => (Lot: l.Key, Days: l.Order().ToArray())).ToArray();
            foreach (var (first, last) in own.Select(l => (l.Days[0], l.Days[^1])).Distinct())
            {
                var room = (long)own.SelectMany(l => l.Days).Where(d => d >= first && d <= last).Distinct().Count();
                var inside = own.Select(l => (l.Lot, Outside: l.Days.Count(d => d < first || d > last), All: l.Days.Length)).Where(l => 2 * l.Outside < l.All).ToArray();
                room += inside.Sum(l => l.Outside);
                if (inside.Sum(l => l.All) > room) limits.Add(new LotLimit([.. inside.Select(l => (l.Lot, 1L))], [], room));
            }
        }
    }

    int DayOf(int variable) => program.Slots[program.VariableSlots[variable][0]].Day;

    bool IsOneADay(IEnumerable<int> variables, Func<int, int> dayOf) =>
        variables.GroupBy(dayOf).All(day => day.All(v => day.All(other => other == v || !together.Fits(v, [other]))));

    /// <summary>Whether nobody can have two of the counted entries of one day, so that it is no matter that they would count once.</summary>
    bool HasOneADay(WindowForm form)
    {
        var counted = Enumerable.Range(0, form.Variables.Length).Where(i => lotOf[form.Variables[i]] >= 0).GroupBy(i => form.Days[i], i => form.Variables[i]);
        return counted.All(day => day.All(v => day.All(other => other == v || !together.Fits(v, [other]))));
    }

    /// <summary>Who holds a placed variable has no time for what overlaps with it.</summary>
    void LimitBeside()
    {
        var lost = SeatKinds.Overlaps(program, placed).Where(o => lotOf[o.Counted] >= 0).Distinct().ToLookup(o => lotOf[o.Counted]);
        foreach (var lot in lost)
        {
            // One that overlaps with two variables that can be held together would be lost twice.
            if (lot.GroupBy(o => o.Counted, o => o.Placed).Any(other => AreTogether([.. other]))) continue;
            limits.Add(new LotLimit([(lot.Key, 1)], [.. lot.GroupBy(o => o.Placed).Select(p => (p.Key, (long)p.Count()))], lots[lot.Key].Most));
        }
    }

    bool AreTogether(int[] variables) => Array.Exists(variables, v => Array.Exists(variables, other => other < v && together.Fits(v, [other])));
}
