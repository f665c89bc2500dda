using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>A seat as its holder sees it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Title">Role and rotation.</param>
/// <param name="Before">Who hands over; null where nobody does.</param>
/// <param name="After">Who takes over; null where nobody does.</param>
/// <param name="Beside">Who mentors, or steps in, in a sentence; empty for other seats.</param>
/// <param name="IsAsked">Whether cover for it is asked for.</param>
/// <param name="MayAsk">Whether cover can be asked for here.</param>
sealed record OwnShift(
    Assignment Seat, string Title, string? Before, string? After, string Beside, bool IsAsked, bool MayAsk)
{
    /// <summary>All that somebody holds and that is not over, by start.</summary>
    public static IReadOnlyList<OwnShift> All(PlanView view, Responder me, IReadOnlyList<Ask> asks, Instant now)
    {
        var asked = asks.Where(a => a is { Kind: AskKind.Cover, State: AskState.Open })
            .Select(a => (a.Shift, a.Role)).ToHashSet();
        var within = view.Plan.Assignments.ToHashSet();
        return
        [
            .. from seat in view.Timeline
               where seat.Responder == me.Id && seat.End > now
               let isAsked = asked.Contains((seat.Shift, seat.Role))
               let mayAsk = !isAsked && seat.Start > now && within.Contains(seat)
               let title = view.Seat(seat.Rotation, seat.Role)
               select new OwnShift(
                   seat, title, view.Before(seat), view.After(seat), With(view, seat), isAsked, mayAsk),
        ];
    }

    static string With(PlanView view, Assignment seat) => seat switch
    {
        { Mentor: { } mentor } => $"{view.Name(mentor)} mentors you.",
        { Provisional: true, Fallback: { } fallback } =>
            $"It is provisional: {view.Name(fallback)} steps in where your sign-off is missing.",
        { Provisional: true } => "It is provisional: your sign-off is still to come.",
        _ => "",
    };
}
