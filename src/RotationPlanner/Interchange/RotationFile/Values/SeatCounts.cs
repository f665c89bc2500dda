using System.Globalization;
using System.Text.Json.Nodes;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Numbers of seats: <c>2</c>, or <c>0-1</c> for one that may stay empty.</summary>
static class SeatCounts
{
    internal const int Most = 50;

    public static Shape<SeatRange> Seats { get; } = new ScalarShape<SeatRange>("a number of seats from 1 to 50, or a range", TrySeats, Advise,
        () => new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Most },
                new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{1,2}\\s*-\\s*[0-9]{1,2}$" }),
        });

    static bool TrySeats(string text, out SeatRange seats)
    {
        seats = default;
        var ends = text.Split('-');
        if (ends.Length > 2 || !TryCount(ends[0], out var min) || !TryCount(ends[^1], out var max)) return false;
        seats = new SeatRange(min, max);
        return max >= 1 && max <= Most && min <= max;
    }

    static bool TryCount(string text, out int count) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out count);

    static string Advise(string text) =>
        text.Split('-') is [var a, var b] && TryCount(a, out var min) && TryCount(b, out var max) && max < min
        ? string.Create(CultureInfo.InvariantCulture, $"Maybe you mean {max}-{min}.")
        : "Maybe write 1, 2, or 0-1 for a seat that may stay empty.";
}
