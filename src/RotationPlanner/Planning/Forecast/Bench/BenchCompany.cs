namespace RotationPlanner.Planning.Forecast.Bench;

/// <summary>A department's commanders in the order in which they stay, the last to leave first, and new ones after them.</summary>
/// <param name="Department">The <see cref="Department.Id"/>.</param>
/// <param name="People">Indexes in the company's responders.</param>
sealed record BenchGroup(string Department, int[] People);

/// <summary>
/// A company in which everybody of the bench commands from the first day to the last, and new commanders stand by. Only
/// rotations that somebody commands are left, without trainees' seats; what was pinned or worked before binds nobody.
/// </summary>
static class BenchCompany
{
    const int MostNew = 24, MostNewOfOne = 12, FewestNewOfOne = 3;

    public static Company Of(Company company, IReadOnlyList<BenchMember> bench)
    {
        var (start, people) = (company.Horizon.Start, bench.Select(m => m.Person.Id).ToHashSet(StringComparer.Ordinal));
        var standings = Standings.Of(company);
        var standing = company with
        {
            Responders = [.. company.Responders.Select(r => people.Contains(r.Id) ? Standing(company, r, standings[r.Id].Stage) : r with { Promoted = null })],
            Pins = [], History = [], Ledger = Ledger.Empty, Kept = null, KeptStints = null,
            Fairness = company.Fairness with { BalancesLoad = false },
        };
        var lending = standing.Departments.Where(d => BenchPeople.Lends(company, d.Id)).ToList();
        var each = Math.Clamp(MostNew / Math.Max(1, lending.Count), FewestNewOfOne, MostNewOfOne);
        foreach (var department in lending) standing = standing.Lending(department.Id, each, start);
        return Commanded(standing);
    }

    /// <summary>
    /// The bench of each department: those who can be asked for fewest seats stay longest. To ask about every group of people
    /// instead of every number would take far too long.
    /// </summary>
    /// <param name="company">The company of the bench.</param>
    /// <param name="original">The company it was made from.</param>
    /// <param name="bench">Who is known.</param>
    /// <param name="free">By responder of the company: the seats that they could hold.</param>
    public static IReadOnlyList<BenchGroup> Groups(Company company, Company original, IReadOnlyList<BenchMember> bench, int[] free)
    {
        var before = original.Responders.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var known = bench.Select(m => m.Person.Id).ToHashSet(StringComparer.Ordinal);
        var own = company.Responders.Select((r, i) => (Person: r, Index: i)).ToLookup(r => r.Person.Department, StringComparer.Ordinal);
        return
        [
            .. company.Departments.Select(d =>
            {
                var here = own[d.Id].Where(r => known.Contains(r.Person.Id)).OrderBy(r => free[r.Index]).Select(r => r.Index);
                return new BenchGroup(d.Id, [.. here, .. own[d.Id].Where(r => !before.Contains(r.Person.Id)).Select(r => r.Index)]);
            }),
        ];
    }

    /// <summary>The company in which only some of the bench serve.</summary>
    public static Company Keeping(Company company, IReadOnlyList<BenchGroup> groups, int[] counts)
    {
        var gone = groups.SelectMany((g, d) => g.People.Skip(counts[d])).ToHashSet();
        // They stay in the company, whose record and rules may name them.
        return company with { Responders = [.. company.Responders.Select((r, i) => gone.Contains(i) ? r with { MayHold = [] } : r)] };
    }

    static Responder Standing(Company company, Responder person, string stage)
    {
        var commands = company.Ladder.Commands;
        return person with
        {
            Stage = company.Ladder.IndexOf(stage) >= company.Ladder.IndexOf(commands) ? stage : commands,
            Record = [], Promoted = null, Joins = null, Leaves = null, Tour = null, StepsBack = null, Balance = null,
        };
    }

    static Company Commanded(Company company)
    {
        var commanded = company with { Rotations = [.. company.Rotations.Where(r => r.Roles.Any(o => o.Needs.IsCommand(company.Ladder)))] };
        var without = commanded with
        {
            Rotations = [.. commanded.Rotations.Select(r => r with { Roles = [.. r.Roles.Where(o => !o.Needs.IsTraining(company.Ladder))] })],
        };
        // A rule may name what would be left out; then it stays.
        return new[] { without, commanded }.FirstOrDefault(c => c.Validate().Count == 0) ?? company;
    }
}
