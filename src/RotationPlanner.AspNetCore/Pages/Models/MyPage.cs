using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>What somebody sees of themselves.</summary>
sealed record MyPage
{
    const int First = 6, MostAsks = 30;

    public required Responder Me { get; init; }
    public required string Name { get; init; }
    public required PlanView View { get; init; }
    public required IReadOnlyList<OwnShift> Now { get; init; }
    public required IReadOnlyList<OwnShift> Next { get; init; }
    public required IReadOnlyList<OwnShift> Later { get; init; }
    public required LoadFigures? Load { get; init; }
    public required IReadOnlyList<AskLine> Asks { get; init; }

    /// <summary>Which secret addresses of their calendar there are, by the numbers of their tokens; empty for none.</summary>
    public required string KnownFeeds { get; init; }

    public bool HasFeed => KnownFeeds.Length > 0;

    /// <summary>What has just been done; empty for nothing.</summary>
    public string Done { get; init; } = "";

    public DateTimeZone Zone => Me.TimeZone;

    public static MyPage Of(PlanView view, Responder me, IReadOnlyList<Ask> asks, string knownFeeds, Instant now)
    {
        var shifts = OwnShift.All(view, me, asks, now);
        var next = shifts.Where(s => s.Seat.Start > now).ToList();
        return new MyPage
        {
            Me = me,
            Name = view.Name(me.Id),
            View = view,
            Now = [.. shifts.Where(s => s.Seat.Start <= now)],
            Next = [.. next.Take(First)],
            Later = [.. next.Skip(First)],
            Load = view.Load(me.Id) is { } load ? LoadFigures.Of(load, view) : null,
            Asks =
            [
                .. asks.OrderByDescending(a => a.State == AskState.Open).Take(MostAsks)
                    .Select(a => AskLine.Of(a, view, me.TimeZone)),
            ],
            KnownFeeds = knownFeeds,
        };
    }
}
