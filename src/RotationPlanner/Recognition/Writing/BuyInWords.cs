using RotationPlanner.Reporting;

namespace RotationPlanner.Recognition;

/// <summary>A request in sentences that a leader can check against the figures.</summary>
static class BuyInWords
{
    public static IReadOnlyList<string> Of(BuyInRequest asked) => [Asked(asked), Gained(asked), Shared(asked), Otherwise(asked)];

    public static string Name(BuyInRequest asked) =>
        TextSanitizer.Line(asked.Company.Departments.First(d => d.Id == asked.Department).Name);

    public static string Asked(BuyInRequest asked) => asked.People.Count == 0
        ? $"{Name(asked)} is asked for no time in these days: nobody of it may hold a seat."
        : $"{Name(asked)} is asked for {Number(asked.People.Sum(p => p.Hours))} hours of {Formatting.Count(asked.People.Count, "person", "people")}, "
            + $"{Number(asked.People.Average(p => p.HoursAQuarter))} a quarter for each, which takes {Formatting.Percent(asked.PartOfWorkingTime)} of the department's working hours.";

    public static string Gained(BuyInRequest asked)
    {
        var has = asked.Commanders == 0 ? $"{Name(asked)} has no commander yet"
            : $"{Name(asked)} has {Formatting.Count(asked.Commanders, "commander", "commanders")}";
        if (asked.NewCommanders.Count == 0) return $"{has}, and this plan brings nobody of it to command.";
        var names = asked.Company.Responders.ToDictionary(r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        return $"{has}. By this plan {Formatting.Number(asked.NewCommanders.Count)}{(asked.Commanders == 0 ? "" : " more")} may command: "
            + $"{string.Join(", ", asked.NewCommanders.Select(s => $"{names[s.Responder]} from {Formatting.LongDay(s.Date)}"))}.";
    }

    public static string Shared(BuyInRequest asked) =>
        $"It carries {Formatting.Percent(asked.PartOfLoad)} of all load; if everybody carried exactly a fair share, that would be {Formatting.Percent(asked.PartOfShares)}.";

    public static string Otherwise(BuyInRequest asked)
    {
        var (mean, most, empty) = (asked.OthersMean, asked.OthersMost, asked.EmptySeats);
        var seats = empty.Without == empty.With ? ""
            : $" Required seats that stay empty: {Formatting.Number(empty.Without)} instead of {Formatting.Number(empty.With)}.";
        return mean.With <= 0 && mean.Without <= 0 ? $"Without {Name(asked)} nobody else serves.{seats}"
            : $"Without {Name(asked)} the others serve {Number(mean.Without)} hours a month each instead of {Number(mean.With)}, and the most loaded of them {Number(most.Without)} instead of {Number(most.With)}.{seats}";
    }

    public static string Number(double hours) => Formatting.Number(hours, "#,0");
}
