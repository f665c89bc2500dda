using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>A rule of the user's that throws or lowers nonsense: the error names it, whatever it did.</summary>
public class NonsenseTests
{
    const long Most = 1_000_000_000;
    static readonly Label Moon = new("full moon", "are out at full moon");
    static readonly Penalty Dear = new(Goal.Preferences, 1_000_000);
    // Kept from another program: as wrong as can be, and yet it looks right.
    static readonly List<Choice> others = OfAnotherProgram();

    static readonly Dictionary<string, Action<ProgramBuilder>> all = new(StringComparer.Ordinal)
    {
        ["throws"] = _ => throw new InvalidOperationException("no moon that night"),
        ["gives up as if it were cancelled"] = _ => throw new OperationCanceledException(),
        ["no label"] = p => p.AtMost(null!, 1, [First(p)]),
        ["no terms"] = p => p.AtMost(Moon, 1, null!),
        ["no choice"] = p => p.Forbid(Moon, null!),
        ["a term that is nothing"] = p => p.AtMost(Moon, 1, [default(Term)]),
        ["a choice of another program"] = p => p.Forbid(Moon, others[0]),
        ["a choice of another program, apart"] = p => p.Apart(Moon, Who(p), [(others[0], 0, 1)]),
        ["a choice of another program, in a window"] = p => p.Window(Moon, Who(p), [(others[0], 0, 1)], 7, 1),
        ["a choice of another program, in a group"] = p => p.Any([First(p), others[1]]),
        ["a choice of another program, the same"] = p => p.Same(Moon, First(p), others[0]),
        ["somebody of another company"] = p =>
            p.Window(Moon, Given.Person("eve", "Eve", "sales"), [(First(p), 0, 1)], 7, 1),
        ["somebody else's choice"] = p =>
            p.Window(Moon, p.Company.Responders.First(r => r.Id != First(p).Responder.Id), [(First(p), 0, 1)], 7, 1),
        ["no label, the same"] = p => p.Same(null!, First(p), First(p)),
        ["no label, a distance"] = p => p.Spread(null!, First(p).Responder, [(First(p), 0)], 7),
        ["two people's choices are the same"] = p =>
            p.Same(Moon, First(p), p.Choices.First(c => c.Responder.Id != First(p).Responder.Id)),
        ["an empty range"] = p => p.Between(Moon, 3, [((Term)First(p)).Times(1)], 2),
        ["a range that no plan keeps"] = p => p.AtMost(Moon, -1, [First(p)]),
        ["a weight beyond all measure"] = p => p.Between(Moon, 0, [((Term)First(p)).Times(long.MaxValue)], 5),
        ["a weight below all measure"] = p => p.Between(Moon, 0, [((Term)First(p)).Times(long.MinValue)], 5),
        ["bounds that no sum comes near"] = p =>
            p.Between(Moon, long.MaxValue, p.Choices.Select(c => ((Term)c).Times(-Most)), long.MaxValue),
        ["a penalty of nothing"] = p => p.AtMost(Moon, 0, [First(p)], new Penalty(Goal.Preferences, 0)),
        ["a negative penalty"] = p => p.AtMost(Moon, 0, [First(p)], new Penalty(Goal.Preferences, -5)),
        ["a penalty beyond all measure"] = p =>
            p.AtMost(Moon, 0, [First(p)], new Penalty(Goal.Preferences, long.MaxValue)),
        ["a goal that there is not"] = p => p.AtMost(Moon, 0, [First(p)], new Penalty((Goal)99, 1)),
        ["penalties that overflow in one sum"] = p =>
            p.Between(Moon, long.MinValue, Enumerable.Repeat(((Term)First(p)).Times(Most), 2_000), 0, Dear),
        ["penalties that overflow together"] = p =>
        {
            foreach (var _ in Enumerable.Range(0, 2_000))
                p.Between(Moon, long.MinValue, [((Term)First(p)).Times(Most)], 0, Dear);
        },
        ["the worst of sums, which overflows"] = p =>
            p.PenalizeWorst(Moon, [Enumerable.Repeat(((Term)First(p)).Times(Most), 2_000)], 1, Dear),
        ["the worst of sums without a unit"] = p => p.PenalizeWorst(Moon, [[((Term)First(p)).Times(1)]], 0, Dear),
        ["the worst of sums by an endless unit"] = p =>
            p.PenalizeWorst(Moon, [[((Term)First(p)).Times(1)]], long.MaxValue, Dear),
        ["the worst of sums without a penalty"] = p => p.PenalizeWorst(Moon, [[((Term)First(p)).Times(1)]], 1, null!),
        ["an end before the start"] = p => p.Apart(Moon, First(p).Responder, [(First(p), 10, 5)]),
        ["a window of no days"] = p => p.Window(Moon, First(p).Responder, [(First(p), 0, 1)], 0, 1),
        ["an endless window"] = p => p.Window(Moon, First(p).Responder, [(First(p), 0, 1)], int.MaxValue, 1),
        ["a window that holds less than nothing"] = p => p.Window(Moon, First(p).Responder, [(First(p), 0, 1)], 7, -1),
        ["a window with less than nothing in it"] = p => p.Window(Moon, First(p).Responder, [(First(p), 0, -1)], 7, 1),
        ["a window with too much in it"] = p =>
            p.Window(Moon, First(p).Responder, [(First(p), 0, long.MaxValue)], 7, 1),
        ["a day beyond all calendars"] = p => p.Window(Moon, First(p).Responder, [(First(p), int.MaxValue, 1)], 7, 1),
        ["no label for everybody"] = p => p.WindowOfEach(_ => null!, null, _ => 1, _ => 7, 1),
        ["a window of no days for everybody"] = p => p.WindowOfEach(_ => Moon, null, _ => 1, _ => 0, 1),
        ["a window that holds less than nothing for everybody"] = p =>
            p.WindowOfEach(_ => Moon, null, _ => 1, _ => 7, -1),
        ["a shift that adds less than nothing"] = p => p.WindowOfEach(_ => Moon, null, _ => -1, _ => 7, 1),
        ["a shift that ends before it starts"] = p => p.ApartOfEach(Moon, s => s.StartMinute - 1),
        ["a choice that is nothing among others"] = p => p.AtMost(Moon, 1, [First(p), null!]),
        ["a rotation that there is not"] = p => p.Within(p.Company.Rotations[0] with { Id = "moon" }),
        ["a distance beyond all calendars"] = p => p.Spread(Moon, First(p).Responder, [(First(p), 0)], int.MaxValue),
        ["a distance on a day beyond all calendars"] = p =>
            p.Spread(Moon, First(p).Responder, [(First(p), int.MinValue)], 7),
    };

