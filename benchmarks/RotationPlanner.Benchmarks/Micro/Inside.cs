using System.Reflection;

namespace RotationPlanner.Benchmarks.Micro;

/// <summary>
/// Two steps that no user has a reason to call alone, so that nothing public does: they are found by reflection. What
/// that takes is nothing beside the steps.
/// </summary>
static class Inside
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
    const string LocalSearch = "RotationPlanner.Solving.LocalSearch.";

    /// <summary>The seat program of a company, shares included.</summary>
    public static object Lower(Company company, Schedule schedule, IReadOnlyList<Assignment>? previous)
    {
        var compile = Type("RotationPlanner.Planning.Compiling.ProgramCompiler").GetMethod("Compile", Any)!;
        var compiled = Call(compile, null, company, schedule, previous)!;
        return compiled.GetType().GetProperty("Program", Any)!.GetValue(compiled)!;
    }

    /// <summary>So many moves of the local search, from the plan that the program has as its previous one.</summary>
    public static object Search(object program, int moves, int seed)
    {
        var state = Make(LocalSearch + "SearchState", Make(LocalSearch + "ProgramIndex", program));
        Call(Type("RotationPlanner.Solving.Construction.WarmStart").GetMethod("From", Any)!, null, state, program.GetType().GetProperty("Previous", Any)!.GetValue(program));
        var search = Make(LocalSearch + "IteratedLocalSearch", state, new Random(seed));
        Call(search.GetType().GetMethod("Run", Any)!, search, Make(LocalSearch + "Budget", null, (long?)moves, CancellationToken.None));
        return state;
    }

    static Type Type(string name) => typeof(Planner).Assembly.GetType(name, throwOnError: true)!;

    static object Make(string type, params object?[] given)
    {
        var constructor = Type(type).GetConstructors(Any).Single(c => !c.IsStatic && c.GetParameters().Length >= given.Length && c.GetParameters().Skip(given.Length).All(p => p.IsOptional));
        return constructor.Invoke(Whole(constructor, given));
    }

    static object? Call(MethodInfo method, object? on, params object?[] given) => method.Invoke(on, Whole(method, given));

    // What is not given is what the step itself would take.
    static object?[] Whole(MethodBase method, object?[] given) =>
        [.. given, .. method.GetParameters().Skip(given.Length).Select(p => p.HasDefaultValue && p.DefaultValue is not DBNull ? p.DefaultValue : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)];
}
