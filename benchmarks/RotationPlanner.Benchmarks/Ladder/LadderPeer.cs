using System.Diagnostics;
using Google.OrTools.Sat;
using NodaTime;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Ladder;

/// <summary>The plain model of a ladder company: all seats filled, all rules, the worst excess over the mean share minimised, in percent of that share.</summary>
static class LadderPeer
{
    public static PeerResult Solve(Company company, TimeSpan limit, int seed)
    {
        var watch = Stopwatch.StartNew();
        var rotation = company.Rotations[0];
        var (rest, cap) = (rotation.Rules.OfType<RestBetweenShifts>()
            .Single().Rest.ToDuration(), rotation.Rules.OfType<ShiftCap>().Single());
        var people = company.Responders.Where(r => r.Stage == RotationPlanner.Ladder.Certified).ToList();
        var schedule = Schedule.Of(company);
        var shifts = schedule.Shifts;
        var seats = rotation.Roles[0].Seats.Min;

        var model = new CpModel();
        var x = new BoolVar?[people.Count, shifts.Count];
        for (var p = 0; p < people.Count; p++)
            for (var s = 0; s < shifts.Count; s++)
                if (!people[p].Unavailable.Any(u => u.Overlaps(shifts[s].Start.ToInstant(), shifts[s].End.ToInstant())))
                    x[p, s] = model.NewBoolVar("");
        for (var s = 0; s < shifts.Count; s++)
        {
            model.Add(LinearExpr.Sum(People(s).Select(p => x[p, s]!)) == seats);
            foreach (var department in People(s).GroupBy(p => people[p].Department))
                model.AddAtMostOne(department.Select(p => x[p, s]!));
        }
        var credits = shifts.Select(s => people.Select(p => schedule.Measure(s, p).CreditFor(1m).Total).Max()).ToList();
        var mean = credits.Sum() * seats / people.Count;
        var worst = model.NewIntVar(0, credits.Sum(), "worst");
        for (var p = 0; p < people.Count; p++)
        {
            var own = Enumerable.Range(0, shifts.Count).Where(s => x[p, s] is not null).ToList();
            foreach (var s in own)
            {
                foreach (var t in own.SkipWhile(t => t <= s).TakeWhile(t => shifts[t].Start.ToInstant() < shifts[s].End.ToInstant() + rest)) model.AddAtMostOne([x[p, s]!, x[p, t]!]);
                model.Add(LinearExpr.Sum(own.Where(t => shifts[t].Date >= shifts[s].Date && Period.DaysBetween(shifts[s].Date, shifts[t].Date) < cap.Days).Select(t => x[p, t]!)) <= cap.Most);
            }
            model.Add(LinearExpr.WeightedSum(own.Select(s => x[p, s]!), own.Select(s => credits[s])) <= worst);
        }
        model.Minimize(worst);
        var result = PeerSolver.Solve(model, watch, limit, seed);
        return result with
        {
            Objective = result.Objective is { } o ? Percent(o) : null,
            Bound = result.Bound is { } b ? Percent(b) : null,
            Improvements = [.. result.Improvements.Select(i => (i.Seconds, Percent(i.Objective)))],
        };

        IEnumerable<int> People(int s) => Enumerable.Range(0, people.Count).Where(p => x[p, s] is not null);

        double Percent(double load) => Math.Round(100 * (load - mean) / mean, 3);
    }
}
