using NodaTime;
using RotationPlanner.Solving.Construction;
using FsCheck.Fluent;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Solving.LocalSearch.Operators;
using RotationPlanner.Tests.Generated;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Rules.Stints;
using RotationPlanner.Tests.Solving.CpSat;
using RotationPlanner.Tests.Verification;
using Xunit.Abstractions;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>
/// What every operator of the table keeps, on the same generated programs: a valid move breaks no limit, gains what a
/// recount says, and taken back leaves everything as it was. An operator that seldom proposes anything would pass by
/// doing nothing, so it is counted how often each law was really checked.
/// </summary>
public class OperatorLaws(ITestOutputHelper output)
{
    const int TriesOfEach = 16;

    // Of all tries. Operators that only few programs have work for come to a little more.
    const double LeastShare = 0.03;

    static readonly Lazy<ProgramIndex[]> programs = new(
        () => [.. Programs().Where(p => p.VariableCount > 0).Select(p => new ProgramIndex(p))]);

    public static IEnumerable<object[]> All => OperatorTable.Rows.Select((_, row) => new object[] { row });

    [Theory]
    [MemberData(nameof(All))]
    public void A_valid_move_keeps_every_limit_gains_what_a_recount_says_and_can_be_taken_back(int row)
    {
        var (valid, better, worse, refused) = (0, 0, 0, 0);
        var name = "";
        foreach (var (index, seed) in programs.Value.Select((p, i) => (p, i)))
            foreach (var within in new[] { false, true })
            {
                var random = new Random(seed);
                var state = Begun(index, random);
                state.Ceilings = within ? CeilingsOf(state, random.Next(3) * 100) : null;
                var own = new Neighbourhood(state, random).Operators[row];
                name = own.GetType().Name;
                var move = new Move(state);
                for (var i = 0; i < TriesOfEach; i++)
                {
                    var before = Recounted(state);
                    move.Begin();
                    if (own.Try(move, tournament: 1 + random.Next(4)))
                    {
                        valid++;
                        Assert.NotEmpty(move.Flips);
                        Assert.True(new Recount(index.Program, state.Values).IsWithinForms());
                        var gain = Math.Sign(Compare(Recounted(state), before, state.Ceilings));
                        Assert.Equal(gain, Math.Sign(move.Compare()));
                        if (gain < 0) better++;
                        if (gain > 0) worse++;
                        if (random.Next(2) == 0) continue;
                    }
                    else refused++;
                    move.TakeBack();
                    Assert.Equal(before.Values, state.Values);
                    AssertAlike(before, state);
                }
            }
        var told = $"{name}: of {valid + refused} tries {valid} valid moves, {better} better and {worse} worse";
        output.WriteLine(told);
        Assert.True(valid >= LeastShare * (valid + refused) && better > 0 && worse > 0, told);
    }

    /// <summary>What was before compared with what is now, from counts made afresh; negative when now is better.</summary>
    static int Compare(IPlanValues now, IPlanValues before, Ceilings? ceilings)
    {
        var order = ((SearchState)now).Limits.CompareTo(((SearchState)before).Limits);
        if (order == 0) order = now.UnmetObligations.CompareTo(before.UnmetObligations);
        foreach (var objective in ((SearchState)now).Index.Objectives)
            if (order == 0) order = Compare(objective, now, before, ceilings);
        return order;
    }

    static int Compare(Objective objective, IPlanValues now, IPlanValues before, Ceilings? ceilings)
    {
        if (ceilings is null)
            return objective.Tier is null && objective.Id != Objectives.Excess
                && (objective.Id != Objectives.Meetings || ((SearchState)now).LoadValues.Length > 0)
                ? 0 : objective.Read(now).AsSpan().SequenceCompareTo(objective.Read(before));
        return objective.Tier?.Kind switch
        {
            TierKind.Uncovered => Above(ceilings.Uncovered),
            TierKind.UncoveredOptional => Above(ceilings.UncoveredOptional),
            TierKind.UnmetDemands => Above(ceilings.UnmetDemands),
            TierKind.Load => Above(ceilings.Worst),
            TierKind.Training => Above(ceilings.Training),
            null when objective.Id == Objectives.Excess => ceilings.Compare(now.SortedExcess, before.SortedExcess),
            _ => objective.Read(now).AsSpan().SequenceCompareTo(objective.Read(before)),
        };

        int Above(long ceiling) =>
            Math.Max(ceiling, objective.Read(now)[0]).CompareTo(Math.Max(ceiling, objective.Read(before)[0]));
    }

