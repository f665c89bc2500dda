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

    public static LeadPage Of(PlanView view, IReadOnlyList<Ask> asks, int deadLetters, Instant now)
    {
        var zone = view.Company.TimeZone;
        var gaps = view.Plan.Unfilled.Where(u => u.Required && u.End > now).OrderBy(u => u.Start).ToList();
        return new LeadPage
        {
            View = view,
            Zone = zone,
            // Whoever asked first is shown first.
            Open = [.. asks.Where(a => a.State == AskState.Open).OrderBy(a => a.At).ThenBy(a => a.Number).Select(Line)],
            Decided = [.. asks.Where(a => a.State != AskState.Open).OrderByDescending(a => a.Decided).Take(MostDecided).Select(Line)],
            Gaps = [.. gaps.Take(MostGaps)],
            AllGaps = gaps.Count,
            People = [.. view.Plan.Fairness.ByExcess.Select(p => LoadFigures.Of(p, view))],
            Near = NearLimit.Find(view.Plan, now),
            Departments = [.. view.Company.Departments.Select(d => DepartmentFigures.Of(d, view))],
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
            return View.Plan.Fairness.Worst is not { } worst ? covered
                : worst.YardstickExcess.Total <= 0 ? $"{covered} By the yardstick, nobody carries more than a fair share."
                : $"{covered} By the yardstick, nobody carries more than {PageText.HoursOf(worst.YardstickExcess.Total)} above a fair share.";
        }
    }
}

/// <summary>Who asked what.</summary>
sealed record LeadAsk(string Name, AskLine Line);
