using NodaTime;

namespace RotationPlanner.Tests.Generated;

/// <summary>Adds what was worked in the weeks before the horizon with no regard for any rule: overlaps, no rest, two roles at once, covers that split a shift.</summary>
static class BrokenHistory
{
    const int Weeks = 4;

    public static Company Add(Company company, Random random, int count)
    {
        var before = Schedule.Of(company with { Horizon = new DateInterval(company.Horizon.Start.PlusDays(-7 * Weeks), company.Horizon.Start.PlusDays(-1)), Pins = [] });
        if (before.Shifts.Count == 0) return company;
        // Few people, so that what they did collides.
        var people = company.Responders.OrderBy(_ => random.Next()).Take(2).ToList();
        var history = new List<Assignment>(company.History);
        for (var i = 0; i < count; i++)
        {
            // The last shifts matter most.
            var shift = before.Shifts[^(1 + Math.Min(random.Next(before.Shifts.Count), random.Next(before.Shifts.Count)))];
            var role = shift.Rotation.Roles[random.Next(shift.Rotation.Roles.Count)];
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            if (random.Next(6) == 0) end = start + ((end - start) / 2);
            if (random.Next(6) == 0) end += Duration.FromHours(random.Next(1, 100));
            history.Add(new Assignment(shift.Rotation.Id, shift.Id, role.Id, 0, people[random.Next(people.Count)].Id, start, end));
        }
        return company with { History = history };
    }
}
