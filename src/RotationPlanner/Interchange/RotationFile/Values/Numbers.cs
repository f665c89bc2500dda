using System.Globalization;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Whole numbers, decimal numbers, and parts of a whole.</summary>
static class Numbers
{
    /// <summary>A whole number in a range.</summary>
    public static Shape<int> Whole(int least, int most) => new ScalarShape<int>(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least
                && value <= most,
        _ => string.Create(CultureInfo.InvariantCulture, $"Maybe write a number such as {Math.Max(least, 1)}."),
        () => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most });

    /// <summary>A decimal number in a range.</summary>
    public static Shape<decimal> Decimal(decimal least, decimal most) => new ScalarShape<decimal>(
        string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
        (string text, out decimal value) => TryDecimal(text, out value) && value >= least && value <= most,
        text =>
            text.Contains(',', StringComparison.Ordinal)
                ? $"Maybe write {text.Replace(',', '.')}." : "Maybe write a number such as 1.5.",
        () => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most });

    /// <summary>A part of a whole: <c>80%</c> or <c>0.8</c>.</summary>
    public static Shape<decimal> Part { get; } = new ScalarShape<decimal>("a part from 0 to 1, or 0% to 100%", TryPart,
        text =>
            TryDecimal(text, out var number) && number is > 1 and <= 100
                ? $"Maybe you mean {text}%." : "Maybe write 80% or 0.8.",
        () => new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 },
                new JsonObject { ["type"] = "string", ["pattern"] = @"^([0-9]{1,2}(\.[0-9]+)?|100(\.0+)?)\s?%$" }),
        });

    static bool TryPart(string text, out decimal part)
    {
        var isPercent = text.EndsWith('%');
        if (!TryDecimal(isPercent ? text[..^1].TrimEnd() : text, out part)) return false;
        if (isPercent) part /= 100;
        return part is >= 0 and <= 1;
    }

    static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out value);
}
