using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What the lead sees: how the plan stands, and what waits for a decision.</summary>
sealed record LeadPage
{
    const int MostDecided = 10, MostGaps = 50;

    public required PlanView View { get; init; }
    public required DateTimeZone Zone { get; init; }
    public required IReadOnlyList<LeadAsk> Open { get; init; }
    public required IReadOnlyList<LeadAsk> Decided { get; init; }
    public required IReadOnlyList<UnfilledSeat> Gaps { get; init; }
    public required int AllGaps { get; init; }
    public required IReadOnlyList<LoadFigures> People { get; init; }
    public required IReadOnlyList<NearLimit> Near { get; init; }
    public required IReadOnlyList<DepartmentFigures> Departments { get; init; }

    /// <summary>Messages that nobody tries to send any more.</summary>
    public required int DeadLetters { get; init; }

    public string Done { get; init; } = "";

    public IReadOnlyList<RoleCoverage> Coverage => View.Plan.Coverage;

    /// <param name="view">The plan.</param>
    /// <param name="open">What is asked and not decided.</param>
    /// <param name="lately">What was asked last.</param>
    /// <param name="deadLetters">How many messages could not be sent.</param>
    /// <param name="now">Now, UTC.</param>
    public static LeadPage Of(
        PlanView view, IReadOnlyList<Ask> open, IReadOnlyList<Ask> lately, int deadLetters, Instant now)
    {
        var (zone, hours) = (view.Company.TimeZone, view.Plan.AgreedHours);
        var gaps = view.Plan.Unfilled.Where(u => u.Required && u.End > now).OrderBy(u => u.Start).ToList();
        return new LeadPage
        {
            View = view,
            Zone = zone,
            // Whoever asked first is shown first.
            Open = [.. open.OrderBy(a => a.At).ThenBy(a => a.Number).Select(Line)],
            Decided =
            [
                .. lately.Where(a => a.State != AskState.Open).OrderByDescending(a => a.Decided).Take(MostDecided).Select(Line),
            ],
            Gaps = [.. gaps.Take(MostGaps)],
            AllGaps = gaps.Count,
            People = [.. view.Plan.Fairness.ByExcess.Select(p => LoadFigures.Of(p, view))],
            Near = NearLimit.Find(view.Plan, now),
            Departments = [.. view.Company.Departments.Select(d => DepartmentFigures.Of(d, view, hours))],
            DeadLetters = deadLetters,
        };

        LeadAsk Line(Ask ask) => new(view.Name(ask.Responder), AskLine.Of(ask, view, zone));
    }

    /// <summary>How even it is, as the report says it.</summary>
    public string Verdict
    {
        get
        {
            var empty = Coverage.Sum(c => c.Required - c.RequiredFilled);
            var covered = empty == 0 ? "Every required seat is filled."
                : $"{PageText.Count(empty, "required seat stays", "required seats stay")} empty.";
            if (View.Plan.Fairness.Worst?.YardstickExcess.Total is not { } excess) return covered;
            var most = excess <= 0 ? "that share" : $"{PageText.HoursOf(excess)} above it";
            return $"{covered} By the share that was fixed before the plan was made, nobody carries more than {most}.";
        }
    }
}

/// <summary>Who asked what.</summary>
sealed record LeadAsk(string Name, AskLine Line);
