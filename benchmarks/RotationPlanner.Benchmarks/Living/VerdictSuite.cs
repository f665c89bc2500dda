using System.Diagnostics;
using NodaTime;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Running;

namespace RotationPlanner.Benchmarks.Living;

/// <summary>A hundred requests for time off in two companies, and how many verdicts are those of a proved solve.</summary>
static class VerdictSuite
{
    const int People = 60, Days = 182, Shifts = 3, Seats = 2, OfEach = 50, LongestOff = 14, DaysServed = 35, DaysOfNotice = 14;
    const double Bar = 0.2, SameBar = 0.99;

    /// <param name="request">What the command line asks for.</param>
    /// <param name="times">Prints a row of times and says whether its bar is reached.</param>
    public static bool Run(RunRequest request, Func<string, IReadOnlyList<double>, double, int, bool> times)
    {
        var (seconds, rows, proved) = (new List<double>(), new List<string>(), 0);
        var (same, calls) = (0, 0);
        foreach (var (name, company) in new[] { ("roomy", LadderCompany.Make(People, Days, Shifts, Seats, 1)), ("tight", TightCompany.Make(People, Days, Shifts, Seats, 1)) })
        {
            var plan = Planner.Plan(company, new PlanOptions { TimeLimit = TimeSpan.FromSeconds(5), Seed = request.Seed });
            if (plan.Unfilled.Any(u => u.Required)) throw new InvalidOperationException($"The {name} company has no full plan.");
            var asOf = company.Horizon.Start.PlusDays(DaysServed).At(new LocalTime(12, 0)).InZoneStrictly(company.TimeZone).ToInstant();
            var options = new ReplanOptions { AsOf = asOf, Notice = Period.FromDays(DaysOfNotice) };
            var (published, peer) = (new PublishedPlan(plan), new ProvedVerdict(company, plan.Assignments, asOf + Duration.FromDays(DaysOfNotice)));
            var answers = new List<(Verdict Answered, Verdict? Proved)>();
            var random = new Random(request.Seed);
            foreach (var asked in Enumerable.Range(0, OfEach).Select(i => Draw(random, company, plan, (Asked)(i % 4))))
            {
                if (seconds.Count == 0) published.Answer(company, asked, options);
                var watch = Stopwatch.StartNew();
                var answer = published.Answer(company, asked, options);
                seconds.Add(watch.Elapsed.TotalSeconds);
                if (answer.Proposal is { IsFewestPeople: true, IsFewestSeats: true }) proved++;
                answers.Add((answer.Verdict, peer.Of(asked)));
                if (answers[^1] is var (answered, right) && answered != right)
                    Console.Error.WriteLine($"{name}: {asked.Responder} {asked.Off}: {answered}, and {right?.ToString() ?? "nothing"} is proved.");
            }
            var equal = answers.Count(a => a.Answered == a.Proved);
            (same, calls) = (same + equal, calls + answers.Count);
            int Count(Verdict verdict) => answers.Count(a => a.Proved == verdict);
            rows.Add($"| {People}x{Days}x{Shifts}x{Seats}, {name} | {answers.Count} | {Count(Verdict.Yes)} | {Count(Verdict.YesAtAPrice)} | {Count(Verdict.No)} | {answers.Count(a => a.Proved is null)} | {equal} of {answers.Count} |");
        }
        var inTime = times($"{People}x{Days}x{Shifts}x{Seats}", seconds, Bar, proved);
        Console.WriteLine();
        Console.WriteLine("| instance | requests | yes | yes at a price | no | not proved | same verdict |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        rows.ForEach(Console.WriteLine);
        return inTime && same >= SameBar * calls;
    }

    enum Asked { Anybody, Serving, AnybodyToo, Soon }

    /// <summary>Days off of anybody at any time, or around a seat of theirs (within the notice or after it), in a company with tight weeks in one of these.</summary>
    static TimeOffRequest Draw(Random random, Company company, Plan plan, Asked asked)
    {
        var first = company.Horizon.Start.PlusDays(DaysServed + 1);
        var length = 1 + random.Next(LongestOff);
        var (who, from) = (company.Responders[random.Next(People)].Id, first.PlusDays(random.Next(Days - DaysServed - length)));
        if (asked is not (Asked.Anybody or Asked.AnybodyToo))
        {
            var soon = first.PlusDays(DaysOfNotice - 1);
            var later = plan.Assignments.Where(a => DateOf(a) >= first && (asked == Asked.Soon) == (DateOf(a) < soon)).ToList();
            if (later.FindAll(a => company.Responders.First(r => r.Id == a.Responder).Unavailable.Count > 3 && TightCompany.Weeks(company).Any(w => w.Days.Contains(DateOf(a)))) is { Count: > 0 } tight) later = tight;
            var seat = later[random.Next(later.Count)];
            (who, from) = (seat.Responder, LocalDate.Max(first, DateOf(seat).PlusDays(-random.Next(length))));
        }
        return new TimeOffRequest { Responder = who, Off = new DateInterval(from, from.PlusDays(length - 1)) };

        LocalDate DateOf(Assignment seat) => seat.Start.InZone(company.TimeZone).Date;
    }
}
