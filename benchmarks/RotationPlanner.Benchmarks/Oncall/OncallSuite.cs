using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Reporting;

namespace RotationPlanner.Benchmarks.Oncall;

/// <summary>Every .dzn of a folder.</summary>
static class OncallSuite
{
    public const string Folder = "oncall-rostering";
    public const string Source = "https://github.com/MiniZinc/minizinc-benchmarks (on-call-rostering)";

    // The best of all entries of the MiniZinc Challenges of 2013 and 2018.
    static readonly Dictionary<string, double> BestKnown = new(StringComparer.Ordinal)
    {
        ["4s-10d"] = 1, ["4s-23d"] = 2, ["10s-50d"] = 0, ["20s-200d"] = 2, ["2s-200d"] = 63, ["4s-100d"] = 2,
            ["30s-400d-A"] = 2,
    };

    public static IEnumerable<Case> Cases(string folder) =>
        Directory.EnumerateFiles(folder, "*.dzn").Order(StringComparer.Ordinal).Select(file =>
    {
        var instance = OncallInstance.Read(file);
        double? best = BestKnown.TryGetValue(instance.Name, out var known) ? known : null;
        return new Case
        {
            Suite = "oncall",
            Name = instance.Name,
            Company = () => OncallCompany.Make(instance),
            Bar = new Bar(best, instance.Staff * instance.Slots >= 4000 ? 30 : 3, Proved: true),
            BestKnown = best,
            Judge = plan => OncallRecount.Of(instance, plan),
            Peer = (limit, seed) => OncallPeer.Solve(instance, limit, seed),
        };
    });
}
