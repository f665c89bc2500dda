using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Fairness.Measuring;
using RotationPlanner.Fairness.Sleep;

namespace RotationPlanner.Fairness;

/// <summary>Turns a finished plan into its fairness report.</summary>
static class FairnessReporter
{
    /// <summary>
    /// Final shares, carried, training credit, yardstick shares and whole balances are by index of the responder in the company.
    /// </summary>
    public static FairnessReport Report(Schedule schedule, IReadOnlyList<Assignment> assignments,
        IReadOnlyList<Credit> shares, IReadOnlyList<Credit> carried,
        IReadOnlyList<Credit>? trained = null, IReadOnlyList<Credit>? yardstick = null,
        IReadOnlyList<Credit>? balances = null)
    {
        var company = schedule.Company;
        var (measures, holidays, calls) = (new ShiftMeasures(company), new HolidayBook(company), new ExpectedCalls(company));
        var byResponder = assignments.ToLookup(a => a.Responder, StringComparer.Ordinal);
        var people = company.Responders.Select((r, i) =>
            Person(schedule, measures, r, byResponder[r.Id], shares[i], carried[i]).Expecting(calls.Of(r, byResponder[r.Id])) with
        {
            Training = trained?[i] ?? Credit.Zero,
            NamedHolidays = holidays.IsEmpty || holidays.Told(r.Id) is not { Count: > 0 } told ? null : told,
            Deferred = balances?[i] - carried[i] ?? Credit.Zero,
            Yardstick = yardstick?[i] + trained?[i] ?? yardstick?[i] ?? shares[i],
        }).ToArray();
        var byDepartment = people.Zip(company.Responders).ToLookup(p => p.Second.Department, p => p.First,
            StringComparer.Ordinal);
        var whole = people.Sum(p => p.Load.Total);
        var departments = company.Departments.Select(d => Department(d, [.. byDepartment[d.Id]], whole)).ToArray();
        return new FairnessReport(people, departments, Measure(schedule, assignments, people));
    }

    static PersonLoad Person(Schedule schedule, ShiftMeasures measures, Responder responder,
        IEnumerable<Assignment> assignments, Credit share, Credit carried)
    {
        var (load, seats, minutes) = (Credit.Zero, 0, 0L);
        var (nights, weekends, holidays) = (new HashSet<LocalDate>(), new HashSet<LocalDate>(),
            new HashSet<LocalDate>());
        foreach (var assignment in assignments)
        {
            if (schedule.Find(assignment.Shift) is not { } shift) continue;
            var measure = measures.Of(ShiftPart.HeldIn(shift, assignment), responder);
            var weight = shift.Rotation.Roles.FirstOrDefault(r => r.Id == assignment.Role)?.Weight ?? 1m;
            load += measure.CreditFor(weight);
            seats++;
            minutes += measure.Minutes;
            nights.UnionWith(measure.Nights);
            weekends.UnionWith(measure.Weekends);
            holidays.UnionWith(measure.Holidays);
        }
        return new PersonLoad(responder.Id, load, share, carried, seats, minutes / 60.0, nights.Count, weekends.Count,
            holidays.Count);
    }

    static DepartmentLoad Department(Department department, IReadOnlyList<PersonLoad> people, long whole)
    {
        var load = people.Aggregate(Credit.Zero, (sum, p) => sum + p.Load);
        var share = people.Aggregate(Credit.Zero, (sum, p) => sum + p.Share);
        return new DepartmentLoad(department.Id, load, share, whole > 0 ? (double)load.Total / whole
            : 0, people.Sum(p => p.Hours), people.Count(p => p.Seats > 0))
        {
            Yardstick = people.Aggregate(Credit.Zero, (sum, p) => sum + p.Yardstick),
            Carried = people.Aggregate(Credit.Zero, (sum, p) => sum + p.Carried),
        };
    }

    static LoadMeasures Measure(Schedule schedule, IReadOnlyList<Assignment> assignments,
        IReadOnlyList<PersonLoad> people)
    {
        var counted = people.Where(p => p.Share.Total > 0 || p.Load.Total > 0).ToArray();
        var loads = counted.Select(p => (double)p.Load.Total).ToArray();
        var ratios = counted.Where(p => p.Share.Total > 0).Select(p => (double)p.Load.Total / p.Share.Total).ToArray();
        long[] sorted = [.. counted.Select(p => p.Load.Total).OrderDescending()];
        return new LoadMeasures(
            sorted.Length == 0 ? 0 : sorted[0] - sorted[^1], Evenness.Jain(ratios), Evenness.Gini(ratios),
            Evenness.StandardDeviation(loads), Evenness.Unfairness(loads), Quality(schedule, assignments), sorted);
    }

    // Grafana has a schedule per rotation and role: each rotation's first role is the one that is paged. The weakest
    // schedule speaks for the plan.
    static int Quality(Schedule schedule, IReadOnlyList<Assignment> assignments)
    {
        var worst = 100;
        foreach (var shifts in schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal))
        {
            var role = shifts.First().Rotation.Roles is [var first, ..] ? first.Id : null;
            var window = shifts.Max(s => s.End.ToInstant()) - shifts.Min(s => s.Start.ToInstant());
            var events = assignments.Where(a => a.Rotation == shifts.Key
                && a.Role == role).Select(a => (a.Responder, a.End - a.Start));
            worst = Math.Min(worst, GrafanaQuality.Of(events, window));
        }
        return worst;
    }
}