    public static TheoryData<string> Nonsense => [.. all.Keys];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void It_is_refused_by_the_name_of_the_rule(string what)
    {
        var thrown = Assert.Throws<RuleFailedException>(() => Plan(new Custom(all[what])));
        Assert.Equal("full moon", thrown.Rule);
        Assert.StartsWith("Rule 'full moon' (rotation command) failed: ", thrown.Message, StringComparison.Ordinal);
        Assert.NotNull(thrown.InnerException);
    }

    [Fact]
    public void A_rule_that_fails_to_say_who_is_excluded_is_named() =>
        Assert.Equal("full moon", Assert.Throws<RuleFailedException>(() => Plan(new Excluding())).Rule);

    [Fact]
    public void A_rule_that_cannot_even_tell_its_name_is_called_by_its_type() =>
        Assert.Equal(nameof(Nameless), Assert.Throws<RuleFailedException>(() => Plan(new Nameless())).Rule);

    [Fact]
    public void The_largest_weights_and_penalties_that_can_be_counted_are_planned_with()
    {
        var plan = Plan(new Custom(p => p.Between(Moon, long.MinValue, p.Choices.Select(c => ((Term)c).Times(Most)), 0, Dear)));
        Assert.Empty(plan.Unmet);
    }

    [Fact]
    public void A_check_that_gives_up_as_if_it_were_cancelled_does_not_stop_the_planner()
    {
        var thrown = Assert.Throws<RuleFailedException>(() =>
            Plan(new Custom(_ => { }, _ => throw new OperationCanceledException())));
        Assert.Contains("full moon", thrown.Message, StringComparison.Ordinal);
    }

    static Choice First(ProgramBuilder program) => program.Choices[0];

    static Responder Who(ProgramBuilder program) => First(program).Responder;

    static Plan Plan(IRule rule) => Planner.Plan(Given.Weekly(rule), new PlanOptions { WorkLimit = 4_000 });

    static List<Choice> OfAnotherProgram()
    {
        var kept = new List<Choice>();
        Plan(new Custom(p => kept.AddRange(p.Choices)));
        return kept;
    }

    sealed class Custom(Action<ProgramBuilder> lower, Func<Roster, IEnumerable<Violation>>? check = null) : IRule
    {
        public string Name => "full moon";

        public void Lower(ProgramBuilder program) => lower(program);

        public IEnumerable<Violation> Check(Roster roster) => check?.Invoke(roster) ?? [];
    }

    sealed class Excluding : IRule
    {
        public string Name => "full moon";

        public string? Excludes(Responder responder, Shift shift, Role role) =>
            throw new InvalidOperationException("no moon that night");

        public void Lower(ProgramBuilder program) { }

        public IEnumerable<Violation> Check(Roster roster) => [];
    }

    sealed class Nameless : IRule
    {
        public string Name => throw new InvalidOperationException("who am I?");

        public void Lower(ProgramBuilder program) => throw new InvalidOperationException("no moon that night");

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
