using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What somebody asked, in words.</summary>
sealed record AskLine
{
    AskLine(Ask ask, string what, string state) => (Ask, What, State) = (ask, what, state);

    public Ask Ask { get; }

    /// <summary>Such as "Time off, Mon 4 Jan 2027 to Tue 5 Jan 2027".</summary>
    public string What { get; }

    public string State { get; }

    public bool IsOpen => Ask.State == AskState.Open;

    /// <param name="ask">The asking.</param>
    /// <param name="view">The plan.</param>
    /// <param name="zone">Where its reader lives.</param>
    public static AskLine Of(Ask ask, PlanView view, DateTimeZone zone) => new(ask, Words(ask, view, zone), ask.State switch
    {
        AskState.Open => "not decided yet",
        AskState.Granted => "granted",
        AskState.Refused => "refused",
        _ => "taken back",
    });

    static string Words(Ask ask, PlanView view, DateTimeZone zone) => ask switch
    {
        { Kind: AskKind.TimeOff, From: { } from, To: { } to } =>
            from == to ? $"Time off on {PageText.Day(from)}" : $"Time off from {PageText.Day(from)} to {PageText.Day(to)}",
        { Kind: AskKind.StepBack, From: { } from } => $"To step back from {PageText.Day(from)} on",
        { Kind: AskKind.Cover, Shift: { } shift, Role: { } role } => $"Cover of {SeatOf(shift, role, ask.Responder, view, zone)}",
        _ => "Something that this version does not know",
    };

    static string SeatOf(string shift, string role, string responder, PlanView view, DateTimeZone zone)
    {
        var seats = view.Timeline.Where(a => a.Shift == shift && a.Role == role).ToList();
        return (seats.FirstOrDefault(a => a.Responder == responder) ?? seats.FirstOrDefault()) is { } seat
            ? $"{view.Seat(seat.Rotation, role)}, {PageText.Moment(seat.Start, zone)}"
            : $"{PageText.Line(role)} of {PageText.Line(shift)}";
    }
}
