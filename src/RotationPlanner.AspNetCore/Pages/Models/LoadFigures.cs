namespace RotationPlanner.AspNetCore.Pages;

/// <summary>A person's load against their share, in the words of the report.</summary>
/// <param name="Name">The person.</param>
/// <param name="Load">What they carry, in weighted hours.</param>
/// <param name="Due">Their fair share less what they carried too much before, in weighted hours.</param>
/// <param name="Excess">Such as "171 h above fair, half a week".</param>
/// <param name="Turns">Such as "half a week"; may be empty.</param>
/// <param name="Percent">Such as "+1.5 %"; may be empty.</param>
/// <param name="Person">The figures behind.</param>
sealed record LoadFigures(string Name, double Load, double Due, string Excess, string Turns, string Percent, PersonLoad Person)
{
    public static LoadFigures Of(PersonLoad person, PlanView view) => new(
        view.Name(person.Responder), person.Load.Total / 60.0, person.Due / 60.0, view.Words.Excess(person),
        view.Words.ExcessTurns(person), Part(person), person);

    // Of the very share that stands beside it.
    static string Part(PersonLoad person) => person.Due > 0 ? PageText.SignedPercent((person.Load.Total - person.Due) / (double)person.Due) : "";

    /// <summary>The same scale for all bars of a table.</summary>
    public static double Scale(IEnumerable<LoadFigures> all) => all.Select(f => Math.Max(f.Load, f.Due)).DefaultIfEmpty().Max();
}
