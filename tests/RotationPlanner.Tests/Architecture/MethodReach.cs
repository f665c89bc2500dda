using Mono.Cecil;
using RotationPlanner.Program;

namespace RotationPlanner.Tests.Architecture;

/// <summary>What methods of the library call, read off their intermediate language; lambdas and iterators included.</summary>
static class MethodReach
{
    static readonly Lazy<ModuleDefinition> library = new(
        () => ModuleDefinition.ReadModule(typeof(Planner).Assembly.Location));

    /// <summary>The classes of a room, those that compilers nest in them left out.</summary>
    public static IEnumerable<TypeDefinition> ClassesOf(string room) =>
        library.Value.Types.Where(t => t.IsClass && House.RoomOf(NameOf(t)) == room);

    /// <summary>Whether a class, or one that it derives from, implements an interface of this name.</summary>
    public static bool Implements(TypeDefinition type, string name) =>
        type.Interfaces.Any(i => i.InterfaceType.Name == name)
        || (type.BaseType is { } parent && parent.Scope == type.Module && Implements(parent.Resolve(), name));

    /// <summary>The room of the type that a method is in, or null.</summary>
    public static string? RoomOf(MethodDefinition method) => House.RoomOf(NameOf(Outermost(method.DeclaringType)));

    /// <summary>The methods of the library that some methods come to, by way of methods of one room alone.</summary>
    public static IReadOnlySet<MethodDefinition> From(IEnumerable<MethodDefinition> first, string room)
    {
        var (reached, open) = (new HashSet<MethodDefinition>(), new Stack<MethodDefinition>(first));
        while (open.TryPop(out var method))
        {
            if (!reached.Add(method) || RoomOf(method) != room) continue;
            foreach (var called in Called(method))
            {
                open.Push(called);
                // The body of an iterator is in a class that its method makes.
                if (called.IsConstructor
                    && called.DeclaringType.Interfaces.Any(i => i.InterfaceType.Name == "IEnumerator"))
                    foreach (var part in called.DeclaringType.Methods) open.Push(part);
            }
        }
        return reached;
    }

    /// <summary>Methods of the library that a method calls or passes on; none where it has no body.</summary>
    public static IEnumerable<MethodDefinition> Called(MethodDefinition method) => (method.Body?.Instructions ?? [])
        .Select(i => i.Operand).OfType<MethodReference>()
        .Where(m => m.DeclaringType.GetElementType().Scope == method.Module)
        .Select(m => m.Resolve());

    static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } around ? Outermost(around) : type;

    static string NameOf(TypeDefinition type) => type.FullName.Split('`')[0];
}
