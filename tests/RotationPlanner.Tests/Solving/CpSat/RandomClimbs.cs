using FsCheck;
using FsCheck.Fluent;
using RotationPlanner.Program;

namespace RotationPlanner.Tests.Solving.CpSat;

/// <summary>Tiny programs in which trainees climb: a few weeks, each led by one of three people (or a graduate), with a trainee beside.</summary>
static class RandomClimbs
{
    const int Leaders = 3;

    public static Arbitrary<SeatProgram> Arbitrary() =>
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Draw(new Random(seed))).ToArbitrary();

    public static SeatProgram Draw(Random random)
    {
        var trainees = random.Next(1, 3);
        var weeks = trainees == 1 ? random.Next(2, 4) : 2;
        var people = Leaders + trainees;
        // Per week: who leads (trainees last), then the trainees' seats.
        var each = people + trainees;
        var tiny = new TinyProgram(weeks * each, people)
        {
            Owners = [.. Enumerable.Range(0, weeks)
                .SelectMany(_ => Enumerable.Range(0, people).Concat(Enumerable.Range(Leaders, trainees)))],
        };
        for (var week = 0; week < weeks; week++)
        {
            tiny.Slot([.. Enumerable.Range(week * each, people)], required: 1);
            tiny.Slot([.. Enumerable.Range((week * each) + people, trainees)], required: 0);
        }
        var phases = random.Next(1, 3);
        for (var t = 0; t < trainees; t++)
            tiny.Climbs.Add(new LadderConstraint(TinyProgram.Label, Leaders + t, random.Next(1, 4),
                [.. Enumerable.Range(0, weeks).Select(w => new ClimbSeat((w * each) + people + t, 2 * w, random.Next(1, 3), (w + 1) * 10, w, (uint)random.Next(1, 8), random.Next(1, 3)))],
                [.. Enumerable.Range(0, phases).Select(_ => Phase(random, people))],
                [.. Enumerable.Range(0, weeks).Select(w => new ClimbGate((w * each) + Leaders + t, random.Next(1, phases + 1), (w * 10) - random.Next(3)))],
                [.. Enumerable.Range(0, weeks + 1).Select(w => w * 10L)]));
        tiny.Loads.Add(new LoadFamily("load", [.. Enumerable.Range(0, weeks * each).Select(v => v % each < people ? 10L : 0)], new long[people], new long[people]));
        return tiny.Build();
    }

    static ClimbPhase Phase(Random random, int people) =>
        new(random.Next(1, 4), random.Next(3), random.Next(4) == 0 ? [random.Next(Leaders)] : [],
        [.. Enumerable.Range(0, people).Select(p => p < Leaders && random.Next(3) > 0)]);
}