    static void AssertAlike(SearchState recounted, SearchState state)
    {
        Assert.Equal(recounted.Limits, state.Limits);
        Assert.Equal(recounted.UnmetObligations, state.UnmetObligations);
        Assert.All(state.Index.Objectives, objective => Assert.Equal(objective.Read(recounted), objective.Read(state)));
    }

    static SearchState Recounted(SearchState state)
    {
        var fresh = new SearchState(state.Index);
        fresh.Follow(state.Snapshot());
        return fresh;
    }

    /// <summary>A first plan of which some seats are empty again.</summary>
    static SearchState Begun(ProgramIndex index, Random random)
    {
        var state = new SearchState(index);
        new GreedyConstruction(state, random).Run(default);
        var move = new Move(state);
        foreach (var v in state.Snapshot().Values.Select((held, v) => (held, v))
            .Where(p => p.held && index.Program.Fixed[p.v] == 0).Select(p => p.v))
        {
            if (random.Next(6) > 0) continue;
            move.Begin();
            move.Flip(v);
            if (!move.KeepsLimits) move.TakeBack();
        }
        return state;
    }

    static Ceilings CeilingsOf(SearchState state, long tolerance) => new()
    {
        Uncovered = state.Uncovered,
        UncoveredOptional = state.UncoveredOptional,
        UnmetDemands = state.UnmetDemands,
        Worst = state.Worst + tolerance,
        Training = state.Training,
        Excess = [.. state.SortedExcess.Reverse().Select(e => e + tolerance)],
        Floor = state.SortedExcess.FirstOrDefault() - tolerance,
    };

    /// <summary>Two a day of a few people, of whom no pair should meet again before all have met.</summary>
    static Company Pairs(int seed)
    {
        var random = new Random(seed);
        var company = Given.Daily(RotationPlanner.Rules.Pairs.Distinct());
        return company with
        {
            Horizon = new DateInterval(company.Horizon.Start, company.Horizon.Start.PlusDays(10 + random.Next(10))),
            Responders = [.. Enumerable.Range(0, 4 + random.Next(3)).Select(i => Given.Person($"p{i}", $"P {i}", "sales"))],
        };
    }

    /// <summary>Stints of a few days that are wished for, among a few people.</summary>
    static Company Stints(int seed)
    {
        var random = new Random(seed);
        var company = StintCases.Team(3 + random.Next(3), "2027-01-04", "2027-01-24", StintCases.Daily,
            [Stint.Shifts(3, 1 + random.Next(4)) with { IsWished = true }], new RotationPlanner.Rules.ShiftCap(4, 21));
        return company.Away("a", $"2027-01-{random.Next(4, 24):00}");
    }

    /// <summary>Days of a few people of whom each would rather serve on some days and not on others.</summary>
    static Company Wishers(int seed)
    {
        var random = new Random(seed);
        IsoDayOfWeek Day() => (IsoDayOfWeek)random.Next(1, 8);
        var team = StintCases.Team(3 + random.Next(3), "2027-01-04", "2027-01-17", StintCases.Daily, []);
        return team with
        {
            Fairness = team.Fairness with { WishesEarly = true },
            Responders = [.. team.Responders.Select(r => r with { Avoids = [DaySelector.Every(Day()), DaySelector.Every(Day())], Prefers = [DaySelector.Every(Day())] })],
        };
    }

    /// <summary>A few people and many days, some of whose months become bad ones.</summary>
    static Company Called(int seed)
    {
        var random = new Random(seed);
        var company = Given.Daily();
        return company with
        {
            Horizon = new DateInterval(company.Horizon.Start, company.Horizon.Start.PlusDays(20 + random.Next(40))),
            Responders = [.. Enumerable.Range(0, 3 + random.Next(3)).Select(i => Given.Person($"p{i}", $"P {i}", "sales"))],
            Fairness = company.Fairness with { Experience = Experiences.Drawn(random) with { SparesSleep = true, BadMonth = random.Next(4) } },
        };
    }

    static IEnumerable<SeatProgram> Programs()
    {
        var companies = GeneratedCompanies.Recipes().Generator.Sample(30, 30).Select(r => r.Build())
            .Concat(Enumerable.Range(1, 30).Select(seed => RandomConstraints.Company(seed, balancesLoad: true)))
            .Concat(Enumerable.Range(0, 20).Select(Pairs)).Concat(Enumerable.Range(0, 24).Select(Stints)).Concat(Enumerable.Range(0, 24).Select(Wishers))
            .Concat(Enumerable.Range(0, 40).Select(Called))
            .Concat(ClimbLaws.Companies().Generator.Sample(30, 20));
        foreach (var company in companies) yield return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
        for (var seed = 1; seed <= 3; seed++) yield return WeeksAndDays.Program(new Random(seed));
    }
}
