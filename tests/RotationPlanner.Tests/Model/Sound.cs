using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Model;

/// <summary>A sound company and ways to spoil it.</summary>
static class Sound
{
    public static readonly Company Company = Given.Weekly();

    public static Company Rule(IRule rule) =>
        Company with { Rotations = [Company.Rotations[0] with { Rules = [rule] }] };

    public static Company Rotation(Func<Rotation, Rotation> change) =>
        Company with { Rotations = [change(Company.Rotations[0])] };

    public static Company Role(Func<Role, Role> change) =>
        Rotation(r => r with { Roles = [change(r.Roles[0]), .. r.Roles.Skip(1)] });

    public static Company Shift(Func<NamedShift, NamedShift> change) =>
        Rotation(r => r with { Pattern = ShiftPattern.Named(change(new NamedShift { Id = "day", From = new LocalTime(8, 0), To = new LocalTime(20, 0) })) });

    public static Company Ana(Func<Responder, Responder> change) => Company.With("ana", change);

    public static Company Engineering(Func<Department, Department> change) =>
        Company.WithDepartment("engineering", change);

    public static Company Pins(params IReadOnlyList<Pin> pins) => Company with { Pins = pins };

    /// <summary>The company has one problem, at this place, whose text holds what it should.</summary>
    public static void HasOne(this Company company, string place, params string[] told)
    {
        var problem = Assert.Single(company.Validate());
        Assert.Equal(place, problem.Place);
        Assert.All(told, part => Assert.Contains(part, problem.ToString(), StringComparison.Ordinal));
    }
}
