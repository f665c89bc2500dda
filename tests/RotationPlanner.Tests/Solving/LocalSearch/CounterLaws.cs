using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Solving.LocalSearch.Counters;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Solving.LocalSearch;

/// <summary>Every counter of the local search agrees with the kind of constraint it counts.</summary>
public class CounterLaws
{
    const int Flips = 60;
    const double LeastShare = 0.02;

    [Fact]
    public void Every_kind_of_constraint_has_a_counter_of_its_name() =>
        Assert.Equal(Kinds(typeof(IConstraint), "Constraint"), Kinds(typeof(IConstraintCounter), "Counter"));

    [Fact]
    public void A_rule_lowers_to_these_kinds_and_to_choices_that_are_one_decision()
    {
        var lists = typeof(ProgramDraft).GetProperties().Select(p => p.PropertyType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(List<>))
            .Select(t => t.GetGenericArguments()[0]).Where(t => t != typeof(int[])).ToList();
        Assert.Equal(typeof(IConstraint).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IConstraint))).Append(typeof(SameConstraint)).ToHashSet(), lists.ToHashSet());
    }

    [Fact]
    public void After_any_sequence_of_flips_a_counter_says_what_the_definition_says()
    {
        var (checks, missed) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var (program, seed) in Programs().Select((p, i) => (p, i)).Where(p => p.p.VariableCount > 0))
        {
            var random = new Random(seed);
            var state = new SearchState(new ProgramIndex(program));
            var timeline = new Timeline(state);
            for (var i = 0; i < Flips; i++)
            {
                state.Flip(random.Next(program.VariableCount));
                Compare(state.Linears, program.Linears);
                Compare(state.MinMaxes, program.MinMaxes);
                Compare(state.Spacings, program.Spacings);
                Compare(state.Ladders, program.Climbs);
                Compare(state.Meetings, program.Meetings);
                Compare(timeline.Windows, program.Windows);
                Compare(timeline.NoOverlaps, program.NoOverlaps, IsIndexed);
            }

            // Where another constraint says more, the index leaves one out.
            bool IsIndexed(int f) => Array.Exists(
                program.NoOverlaps[f].Variables, v => state.Index.StaysOf[v].ToArray().Any(s => s.Constraint == f));

            void Compare(IConstraintCounter counter, IConstraint[] constraints, Predicate<int>? isCounted = null)
            {
                var name = counter.GetType().Name;
                for (var f = 0; f < constraints.Length; f++)
                {
                    if (isCounted?.Invoke(f) == false) continue;
                    var expected = constraints[f].CountMisses(program, state.Values);
                    Assert.Equal(expected, counter.CountMisses(f));
                    checks[name] = checks.GetValueOrDefault(name) + 1;
                    if (expected > 0) missed[name] = missed.GetValueOrDefault(name) + 1;
                }
            }
        }
        Assert.Equal(7, checks.Count);
        Assert.All(checks, c => Assert.True(missed.GetValueOrDefault(c.Key) > LeastShare * c.Value, $"{c.Key} counted a miss {missed.GetValueOrDefault(c.Key)} times in {c.Value}."));
    }

    static IEnumerable<SeatProgram> Programs()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var company = RandomConstraints.Company(seed, balancesLoad: true);
            yield return ProgramCompiler.Compile(company, Schedule.Of(company)).Program;
            yield return RandomClimbs.Draw(new Random(seed));
        }
        for (var seed = 1; seed <= 2; seed++)
        {
            var program = WeeksAndDays.Program(new Random(seed));
            yield return program with { Spacings = [.. program.Windows.Select(w => new SpacingConstraint(w.Label, w.Responder, w.Variables, w.Days, 3 + seed))],
                // Every third day is of one round.
                Meetings = [.. Enumerable.Range(0, 3).Select(k => new MeetingConstraint(new Label("pairs", "met"), [.. program.Slots.GroupBy(s => s.Shift.Id).Where((_, i) => i % 3 == k).Select(g => g.Select(s => s.Index).ToArray())]))] };
        }
    }

    static HashSet<string> Kinds(Type contract, string ending) =>
        [.. contract.Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(contract))
            .Select(t => t.Name[..^ending.Length])];
}
