using System.Globalization;
using NodaTime;
using RotationPlanner.Planning.Compiling;

namespace RotationPlanner.Planning.Notes;

/// <summary>What becomes of the shares of people who are exempt from nights, weekends or holidays.</summary>
static class Exemptions
{
    const int MostTold = 6, HalfAnHour = 30;

    public static IEnumerable<PlanNote> Of(CompiledProgram compiled)
    {
        var (program, company) = (compiled.Program, compiled.Program.Company);
        var exempt = Enumerable.Range(0, company.Responders.Count).Where(i => company.Responders[i].Exempt is not null).ToList();
        if (exempt.Count == 0) yield break;
        // A large company's shares take long to reckon once more.
        var without = program.IsLarge ? null : ProgramCompiler.Compile(
            company with { Responders = [.. company.Responders.Select(r => r with { Exempt = null })] }, program.Schedule).Shares;
        foreach (var i in exempt.Take(MostTold))
        {
            var person = company.Responders[i];
            yield return new PlanNote("people",
                $"{TextSanitizer.Line(person.Name)} is exempt from {person.Exempt!.Told}, which others take. {Share(person.Exempt, compiled.Shares[i].Total, without?[i].Total)}", [person.Id]);
        }
        if (exempt.Count > MostTold)
            yield return new PlanNote("people", FormattableString.Invariant($"{exempt.Count - MostTold} more are exempt from nights, weekends or holidays."),
                [.. exempt.Skip(MostTold).Select(i => company.Responders[i].Id)]);
    }

    static string Share(Exemption exempt, long now, long? without) =>
        without is not { } before ? $"The share is {Hours(now)}."
        : Math.Abs(now - before) <= HalfAnHour ? $"The share stays as it is without that: {Hours(now)}."
        : $"The share is {Hours(now)}; without that it would be {Hours(before)}{(exempt.LowersShare ? "" : now < before ? ", which the other seats do not allow" : "")}.";

    static string Hours(long minutes) =>
        (minutes / (double)NodaConstants.MinutesPerHour).ToString("0.#", CultureInfo.InvariantCulture) + " weighted hours";
}
