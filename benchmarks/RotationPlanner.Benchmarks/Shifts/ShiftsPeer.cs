using System.Diagnostics;
using Google.OrTools.Sat;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Shifts;

/// <summary>The plain model: a boolean for each person, day and kind of shift, one for each day worked, sliding windows and clauses for runs.</summary>
static class ShiftsPeer
{
    public static PeerResult Solve(ShiftsInstance instance, TimeSpan limit, int seed)
    {
        var watch = Stopwatch.StartNew();
        var model = new CpModel();
        var cost = LinearExpr.NewBuilder();
        var x = new Dictionary<(string Member, int Day, string Kind), BoolVar>();
        foreach (var member in instance.Staff) Member(instance, model, member, x);
        foreach (var wish in instance.Wishes)
        {
            var literal = x[(wish.Member, wish.Day, wish.Kind)];
            cost.AddTerm(wish.On ? literal.NotAsExpr() : literal, wish.Weight);
        }
        foreach (var need in instance.Cover)
        {
            var under = model.NewIntVar(0, need.People, "");
            var over = model.NewIntVar(0, instance.Staff.Count, "");
            model.Add(LinearExpr.Sum(instance.Staff.Select(s => x[(s.Id, need.Day, need.Kind)]))
                + under - over == need.People);
            cost.AddTerm(under, need.WeightUnder).AddTerm(over, need.WeightOver);
        }
        model.Minimize(cost);
        return PeerSolver.Solve(model, watch, limit, seed);
    }

    static void Member(ShiftsInstance instance, CpModel model, StaffMember member,
        Dictionary<(string, int, string), BoolVar> x)
    {
        var works = new BoolVar[instance.Days];
        for (var d = 0; d < instance.Days; d++)
        {
            works[d] = model.NewBoolVar("");
            foreach (var kind in instance.Kinds) x[(member.Id, d, kind.Id)] = model.NewBoolVar("");
            model.Add(LinearExpr.Sum(instance.Kinds.Select(k => Of(d, k))) == works[d]);
            if (member.DaysOff.Contains(d)) model.Add(works[d] == 0);
            if (d == 0) continue;
            foreach (var kind in instance.Kinds)
                foreach (var next in instance.Kinds.Where(k => kind.NotBefore.Contains(k.Id)))
                    model.AddBoolOr([Of(d - 1, kind).Not(), Of(d, next).Not()]);
        }
        foreach (var kind in instance.Kinds)
            if (member.MostOfKind.TryGetValue(kind.Id, out var most))
                model.Add(LinearExpr.Sum(Enumerable.Range(0, instance.Days).Select(d => Of(d, kind))) <= most);
        model.AddLinearConstraint(LinearExpr.WeightedSum(
            Enumerable.Range(0, instance.Days).SelectMany(d => instance.Kinds.Select(k => Of(d, k))),
            Enumerable.Range(0, instance.Days).SelectMany(_ => instance.Kinds.Select(k => k.Minutes))), member.LeastMinutes, member.MostMinutes);

        for (var d = 0; d + member.LongestRun < instance.Days; d++)
            model.Add(LinearExpr.Sum(works[d..(d + member.LongestRun + 1)]) <= member.LongestRun);
        for (var n = 1; n < member.ShortestRun; n++)
            for (var d = 0; d + n + 1 < instance.Days; d++)
                model.AddBoolOr([works[d], .. works[(d + 1)..(d + n + 1)].Select(w => w.Not()), works[d + n + 1]]);
        for (var n = 1; n < member.ShortestRest; n++)
            for (var d = 0; d + n + 1 < instance.Days; d++)
                model.AddBoolOr([works[d].Not(), .. works[(d + 1)..(d + n + 1)], works[d + n + 1].Not()]);

        var weekends = new List<BoolVar>();
        for (var d = 5; d < instance.Days; d += 7)
        {
            var weekend = model.NewBoolVar("");
            model.AddImplication(works[d], weekend);
            if (d + 1 < instance.Days) model.AddImplication(works[d + 1], weekend);
            weekends.Add(weekend);
        }
        model.Add(LinearExpr.Sum(weekends) <= member.MostWeekends);

        BoolVar Of(int day, ShiftKind kind) => x[(member.Id, day, kind.Id)];
    }
}
