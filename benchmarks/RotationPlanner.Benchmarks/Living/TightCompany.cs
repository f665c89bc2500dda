using NodaTime;
using RotationPlanner.Benchmarks.Ladder;

namespace RotationPlanner.Benchmarks.Living;

/// <summary>A ladder company in which one week of four can hardly be covered: most of those who could are away together.</summary>
static class TightCompany
{
    const int WeeksApart = 4, DaysPerWeek = 7, OneStays = 4;

    public static Company Make(int people, int days, int shifts, int seats, int seed)
    {
        var company = LadderCompany.Make(people, days, shifts, seats, seed);
        var certified = company.Responders.Where(r => r.Stage == RotationPlanner.Ladder.Certified).Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i);
        return company with
        {
            Responders =
            [
                .. company.Responders.Select(r => !certified.TryGetValue(r.Id, out var i) ? r : r with
                {
                    // Who stays has nothing else in that week, so that it can be covered at all.
                    Unavailable =
                    [
                        .. r.Unavailable.Where(u => !Weeks(company).Any(w => Stays(i, w.Number) && Off(w.Days, company).Overlaps(u.Start, u.End))),
                        .. Weeks(company).Where(w => !Stays(i, w.Number)).Select(w => Off(w.Days, company)),
                    ],
                }),
            ],
        };
    }

    /// <summary>The weeks in which most are away.</summary>
    public static IEnumerable<(int Number, DateInterval Days)> Weeks(Company company)
    {
        var first = company.Horizon.Start.PlusWeeks(2);
        for (var n = 0; first.PlusWeeks(WeeksApart * n).PlusDays(DaysPerWeek - 1) <= company.Horizon.End; n++)
            yield return (n, new DateInterval(first.PlusWeeks(WeeksApart * n), first.PlusWeeks(WeeksApart * n).PlusDays(DaysPerWeek - 1)));
    }

    static bool Stays(int person, int week) => (person + week) % OneStays == 0;

    static BusyTime Off(DateInterval days, Company company) => BusyTime.Days(days.Start, days.End, company.TimeZone, "time off");
}
