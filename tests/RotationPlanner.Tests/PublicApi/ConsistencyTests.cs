using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Tests.PublicApi;

/// <summary>What every public type of the library has in common, read from the built assembly.</summary>
public class ConsistencyTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Assembly Library = typeof(Planner).Assembly;

    // Where other libraries may be seen: dates and times are NodaTime's; solvers, calendars and YAML are nobody's business.
    static readonly string[] Seen = ["System", "NodaTime", "RotationPlanner"];

    static readonly IReadOnlySet<string> Documented =
        XDocument.Load(Path.ChangeExtension(Library.Location, ".xml")).Descendants("member").Where(m => m.HasElements)
            .Select(m => m.Attribute("name")!.Value).ToHashSet();

    public static TheoryData<Type> PublicTypes => new(Library.GetExportedTypes());

    [Fact]
    public void There_are_few_enough_to_learn() => Assert.InRange(Library.GetExportedTypes().Length, 50, 199);

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Types_are_sealed_or_made_to_be_derived_from(Type type)
    {
        Assert.True(type.IsSealed || type.IsAbstract || type.IsInterface, type.FullName);
        // Kinds of one thing are a closed set: nobody outside derives from them.
        if (type is { IsAbstract: true, IsSealed: false, IsInterface: false })
            Assert.DoesNotContain(type.GetConstructors(Declared), c => c.IsPublic
                || (c.IsFamily && c.GetParameters().FirstOrDefault()?.ParameterType != type));
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Nothing_can_be_changed_once_it_is_made(Type type)
    {
        if (!type.IsEnum) Assert.DoesNotContain(type.GetFields(Declared), f => f.IsPublic && !f.IsLiteral);
        Assert.All(type.GetProperties(Declared).Select(p => p.SetMethod).Where(s => s is { IsPublic: true }),
            s => Assert.Contains(typeof(IsExternalInit), s!.ReturnParameter.GetRequiredCustomModifiers()));
    }

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Signatures_show_no_library_that_could_be_replaced(Type type) =>
        Assert.All(Signature(type).SelectMany(Parts), t => Assert.Contains(t.Namespace!.Split('.')[0], Seen));

    [Theory]
    [MemberData(nameof(PublicTypes))]
    public void Everything_is_documented(Type type)
    {
        Assert.Contains($"T:{Name(type)}", Documented);
        var members = type.GetMembers(Declared).Where(IsWritten).Select(m => m switch
        {
            PropertyInfo => $"P:{Name(type)}.{m.Name}",
            FieldInfo => $"F:{Name(type)}.{m.Name}",
            _ => $"M:{Name(type)}.{m.Name.Replace('.', '#')}",
        });
        Assert.All(members, name => Assert.True(Documented.Any(d => d == name || d.StartsWith(name + "(", StringComparison.Ordinal) || d.StartsWith(name + "`", StringComparison.Ordinal)), name));
    }

    static string Name(Type type) => type.FullName!.Replace('+', '.');

    /// <summary>Public members that somebody wrote, rather than the compiler: what a record is made of is documented as the record's parameters.</summary>
    static bool IsWritten(MemberInfo member) => member switch
    {
        ConstructorInfo c => c.IsPublic && c.GetParameters().Length > 0 && !IsRecord(c.DeclaringType!),
        MethodInfo m => m is { IsPublic: true, IsSpecialName: false }
            && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && !m.Name.Contains('.'),
        PropertyInfo p => p.GetMethod?.IsPublic == true && !IsPositional(p),
        FieldInfo f => f is { IsPublic: true, IsSpecialName: false },
        _ => false,
    };

    static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;

    static bool IsPositional(PropertyInfo property) =>
        IsRecord(property.DeclaringType!)
            && property.DeclaringType!.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.Name));

    static IEnumerable<Type> Signature(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var one in type.GetInterfaces().Where(i => i.IsVisible)) yield return one;
        foreach (var method in type.GetMethods(Declared).Where(m => m.IsPublic || m.IsFamily))
        {
            yield return method.ReturnType;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        }
        foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters()))
            yield return parameter.ParameterType;
    }

    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
