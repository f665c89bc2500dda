using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Calendars;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>However seats are held, cut, covered and left empty: each export comes back as the same people and instants.</summary>
public class RoundTripLaws
{
    [Law(12)]
    public void Every_export_of_any_plan_comes_back(int seed)
    {
        var random = new Random(seed);
        var plan = Plans.Of(Exports.Company, [.. Seats(random)]);
        var target = PlanExport.Targets[random.Next(PlanExport.Targets.Count)];
        using var here = new TempDirectory();
        var export = PlanExport.Of(plan, target, new ExportOptions { Base = target == "jsm" ? "https://jsm.example" : null }).Export!;
        var read = PlanImport.Read([here.Write("x", export.Text)], target);
        Assert.Empty(read.Problems);
        Assert.Empty(read.Compare(plan).Differences);
        Assert.Equal(Told(plan), Told(read.Lay(Exports.Company).Plan));
    }

    [Law(20, Checked = 0.2)]
    public void A_changed_seat_is_the_only_difference(int seed)
    {
        var random = new Random(seed);
        var plan = Plans.Of(Exports.Company, [.. Seats(random)]);
        if (plan.Assignments.Count < 2) throw Discard.Case();
        var at = random.Next(plan.Assignments.Count);
        var (old, other) = (plan.Assignments[at], "dee");
        if (plan.Assignments.Any(a => a.Responder == other && a.Start < old.End && old.Start < a.End)) throw Discard.Case();
        var changed = plan with { Assignments = [.. plan.Assignments.Select((a, i) => i == at ? new Assignment(a.Rotation, a.Shift, a.Role, a.Seat, other, a.Start, a.End) : a)] };
        using var here = new TempDirectory();
        var read = PlanImport.Read([here.Write("x", PlanExport.Of(plan, "csv").Export!.Text)], "csv");
        var difference = Assert.Single(read.Compare(changed, new Interval(Instant.MinValue, Instant.MaxValue)).Differences);
        Assert.Equal((old.Role, old.Start, old.End, other, old.Responder), (difference.Role, difference.Start, difference.End, Assert.Single(difference.Plan), Assert.Single(difference.Tool)));
    }

    // Nobody holds two seats at once; a seat is whole, cut in two or three between people, or empty.
    static IEnumerable<Assignment> Seats(Random random)
    {
        foreach (var shift in Schedule.Of(Exports.Company).Shifts)
        {
            var people = new Queue<string>(Exports.Company.Responders.Select(r => r.Id).OrderBy(_ => random.Next()));
            foreach (var (role, seat) in new[] { ("commander", 0), ("deputy", 0), ("deputy", 1) })
            {
                if (random.Next(4) == 0) continue;
                var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
                var minutes = (int)(end - start).TotalMinutes;
                var cut = start + Duration.FromMinutes(1 + random.Next(minutes - 2));
                var isCut = people.Count > 3 && random.Next(2) == 0;
                yield return new Assignment("command", shift.Id, role, seat, people.Dequeue(), start, isCut ? cut : end);
                if (isCut) yield return new Assignment("command", shift.Id, role, seat, people.Dequeue(), cut, end);
            }
        }
    }

    static IEnumerable<string> Told(Plan? plan) =>
        (plan?.Assignments ?? []).Select(a => $"{a.Role} {a.Seat} {a.Responder} {a.Start} {a.End}").Order(StringComparer.Ordinal);
}
