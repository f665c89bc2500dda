using NodaTime;
using RotationPlanner.Scheduling;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Reporting;

/// <summary>A plan made by hand, without the planner: whoever carries least takes the next seat. Real credits; the proof is written by the test.</summary>
static class SamplePlan
{
    public static Plan Create() => Create(SampleCompany.Create());

    public static Plan Create(Company company)
    {
        var schedule = Schedule.Of(company);
        var measures = new ShiftMeasures(company);
        var load = company.Responders.ToDictionary(r => r.Id, _ => Credit.Zero);
        var assignments = new List<Assignment>();
        var byPerson = company.Responders.ToDictionary(r => r.Id, _ => new List<Assignment>());
        var unfilled = new List<UnfilledSeat>();
        foreach (var shift in schedule.Shifts)
            foreach (var role in shift.Rotation.Roles)
                for (var seat = 0; seat < role.Seats.Max; seat++)
                    Fill(shift, role, seat);
        var people = company.Responders.Select(
            r => Person(r, company, schedule, measures, assignments, load)).ToArray();
        var fairness = new FairnessReport(people, [.. company.Departments.Select(d => Of(d, company, people))],
            new LoadMeasures(people.Max(p => p.Load.Total) - people.Min(p => p.Load.Total), 0.9987, 0.0121, 512.25, 3021.77, 97, [.. people.Select(p => p.Load.Total).OrderDescending()]));
        var proof = new Proof(
        [
            Told("coverage", "Coverage", "required seats", unfilled.Count(u => u.Required), 0,
                unfilled.Any(u => u.Required) ? ProofStatus.WithinBound : ProofStatus.Optimal),
            Told("worst-excess", "Worst excess", "h", 3.21, 2.9,
                ProofStatus.WithinBound) with { Method = "water-filling with integrality" },
            Told("nights", "Nights", "nights", 6.5, null, ProofStatus.NotProved),
            Told("preferences", "Wishes", "penalty points", 0, 0, ProofStatus.Optimal),
        ]) { Solver = "CP-SAT 9.15" };
        var ledger = new Ledger([.. people.Select(p => new LedgerEntry(p.Responder, company.Horizon.Start, company.Horizon.End, p.Load, p.Share))]);
        return new Plan(company, schedule, assignments, unfilled, [], fairness, proof, ledger);

        static ObjectiveResult Told(string id, string name, string unit, double value, double? bound,
            ProofStatus status) => new(id, name, unit, value, status)
        {
            Meaning = $"what {name} means", Anchor = [value], Claim = bound is { } least ? new Claim(id, least) : null,
        };

        void Fill(Shift shift, Role role, int seat)
        {
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            var free = company.Responders.Where(r => Standings.Of(company)[r.Id].Allows(role.Needs)
                && byPerson[r.Id].All(a => a.End + Duration.FromHours(12) <= start || end + Duration.FromHours(12) <= a.Start));
            var who = free.OrderBy(r => load[r.Id].Total / r.Capacity).ThenBy(r => r.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            // A few gaps, so that there is something to explain.
            if (who is null || (shift.Rotation.Id == "command" && shift.Step % 11 == 7 && role.Id != "commander"))
            {
                unfilled.Add(new(shift.Rotation.Id, shift.Id, role.Id, seat, start, end, seat < role.Seats.Min,
                    "Of 32 certified responders 5 are on time off, 24 are resting and 3 are at their cap of 2 shifts in 28 days. Maybe raise that cap, or certify one more."));
                return;
            }
            load[who.Id] += measures.Of(shift, who).CreditFor(role.Weight);
            assignments.Add(new(shift.Rotation.Id, shift.Id, role.Id, seat, who.Id, start, end));
            byPerson[who.Id].Add(assignments[^1]);
        }
    }

    static PersonLoad Person(Responder person, Company company, Schedule schedule, ShiftMeasures measures,
        List<Assignment> all, Dictionary<string, Credit> load)
    {
        var mine = all.Where(a => a.Responder == person.Id)
            .Select(a => measures.Of(schedule.Find(a.Shift)!, person)).ToArray();
        var peers = company.Responders.Where(r => r.Stage == person.Stage).ToArray();
        decimal Part(Func<Credit, long> of) =>
            peers.Sum(p => of(load[p.Id])) * person.Capacity / peers.Sum(p => p.Capacity);
        var share = new Credit(
            (long)Part(c => c.Total), (long)Part(c => c.Night), (long)Part(c => c.Weekend), (long)Part(c => c.Holiday));
        return new PersonLoad(
            person.Id, load[person.Id], share, Credit.Zero, mine.Length, mine.Sum(m => m.Minutes) / 60.0,
            mine.Sum(m => m.Nights.Count), mine.SelectMany(m => m.Weekends).Distinct().Count(), mine.SelectMany(m => m.Holidays).Distinct().Count());
    }

    static DepartmentLoad Of(Department department, Company company, PersonLoad[] people)
    {
        var members = company.Responders.Where(r => r.Department == department.Id).Select(r => r.Id).ToHashSet();
        var mine = people.Where(p => members.Contains(p.Responder)).ToArray();
        Credit Sum(Func<PersonLoad, Credit> of) => mine.Aggregate(Credit.Zero, (sum, p) => sum + of(p));
        return new DepartmentLoad(department.Id, Sum(p => p.Load), Sum(p => p.Share),
            (double)Sum(p => p.Load).Total / people.Sum(p => p.Load.Total), mine.Sum(p => p.Hours), mine.Count(p => p.Seats > 0));
    }
}
