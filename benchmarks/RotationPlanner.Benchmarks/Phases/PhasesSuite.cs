using System.Globalization;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Oncall;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Sample;
using RotationPlanner.Benchmarks.Shifts;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Benchmarks.Phases;

/// <summary>
/// What each phase of the search adds: every company is planned with all of them and without each, by counted work, so
/// that the numbers are the same on any machine. A row says in how many companies a phase that is left out makes the
/// plan better, worse or proved less, and shows the first of them.
/// </summary>
static class PhasesSuite
{
    const string CompaniesFolder = "companies";
    const int Shown = 3;

    /// <summary>What a search came to: its objectives, and how many are proved.</summary>
    sealed record Outcome(IReadOnlyList<(string Id, double Value, IReadOnlyList<double> Anchor, double Tolerance)> Objectives, int Proved);

    public static int Run(RunRequest request)
    {
        var companies = Companies(request.Only).ToList();
        if (companies.Count == 0)
        {
            Console.Error.WriteLine(request.Only is null
                ? "There is no company." : $"There is no company whose name begins with '{request.Only}'.");
            return 1;
        }
        var options = new PlanOptions { Seed = request.Seed };
        var whole = companies.Select(c => (c.Name, c.Company, Outcome: Search(c.Company, options))).ToList();
        Console.WriteLine("| left out | as good | worse | better | proves less | proves more | such as |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var phase in LeftOut.Names())
        {
            var (same, worse, better, less, more) = (0, 0, 0, 0, 0);
            var such = new List<string>();
            foreach (var (name, company, with) in whole)
            {
                var without = Search(company, LeftOut.Without(options, phase));
                var (order, why) = Compare(without, with);
                if (order == 0) same++;
                else if (order > 0) worse++;
                else better++;
                if (without.Proved < with.Proved) less++;
                else if (without.Proved > with.Proved) more++;
                if (order != 0) such.Add($"{name}: {why}");
                else if (without.Proved != with.Proved) such.Add($"{name}: {without.Proved} proved, not {with.Proved}");
            }
            Console.WriteLine($"| {phase} | {same} | {worse} | {better} | {less} | {more} | {string.Join("; ", such.Take(Shown))} |");
        }
        Console.WriteLine();
        Console.WriteLine($"{companies.Count} companies, seed {request.Seed}: {string.Join(", ", companies.Select(c => c.Name))}.");
        return 0;
    }

    static IEnumerable<(string Name, Company Company)> Companies(string? only)
    {
        var all = new List<(string Name, Func<Company> Make)> { ("sample", SampleCompany.Load) };
        all.AddRange(LadderSuite.Cases().Take(2).Select(c => ($"ladder {c.Name}", c.Company)));
        if (DataFolder.Find(null, CompaniesFolder) is { } companies)
            all.AddRange(Directory.EnumerateFiles(companies, "*.yaml").Order(StringComparer.Ordinal)
                .Select(f => (Path.GetFileNameWithoutExtension(f), (Func<Company>)(() => RotationFile.Load(f)))));
        if (DataFolder.Find(null, OncallSuite.Folder) is { } oncall)
            all.AddRange(OncallSuite.Cases(oncall).Select(c => ($"oncall {c.Name}", c.Company)));
        if (DataFolder.Find(null, ShiftsSuite.Folder) is { } shifts)
            all.AddRange(ShiftsSuite.Cases(shifts).Take(ShiftsPlanned).Select(c => ($"shifts {c.Name}", c.Company)));
        return all.Where(c => only is null || c.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase))
            .Select(c => (c.Name, c.Make()));
    }

    // The larger ones are planned by time, not by counted work.
    const int ShiftsPlanned = 5;

    static Outcome Search(Company company, PlanOptions options)
    {
        var plan = Planner.Plan(company, options);
        return new Outcome([.. plan.Proof.Objectives.Select(o => (o.Id, o.Value, o.Anchor, o.Tolerance))],
            plan.Proof.Objectives.Count(o => o.Status == ProofStatus.Optimal));
    }

    /// <summary>The first objective in which two outcomes differ by more than the tolerance, the best found of each.</summary>
    static (int Order, string Why) Compare(Outcome one, Outcome other)
    {
        foreach (var (mine, theirs) in one.Objectives.Zip(other.Objectives))
        {
            for (var k = 0; k < Math.Min(mine.Anchor.Count, theirs.Anchor.Count); k++)
            {
                var difference = mine.Anchor[k] - theirs.Anchor[k];
                if (Math.Abs(difference) > mine.Tolerance + 1e-9)
                    return (Math.Sign(difference),
                        $"{mine.Id} {Number(mine.Anchor[k])}, not {Number(theirs.Anchor[k])}");
            }
        }
        return (0, "");
    }

    static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
