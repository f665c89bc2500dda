using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What is kept of an asking, as the planner understands it.</summary>
static class Asking
{
    /// <summary>Days off or stepping back as a request; null of a cover.</summary>
    public static Request? Wish(Ask ask) => ask switch
    {
        { Kind: AskKind.TimeOff, From: { } from, To: { } to } when from <= to =>
            new TimeOffRequest { Responder = ask.Responder, Off = new(from, to), Asked = ask.At.InUtc().Date },
        { Kind: AskKind.StepBack, From: { } from } =>
            new StepBackRequest { Responder = ask.Responder, From = from, Asked = ask.At.InUtc().Date },
        _ => null,
    };

    /// <summary>Whether the plan remembers that it was granted.</summary>
    public static bool IsGranted(Request wish, Plan plan) => plan.Amendments.Any(a => a.IsGranted
        && a.Request with { By = null, Asked = null } == wish with { By = null, Asked = null });

    /// <summary>The seat of which cover is asked; null where they do not hold it any more.</summary>
    public static Assignment? SeatOf(Ask ask, PlanView view) => view.Plan.Assignments.FirstOrDefault(
        a => a.Shift == ask.Shift && a.Role == ask.Role && a.Responder == ask.Responder);
}
