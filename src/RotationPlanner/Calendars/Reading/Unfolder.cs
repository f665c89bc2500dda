using System.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>
/// Joins folded lines. A line longer than the limit is cut there, so that it costs nothing, and marked.
/// </summary>
static class Unfolder
{
    public readonly record struct Line(string Text, int Number, bool TooLong);

    public static IEnumerable<Line> Unfold(string text)
    {
        var reader = new StringReader(text);
        var line = new StringBuilder();
        var (number, first) = (0, 0);
        while (reader.ReadLine() is { } piece)
        {
            number++;
            if (piece is [' ' or '\t', ..] && first > 0)
            {
                Append(line, piece.AsSpan(1));
                continue;
            }
            if (line.Length > 0) yield return Finish(line, first);
            line.Clear();
            first = number;
            Append(line, piece);
        }
        if (line.Length > 0) yield return Finish(line, first);
    }

    static void Append(StringBuilder line, ReadOnlySpan<char> piece) =>
        line.Append(piece[..Math.Min(piece.Length, Limits.LineLength + 1 - line.Length)]);

    static Line Finish(StringBuilder line, int number) => new(line.ToString(), number, line.Length > Limits.LineLength);
}
