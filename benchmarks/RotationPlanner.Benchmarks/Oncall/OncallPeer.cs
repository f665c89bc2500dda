using System.Diagnostics;
using Google.OrTools.Sat;
using RotationPlanner.Benchmarks.Running;

namespace RotationPlanner.Benchmarks.Oncall;

/// <summary>The plain model: a boolean for each person and slot, counts, and pairwise imbalances.</summary>
static class OncallPeer
{
    public static PeerResult Solve(OncallInstance instance, TimeSpan limit, int seed)
    {
        var watch = Stopwatch.StartNew();
        var model = new CpModel();
        var x = new BoolVar[instance.Staff, instance.Slots + 1];
        for (var p = 0; p < instance.Staff; p++)
            for (var s = 1; s <= instance.Slots; s++) x[p, s] = model.NewBoolVar($"x{p}_{s}");
        foreach (var s in instance.All) model.AddExactlyOne(Enumerable.Range(0, instance.Staff).Select(p => x[p, s]));
        var cost = LinearExpr.NewBuilder();
        for (var p = 0; p < instance.Staff; p++) Person(instance, model, x, p, cost);
        Imbalance(instance, model, x, [.. instance.All.Where(s => !instance.IsWeekend(s))], cost);
        Imbalance(instance, model, x, [.. instance.All.Where(instance.IsWeekend)], cost);
        model.Minimize(cost);
        return PeerSolver.Solve(model, watch, limit, seed);
    }

    static void Person(OncallInstance instance, CpModel model, BoolVar[,] x, int p, LinearExprBuilder cost)
    {
        foreach (var s in instance.All)
        {
            if (instance.Fixed[p].Contains(s)) model.Add(x[p, s] == 1);
            if (instance.Unavailable[p].Contains(s)) model.Add(x[p, s] == 0);
            if (s + 2 <= instance.Slots && !(instance.IsFixed(s) && instance.IsFixed(s + 1) && instance.IsFixed(s + 2)))
                model.AddBoolOr([x[p, s].Not(), x[p, s + 1].Not(), x[p, s + 2].Not()]);
            if (s + 1 <= instance.Slots && (instance.IsWeekend(s) || instance.IsWeekend(s + 1))
                && !(instance.IsFixed(s) && instance.IsFixed(s + 1))) model.AddAtMostOne([x[p, s], x[p, s + 1]]);
            if (instance.IsWeekend(s) && s + 5 <= instance.Slots && !(instance.IsFixed(s) && instance.IsFixed(s + 5)))
                model.AddAtMostOne([x[p, s], x[p, s + 5]]);
            if (s <= instance.Slots - 2) Charge(x[p, s], x[p, s + 1], instance.AdjacentWeight);
            if (instance.IsWeekend(s) && s > 2) Charge(x[p, s - 2], x[p, s], instance.WednesdayWeight);
        }

        void Charge(BoolVar a, BoolVar b, int weight)
        {
            var both = model.NewBoolVar("");
            model.AddBoolOr([a.Not(), b.Not(), both]);
            cost.AddTerm(both, weight);
        }
    }

    static void Imbalance(OncallInstance instance, CpModel model, BoolVar[,] x, int[] slots, LinearExprBuilder cost)
    {
        var counts = new IntVar[instance.Staff];
        for (var p = 0; p < instance.Staff; p++)
        {
            counts[p] = model.NewIntVar(0, slots.Length, "");
            model.Add(LinearExpr.Sum(slots.Select(s => x[p, s])) == counts[p]);
        }
        var worst = model.NewIntVar(0, slots.Length, "");
        for (var i = 0; i < instance.Staff; i++)
            for (var j = 0; j < instance.Staff; j++)
                if (i != j) model.Add(instance.Loads[i] * counts[j] - instance.Loads[j] * counts[i] <= 100 * worst);
        cost.AddTerm(worst, 1);
    }
}
