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
        var folded = new StringBuilder();
        var (number, first, line) = (0, 0, (string?)null);
        while (reader.ReadLine() is { } piece)
        {
            number++;
            if (piece is [' ' or '\t', ..] && first > 0)
            {
                // Most lines are not folded and need no copy.
                if (line is not null) Append(folded, line);
                line = null;
                Append(folded, piece.AsSpan(1));
                continue;
            }
            if (line is { Length: > 0 } || folded.Length > 0) yield return Finish(line, folded, first);
            folded.Clear();
            (first, line) = (number, piece);
        }
        if (line is { Length: > 0 } || folded.Length > 0) yield return Finish(line, folded, first);
    }

    static void Append(StringBuilder line, ReadOnlySpan<char> piece) =>
        line.Append(piece[..Math.Min(piece.Length, Limits.LineLength + 1 - line.Length)]);

    static Line Finish(string? line, StringBuilder folded, int number)
    {
        var text = line ?? folded.ToString();
        return text.Length > Limits.LineLength ? new(text[..Limits.LineLength], number, true) : new(text, number, false);
    }
}
