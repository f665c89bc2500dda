using System.Globalization;
using NodaTime;
using NodaTime.Text;

#if TOOL
namespace RotationPlanner.Tool;
#elif SIMULATION
namespace RotationPlanner.Simulation.Pages;
#else
namespace RotationPlanner.Reporting;
#endif

/// <summary>Numbers and dates as the report words them; the same on every machine.</summary>
static class Formatting
{
    const char ThinSpace = '\u202F';
    const char Minus = '\u2212';

    static readonly LocalDatePattern DayMonth = LocalDatePattern.CreateWithInvariantCulture("d MMM");
    static readonly LocalDatePattern DayMonthYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    static readonly LocalDatePattern MonthYear = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");

    public static string Day(LocalDate date) => DayMonth.Format(date);

    public static string LongDay(LocalDate date) => DayMonthYear.Format(date);

    /// <summary>A month and its year.</summary>
    public static string Month(LocalDate date) => MonthYear.Format(date);

    public static string Number(double value, string format = "#,0.##") =>
        double.IsPositiveInfinity(value) ? "∞" : WithMinus(value.ToString(format, CultureInfo.InvariantCulture));

    public static string Signed(double value, string format = "#,0.#")
    {
        var text = Number(value, format);
        // What rounds to nothing has no sign.
        var isZero = !text.Any(c => c is (>= '1' and <= '9') or '∞');
        return isZero ? text.TrimStart(Minus) : value > 0 ? $"+{text}" : text;
    }

    /// <summary>Minutes as hours.</summary>
    public static string Hours(long minutes, string format = "#,0.0") =>
        $"{Number(minutes / 60.0, format)}{ThinSpace}h";

    public static string SignedHours(long minutes, string format = "#,0.0") =>
        $"{Signed(minutes / 60.0, format)}{ThinSpace}h";

    /// <summary>A fraction as a percentage.</summary>
    public static string Percent(double fraction, string format = "#,0.#") =>
        $"{Number(100 * fraction, format)}{ThinSpace}%";

    /// <summary>A part of a whole as a percentage: what is not all is never called 100 %.</summary>
    public static string Part(double part) => $"{Number(part < 1 ? Math.Min(99.9, 100 * part) : 100, "0.#")} %";

    public static string SignedPercent(double fraction) => $"{Signed(100 * fraction, "#,0.0")}{ThinSpace}%";

    public static string Count(int count, string one, string many) =>
        $"{Number(count, "#,0")} {(count == 1 ? one : many)}";

    public static string FirstWords(string text, int count) =>
        string.Join(' ', text.Split(' ').Take(count)).TrimEnd(',');

    /// <summary>A coordinate of a drawing.</summary>
    public static string At(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    static string WithMinus(string text) => text.Replace('-', Minus);
}
