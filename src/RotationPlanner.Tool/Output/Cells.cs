using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>Tables of text that may hold anything.</summary>
static class Cells
{
    /// <summary>Text, not markup: names may hold brackets, colons and anything else.</summary>
    public static Text Cell(string text, Color? colour = null) =>
        new(TextSanitizer.Line(text).Replace('\u202F', ' '), new Style(colour));

    public static Text Line(string text, Decoration decoration = Decoration.None) =>
        new(TextSanitizer.Lines(text) + "\n", new Style(decoration: decoration));

    /// <summary>A table whose first column is text and whose others are numbers.</summary>
    public static Table Lined(string first, params IReadOnlyList<string> numbers)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(Column(first));
        foreach (var number in numbers) table.AddColumn(Column(number).RightAligned());
        return table;
    }

    // Names and seven columns of figures have to fit 80 characters.
    public static TableColumn Column(string title) => new TableColumn(title).Padding(0, 0, 1, 0);
}
