using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace RotationPlanner.Interchange.Evidences;

/// <summary>Rows of a CSV file whose first line names the columns.</summary>
static class CsvRows
{
    static readonly char[] separators = [',', ';', '\t'];

    public static Rows Read(string text)
    {
        var problems = new List<Problem>();
        var rows = new List<Row>();
        string[]? header = null;
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text), TrimOptions = TrimOptions.Trim, IgnoreBlankLines = true, BadDataFound = bad =>
                problems.Add(Quoted(bad)),
        });
        var top = 0;
        while (parser.Read())
        {
            var (fields, line) = (parser.Record ?? [], parser.RawRow);
            if (header is null)
            {
                (header, top) = (fields, line);
                foreach (var twice in header.GroupBy(h => h, StringComparer.OrdinalIgnoreCase)
                    .Where(g => g.Count() > 1))
                    problems.Add(new Problem("header", "The column is there twice.", twice.Key, "Maybe remove one of them.") { Line = line });
                continue;
            }
            if (fields.Length > header.Length)
                problems.Add(new Problem("row", $"The row has {fields.Length} fields, the first line names {header.Length}.", null, "Maybe a text with a separator needs quotes.") { Line = line });
            var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < fields.Length && i < header.Length; i++)
                if (fields[i].Length > 0) named.TryAdd(header[i], fields[i]);
            if (named.Count > 0) rows.Add(new Row(line, named));
        }
        if (header is null)
            problems.Add(new Problem("file", "The file is empty.", null, "Maybe begin with the line responder,on,kind,what,with,by,days,recorded.") { Line = 1 });
        return new Rows([.. (header ?? []).Select(h => (h, top))], rows, problems);
    }

    // Spreadsheets of some countries write semicolons.
    public static string Separator(string text)
    {
        var first = text.AsSpan().TrimStart();
        first = first[..(first.IndexOfAny('\r', '\n') is >= 0 and var end ? end : first.Length)];
        var (best, most) = (',', 0);
        foreach (var separator in separators)
            if (first.Count(separator) is var count && count > most) (best, most) = (separator, count);
        return best.ToString();
    }

    static Problem Quoted(BadDataFoundArgs bad) =>
        new("row", "A quotation mark is in the wrong place.", bad.Field,
            "Maybe double it, or put the whole field in quotes.") { Line = bad.Context.Parser?.RawRow };
}
