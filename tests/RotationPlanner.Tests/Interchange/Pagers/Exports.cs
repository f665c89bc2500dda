using NodaTime;
using RotationPlanner.Interchange;
using RotationPlanner.Tests.Calendars;

namespace RotationPlanner.Tests.Interchange.Pagers;

/// <summary>A company that every tool knows, and plans of it with covers, gaps and two seats of a role.</summary>
static class Exports
{
    static readonly string[] tools = ["pagerduty", "jsm", "incident.io", "rootly", "datadog"];

    public static Company Company { get; } = Plans.Company with
    {
        Responders =
        [
            .. Plans.Company.Responders.Select((r, i) => r with
            {
                Name = $"{r.Id} \"=cmd|' /C\" Ünï, 😀", Email = $"{r.Id}@acme.example", Ids = tools.ToDictionary(t => t, t => t == "rootly" ? $"{i + 1}" : $"{t}-{r.Id}"),
            }),
        ],
        Rotations =
        [
            Plans.Company.Rotations[0] with
            {
                Roles =
                [
                    new Role { Id = "commander", Ids = tools.ToDictionary(t => t, t => Schedules(t, "commander")) },
                    new Role { Id = "deputy", Seats = new SeatRange(0, 2), Ids = tools.ToDictionary(t => t, t => Schedules(t, "deputy-1", "deputy-2")) },
                ],
            },
        ],
    };

    /// <summary>A commander in turn; one week is covered for a day, one is empty, and two deputies serve in some weeks.</summary>
    public static Plan Plan { get; } = Plans.Of(Company, [.. Seats()], Gap());

    static IReadOnlyList<string> Schedules(string tool, params string[] seats) =>
        [.. seats.Select(s => tool == "incident.io" ? $"s-{s}/r-{s}/l-{s}" : tool == "jsm" ? $"s-{s}/r-{s}" : $"{tool}/{s}")];

    static IEnumerable<Assignment> Seats()
    {
        var shifts = Schedule.Of(Company).Shifts;
        for (var i = 0; i < shifts.Count; i++)
        {
            var (shift, start, end) = (shifts[i], shifts[i].Start.ToInstant(), shifts[i].End.ToInstant());
            Assignment Seat(string role, int seat, int person, Instant from, Instant to) =>
                new(shift.Rotation.Id, shift.Id, role, seat, Company.Responders[person % 4].Id, from, to);
            if (i == 5) continue;
            if (i == 2)
            {
                var (from, to) = (start + Duration.FromHours(30), start + Duration.FromHours(54));
                yield return Seat("commander", 0, i, start, from);
                yield return Seat("commander", 0, i + 1, from, to);
                yield return Seat("commander", 0, i, to, end);
            }
            else yield return Seat("commander", 0, i, start, end);
            if (i % 3 == 0) yield return Seat("deputy", 0, i + 2, start, end);
            if (i % 2 == 0) yield return Seat("deputy", 1, i + 3, start, end);
        }
    }

    static UnfilledSeat Gap()
    {
        var shift = Schedule.Of(Company).Shifts[5];
        return new UnfilledSeat("command", shift.Id, "commander", 0, shift.Start.ToInstant(), shift.End.ToInstant(), true, "Nobody.");
    }
}
