using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Loads that do not come out even: solutions at once, a proof in no time a test could wait for.</summary>
static class HardProgram
{
    const int People = 12;
    const int Slots = 60;

    public static Question Question { get; } = new() { Program = Build(), Objective = Tier.Load(0, 0), Holds = [new(Tier.Uncovered, 0)], Limit = TimeSpan.FromMinutes(4) };

    static SeatProgram Build()
    {
        var random = new Random(5);
        var tiny = new TinyProgram(
            People * Slots, People) { Owners = [.. Enumerable.Range(0, People * Slots).Select(v => v % People)] };
        for (var slot = 0; slot < Slots; slot++) tiny.Slot([.. Enumerable.Range(slot * People, People)]);
        var credits = Enumerable.Range(0, Slots).Select(_ => (long)random.Next(1_000, 9_999)).ToArray();
        tiny.Loads.Add(new LoadFamily("total", [.. tiny.Owners.Select((_, v) => credits[v / People] + random.Next(500))], new long[People], new long[People]));
        return tiny.Build();
    }
}
