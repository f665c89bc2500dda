using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Verification;

/// <summary>Words that violations share. Everything a user wrote is made safe for one line.</summary>
static class Wording
{
    public static string Name(Responder responder) => TextSanitizer.Line(responder.Name);

    public static string Name(Department department) => TextSanitizer.Line(department.Name);

    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Span(LocalDate from, LocalDate to) =>
        from == to ? $"on {Day(from)}" : $"from {Day(from)} to {Day(to)}";

    /// <summary>Such as "Ana Silva is commander of command/2027-01-04 (from 2027-01-04 to 2027-01-11)".</summary>
    public static string Holds(Holding holding) =>
        $"{Name(holding.Responder)} is {holding.Role.Id} of {holding.Shift.Id} ({Span(holding.Shift.Date, LastDay(holding.Shift))})";

    /// <summary>
    /// The last date on which the shift still runs, in its own zone: a shift that ends at midnight ends the day before.
    /// </summary>
    public static LocalDate LastDay(Shift shift) =>
        (shift.End.ToInstant() - Duration.Epsilon).InZone(shift.End.Zone).Date;

    public static Violation About(string rule, Holding holding, string message) =>
        new(rule, message, [holding.Responder.Id], holding.Shift.Date, LastDay(holding.Shift));
}
