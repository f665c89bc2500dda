using System.Reflection;
using System.Runtime.CompilerServices;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner.Tests.Architecture;

/// <summary>What the library shows to its users.</summary>
public class PublicApiTests
{
    // A hundred and two types make plans; the others change a plan that people live by.
    const int MostTypes = 102 + 97;

    static readonly string[] Front = ["Model", "Scheduling", "BuyIns", "Training", "Fairness", "Planning"];

    static IReadOnlyList<Type> Types => typeof(Planner).Assembly.GetExportedTypes();

    [Fact]
    public void The_library_shows_no_more_types_than_agreed() => Assert.InRange(Types.Count, 1, MostTypes);

    [Fact]
    public void Nobody_but_the_tests_sees_inside() => Assert.Equal(["RotationPlanner.Tests"],
        typeof(Planner).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName));

    [Fact]
    public void A_record_can_get_another_property_without_breaking_who_took_it_apart() =>
        Assert.DoesNotContain(Types, t => t.GetMethod("Deconstruct") is not null);

    [Fact]
    public void Nobody_derives_from_a_record() => Assert.DoesNotContain(Types,
        t => t is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void What_was_checked_cannot_be_changed_from_outside()
    {
        var seen = CheckedTypes();
        Assert.Contains(typeof(Assignment), seen);
        Assert.Contains(typeof(Claim), seen);
        Assert.Contains(typeof(PersonLoad), seen);
        Assert.DoesNotContain(seen.SelectMany(t => t.GetProperties()), p => p.SetMethod is { IsPublic: true });
    }

    [Fact]
    public void What_was_checked_cannot_be_made_from_outside()
    {
        // Anybody's assignments and sessions can be given to the checker; that makes no plan of them.
        Type[] given = [typeof(Assignment), typeof(TrainingEvent)];
        Assert.DoesNotContain(CheckedTypes().Except(given), t => t.GetConstructors().Length > 0);
    }

    [Fact]
    public void One_using_starts_a_program_and_all_else_follows_its_folder() => Assert.Empty(Types
        // The parts of a rule are in several folders still.
        .Where(t => !t.IsNested && t.Namespace != "RotationPlanner.Rules")
        .Select(t => (t.FullName, t.Namespace, Room: House.RoomOf(t.FullName!)))
        .Where(t => t.Namespace != (Front.Contains(t.Room) ? "RotationPlanner" : $"RotationPlanner.{t.Room}"))
        .Select(t => $"{t.FullName} is in the folder {t.Room}."));

    /// <summary>
    /// The types of a plan and of what hangs off it, but for what it was made from, and for violations, which rules of a
    /// user's own make.
    /// </summary>
    static HashSet<Type> CheckedTypes()
    {
        var found = new HashSet<Type> { typeof(Plan) };
        var open = new Queue<Type>(found);
        while (open.TryDequeue(out var type))
            foreach (var next in type.GetProperties().SelectMany(p => Parts(p.PropertyType)))
                if (next.Assembly == typeof(Planner).Assembly && next is { IsValueType: false, IsEnum: false }
                    && !Inputs.Contains(next) && found.Add(next))
                    open.Enqueue(next);
        return found;
    }

    static readonly Type[] Inputs = [typeof(Company), typeof(Rotation), typeof(Stint), typeof(Violation), typeof(Request)];

    static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];
}
