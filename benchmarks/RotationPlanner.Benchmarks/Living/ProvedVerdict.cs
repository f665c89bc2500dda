using Google.OrTools.Sat;
using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Living;

/// <summary>
/// The verdict on time off by a plain CP-SAT model of a ladder company: all seats filled, all rules, what began before
/// and what begins within the notice as published. It shares no code with the planner but shifts and their instants.
/// </summary>
sealed class ProvedVerdict
{
    const int DaysNear = 21;
    const double Seconds = 60;

    readonly IReadOnlyList<Shift> shifts;
    readonly IReadOnlyList<Responder> people;
    readonly Dictionary<string, int> numbers;
    readonly bool[,] held, busy;
    readonly Duration rest;
    readonly ShiftCap cap;
    readonly int seats, told;

    /// <param name="company">The company.</param>
    /// <param name="published">Who holds which seat; none is empty.</param>
    /// <param name="told">When the shifts begin that may change, UTC.</param>
    public ProvedVerdict(Company company, IReadOnlyList<Assignment> published, Instant told)
    {
        var rotation = company.Rotations[0];
        (rest, cap, seats) = (rotation.Rules.OfType<RestBetweenShifts>().Single().Rest.ToDuration(), rotation.Rules.OfType<ShiftCap>().Single(), rotation.Roles[0].Seats.Min);
        shifts = Schedule.Of(company).Shifts;
        people = [.. company.Responders.Where(r => r.Stage == RotationPlanner.Ladder.Certified)];
        numbers = people.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i);
        this.told = shifts.Count(s => s.Start.ToInstant() < told);
        var byId = shifts.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        (held, busy) = (new bool[people.Count, shifts.Count], new bool[people.Count, shifts.Count]);
        foreach (var a in published) held[numbers[a.Responder], byId[a.Shift]] = true;
        for (var p = 0; p < people.Count; p++)
            for (var s = 0; s < shifts.Count; s++)
                busy[p, s] = people[p].Unavailable.Any(u => u.Overlaps(shifts[s].Start.ToInstant(), shifts[s].End.ToInstant()));
    }

    /// <returns>The verdict; null where the solver had no proof in time.</returns>
    public Verdict? Of(TimeOffRequest request)
    {
        if (!numbers.TryGetValue(request.Responder, out var asker)) return Verdict.Yes;
        // Shifts of a ladder company end on the day on which they begin.
        var asked = Enumerable.Range(0, shifts.Count).Where(s => request.Off.Contains(shifts[s].Date)).ToHashSet();
        if (!asked.Any(s => held[asker, s])) return Verdict.Yes;
        var near = Enumerable.Range(0, shifts.Count).Where(s => shifts[s].Date >= request.Off.Start.PlusDays(-DaysNear) && shifts[s].Date <= request.Off.End.PlusDays(DaysNear)).ToHashSet();
        if (CanFill(asker, asked, near) == true) return Verdict.YesAtAPrice;
        return CanFill(asker, asked, [.. Enumerable.Range(0, shifts.Count)]) switch { true => Verdict.YesAtAPrice, false => Verdict.No, null => null };
    }

    /// <summary>Whether all seats can be filled with the asker away, if only some shifts may change.</summary>
    bool? CanFill(int asker, HashSet<int> asked, HashSet<int> open)
    {
        var model = new CpModel();
        var x = new ILiteral?[people.Count, shifts.Count];
        for (var s = 0; s < shifts.Count; s++)
        {
            var given = asked.Contains(s) && held[asker, s];
            var isTold = s < told || !open.Contains(s);
            for (var p = 0; p < people.Count; p++)
            {
                var isAway = p == asker && asked.Contains(s);
                // What is told stays, and nobody joins it but for the asker.
                if (isTold && (held[p, s] || !given)) x[p, s] = held[p, s] && !isAway ? model.TrueLiteral() : null;
                else x[p, s] = busy[p, s] || isAway ? null : model.NewBoolVar("");
            }
            var present = Enumerable.Range(0, people.Count).Where(p => x[p, s] is not null).ToList();
            model.Add(LinearExpr.Sum(present.Select(p => x[p, s]!)) == seats);
            foreach (var department in present.GroupBy(p => people[p].Department)) model.AddAtMostOne(department.Select(p => x[p, s]!));
        }
        for (var p = 0; p < people.Count; p++)
        {
            var own = Enumerable.Range(0, shifts.Count).Where(s => x[p, s] is not null).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                var (s, later) = (shifts[own[i]], own.Skip(i + 1));
                foreach (var t in later.TakeWhile(t => shifts[t].Start.ToInstant() < s.End.ToInstant() + rest)) model.AddAtMostOne([x[p, own[i]]!, x[p, t]!]);
                var window = own.Skip(i).TakeWhile(t => Period.DaysBetween(s.Date, shifts[t].Date) < cap.Days).ToList();
                if (window.Count > cap.Most) model.Add(LinearExpr.Sum(window.Select(t => x[p, t]!)) <= cap.Most);
            }
        }
        using var solver = new CpSolver { StringParameters = FormattableString.Invariant($"num_workers:2 max_time_in_seconds:{Seconds}") };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            _ => null,
        };
    }
}
