using NodaTime;
using RotationPlanner.Benchmarks.Oncall.Rules;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Rules;

namespace RotationPlanner.Benchmarks.Oncall;

/// <summary>An on-call-rostering instance as a company, in the public API alone: a slot is a day, a member of staff a responder.</summary>
static class OncallCompany
{
    public const string Rotation = "oncall", Role = "person";

    public static Company Make(OncallInstance instance)
    {
        var members = Enumerable.Range(0, instance.Staff).Select(p => SingleTeam.Member(Id(p)) with
        {
            Unavailable = [.. instance.Unavailable[p].Where(s => s <= instance.Slots).Order()
                .Select(s => BusyTime.Days(Date(s), Date(s), DateTimeZone.Utc))],
        }).ToList();
        return SingleTeam.Make(instance.Name, instance.Slots, members, new Rotation
        {
            Id = Rotation,
            Pattern = ShiftPattern.Daily(LocalTime.Midnight),
            Roles = [new Role { Id = Role }],
            Rules = [.. Rules(instance)],
        }) with
        {
            Pins = [.. Enumerable.Range(0, instance.Staff).SelectMany(p => instance.Fixed[p].Where(s => s <= instance.Slots).Order().Select(s => new Pin($"{Rotation}/{Date(s):uuuu-MM-dd}", Role, Id(p))))],
        };
    }

    public static string Id(int person) => $"p{person:000}";

    static LocalDate Date(int slot) => SingleTeam.Start.PlusDays(slot - 1);

    static IEnumerable<IRule> Rules(OncallInstance instance)
    {
        var weekends = instance.All.Where(instance.IsWeekend).ToList();
        yield return Never("three slots in a row", instance.All.Select(s => new[] { s, s + 1, s + 2 }));
        yield return Never("a slot next to the weekend",
            weekends.SelectMany(w => new[] { new[] { w - 1, w }, new[] { w, w + 1 } }));
        yield return Never("two weekends in succession", weekends.Select(w => new[] { w, w + 5 }));
        // The last pair is never charged in the original model.
        yield return Rather("adjacent slots", instance.All.Where(s => s <= instance.Slots - 2)
            .Select(s => new[] { s, s + 1 }), instance.AdjacentWeight);
        yield return Rather("Wednesday before the weekend", weekends.Where(w => w > 2)
            .Select(w => new[] { w - 2, w }), instance.WednesdayWeight);
        yield return new Imbalance(
            "weekday imbalance", [.. instance.All.Where(s => !instance.IsWeekend(s))], instance.Loads);
        yield return new Imbalance("weekend imbalance", [.. weekends], instance.Loads);

        NotTogether Never(string name, IEnumerable<int[]> groups) =>
            new(name, [.. Inside(groups).Where(g => !Array.TrueForAll(g, instance.IsFixed))], null);

        NotTogether Rather(string name, IEnumerable<int[]> groups, int weight) =>
            new(name, [.. Inside(groups)], weight);

        IEnumerable<int[]> Inside(IEnumerable<int[]> groups) => groups.Where(g => g[0] >= 1 && g[^1] <= instance.Slots);
    }
}
