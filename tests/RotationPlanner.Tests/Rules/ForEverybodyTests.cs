using RotationPlanner.Planning.Compiling;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Rules;

/// <summary>What the builder posts for everybody at once is what it posts person by person.</summary>
public class ForEverybodyTests
{
    const string Name = "posting";

    static readonly Label label = new(Name, "are busy");
    static readonly Company company = Given.Daily().Worked("2026-12-28", "commander", "ana")
        .Worked("2026-12-28", "deputy", "ana");

    [Fact]
    public void Windows_are_those_of_each_person()
    {
        var atOnce = Compile(p =>
            p.WindowOfEach(_ => label, ["commander", "deputy"], s => s.Minutes, r => 7 + r.Id.Length, 20_000)).Windows;
        var each = Compile(p =>
        {
            foreach (var person in p.Company.Responders)
                p.WindowOfDates(label with { Responder = person.Id }, person,
                    p.Of(person).Where(c => c.Slot.Role.Id != "shadow")
                        .DistinctBy(c => c.Slot.IsPast ? c.Slot.Shift.Id : $"{c.Index}")
                        .Select(c => (c, c.Slot.Shift.Date, c.Slot.Shift.Minutes)), 7 + person.Id.Length, 20_000);
        }).Windows;
        Assert.Equal(Told(each.Where(IsOurs)), Told(atOnce.Where(IsOurs)));
        Assert.True(atOnce.Count(IsOurs) >= company.Responders.Count - 1);

        static bool IsOurs(RollingWindowConstraint window) => window.Label.Rule == Name;
    }

    [Fact]
    public void Distances_are_those_of_each_person()
    {
        var atOnce = Compile(p => p.ApartOfEach(label, s => s.EndMinute + 600)).NoOverlaps;
        var each = Compile(p =>
        {
            foreach (var person in p.Company.Responders)
                p.Apart(label with { Responder = person.Id }, person,
                    p.Of(person).Select(c => (c, c.Slot.StartMinute, c.Slot.EndMinute + 600)));
        }).NoOverlaps;
        Assert.Equal(Told(each.Where(IsOurs)), Told(atOnce.Where(IsOurs)));
        Assert.Equal(company.Responders.Count, atOnce.Count(IsOurs));

        static bool IsOurs(NoOverlapConstraint constraint) => constraint.Label.Rule == Name;
    }

    [Fact]
    public void A_part_has_the_choices_of_its_rotation_alone()
    {
        var second = company.Rotations[0] with { Id = "second" };
        var (parts, all) = (new List<int>(), 0);
        Compile(p =>
        {
            foreach (var rotation in p.Company.Rotations)
            {
                Assert.All(p.Within(rotation).Choices, c => Assert.Equal(rotation.Id, c.Slot.Shift.Rotation.Id));
                parts.Add(p.Within(rotation).Choices.Count);
            }
            all = p.Choices.Count;
        }, company with { Rotations = [company.Rotations[0], second] });
        Assert.Equal(all, parts.Sum());
        Assert.All(parts, count => Assert.True(count > 0));
    }

    static IEnumerable<string> Told(IEnumerable<RollingWindowConstraint> windows) =>
        windows.Select(w => $"{w.Label} {string.Join(',', w.Variables)} {string.Join(',', w.Days)} {string.Join(',', w.Weights)} {w.Length} {w.Most}");

    static IEnumerable<string> Told(IEnumerable<NoOverlapConstraint> constraints) =>
        constraints.Select(c =>
            $"{c.Label} {string.Join(',', c.Variables)} {string.Join(',', c.Starts)} {string.Join(',', c.Ends)}");

    static SeatProgram Compile(Action<ProgramBuilder> lower, Company? planned = null)
    {
        planned = (planned ?? company) with { Rules = [new Posting(lower)] };
        return ProgramCompiler.Compile(planned, Schedule.Of(planned)).Program;
    }

    sealed class Posting(Action<ProgramBuilder> lower) : IRule
    {
        public string Name => ForEverybodyTests.Name;

        public void Lower(ProgramBuilder program) => lower(program);

        public IEnumerable<Violation> Check(Roster roster) => [];
    }
}
