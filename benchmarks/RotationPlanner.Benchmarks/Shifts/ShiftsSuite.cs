using System.Globalization;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;

namespace RotationPlanner.Benchmarks.Shifts;

/// <summary>Every Instance*.txt of a folder.</summary>
static class ShiftsSuite
{
    public const string Folder = "shift-scheduling";
    public const string Source = "http://www.schedulingbenchmarks.org/nrp (shift scheduling, 24 instances)";

    static readonly Dictionary<string, (double Best, Bar Bar)> Known = new(StringComparer.Ordinal)
    {
        ["Instance1"] = (607, new Bar(607, 30, true)),
        ["Instance2"] = (828, new Bar(828, 30, true)),
        ["Instance3"] = (1001, new Bar(1001, 30, true)),
        ["Instance4"] = (1716, new Bar(1716, 30, true)),
        ["Instance8"] = (1300, new Bar(1313, 300, false)),
        ["Instance14"] = (1278, new Bar(1290, 300, false)),
        ["Instance20"] = (4769, new Bar(5245, 600, false)),
    };

    public static IEnumerable<Case> Cases(string folder) =>
        Directory.EnumerateFiles(folder, "Instance*.txt").OrderBy(Number).Select(file =>
    {
        var instance = ShiftsInstance.Read(file);
        var known = Known.TryGetValue(instance.Name, out var found);
        return new Case
        {
            Suite = "shifts",
            Name = instance.Name,
            Company = () => ShiftsCompany.Make(instance),
            Bar = known ? found.Bar : new Bar(null, 60, false),
            BestKnown = known ? found.Best : null,
            Judge = plan => ShiftsRecount.Of(instance, plan),
            Peer = (limit, seed) => ShiftsPeer.Solve(instance, limit, seed),
        };
    });

    static int Number(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file)["Instance".Length..], NumberStyles.None,
            CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
