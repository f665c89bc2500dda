using System.Diagnostics;
using NodaTime;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;

namespace RotationPlanner.Benchmarks.Living;

/// <summary>What happens to a published plan: absences, covers, requests. How long each answer takes, in process and warm.</summary>
static class LivingSuite
{
    const int WarmUps = 3, CallsOfWhy = 20;
    const string Verdicts = "verdicts";
    const double Middle = 0.5, NearWorst = 0.95;

    public static int Run(RunRequest request)
    {
        Console.WriteLine("| instance | asked | calls | s, median | s, 95th | bar | reached | proved least |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var reached = true;
        foreach (var (name, people, days, seats, calls, replanBar) in new[] { ("60x182x3x2", 60, 182, 2, 100, 0.2), ("1000x365x3x3", 1000, 365, 3, 10, 2.0) })
        {
            if (request.Only is { } only && only != name) continue;
            var company = LadderCompany.Make(people, days, 3, seats, 1);
            var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(people > 100 ? 20 : 5), Seed = request.Seed });
            var published = new PublishedPlan(plan);
            var asOf = company.Horizon.Start.PlusDays(-30).AtStartOfDayInZone(company.TimeZone).ToInstant();
            var options = new ReplanOptions { AsOf = asOf };
            var random = new Random(request.Seed);
            Assignment Seat() => plan.Assignments[random.Next(plan.Assignments.Count)];

            reached &= Row(name, "replan after one absence", calls, replanBar, () =>
            {
                var lost = Seat();
                var ill = company with { Responders = [.. company.Responders.Select(r => r.Id == lost.Responder ? r with { Unavailable = [.. r.Unavailable, new BusyTime(lost.Start, lost.End)] } : r)] };
                return () => published.Replan(ill, options) is { IsFewestPeople: true, IsFewestSeats: true };
            });
            if (people > 100) continue;
            reached &= Row(name, "candidates for a cover", calls, 0.05, () =>
            {
                var seat = Seat();
                return () => published.FindCover(company, seat.Shift, seat.Role, asOf, seat.Responder).Candidates.Count > 0;
            });
            reached &= Row(name, "candidates for half of a shift", calls, 0.05, () =>
            {
                var seat = Seat();
                var half = new Interval(seat.Start, seat.Start + ((seat.End - seat.Start) / 2));
                return () => published.FindCover(company, seat.Shift, seat.Role, asOf, seat.Responder, half).Candidates.Count > 0;
            });
            Row(name, "why somebody serves as much", CallsOfWhy, null, () =>
            {
                var who = Seat().Responder;
                return () => published.Why(company, who, asOf).Sentences.Count > 0;
            });
            Row(name, "why others do not hold a seat", CallsOfWhy, null, () =>
            {
                var seat = Seat();
                return () => published.WhyNot(company, new SeatReference { Shift = seat.Shift, Role = seat.Role, Responder = seat.Responder }, asOf).Sentences.Count > 0;
            });
        }
        if (request.Only is null or Verdicts)
            reached &= VerdictSuite.Run(request, (instance, seconds, bar, proved) => Print(instance, "a request answered", seconds, bar, proved));
        return reached ? 0 : 1;
    }

    static bool Row(string instance, string asked, int calls, double? bar, Func<Func<bool>> question)
    {
        for (var i = 0; i < WarmUps; i++) question()();
        var (times, proved) = (new List<double>(), 0);
        for (var i = 0; i < calls; i++)
        {
            var ask = question();
            var watch = Stopwatch.StartNew();
            if (ask()) proved++;
            times.Add(watch.Elapsed.TotalSeconds);
        }
        return Print(instance, asked, times, bar, bar is null ? null : proved);
    }

    static bool Print(string instance, string asked, IReadOnlyList<double> seconds, double? bar, int? proved)
    {
        var sorted = seconds.Order().ToList();
        var (middle, late) = (sorted[(int)(Middle * (sorted.Count - 1))], sorted[(int)(NearWorst * (sorted.Count - 1))]);
        var reached = bar is null || late <= bar;
        var (barred, answered) = (bar is null ? "- | -" : FormattableString.Invariant($"{bar} s | {(reached ? "yes" : "no")}"), proved is null ? "-" : $"{proved} of {sorted.Count}");
        Console.WriteLine(FormattableString.Invariant($"| {instance} | {asked} | {sorted.Count} | {middle:0.000} | {late:0.000} | {barred} | {answered} |"));
        return reached;
    }
}
