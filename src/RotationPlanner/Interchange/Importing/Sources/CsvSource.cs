using RotationPlanner.Interchange.Evidences;

namespace RotationPlanner.Interchange.Importing.Sources;

/// <summary>A CSV file of any columns: those that are named, or the customary ones.</summary>
static class CsvSource
{
    public const string Name = "csv";

    static readonly (string What, string[] Titles)[] customary =
    [
        ("start", ["start", "starts", "start_time", "start_at", "starts_at", "shift_start", "startDate", "begin", "from"]),
        ("end", ["end", "ends", "end_time", "end_at", "ends_at", "shift_end", "endDate", "to", "until"]),
        ("person", ["responder", "person", "human", "user", "username", "user_username", "email", "user_email", "user_id", "name"]),
        ("schedule", ["schedule", "schedule_id", "rotation"]),
    ];

    public static void Read(string text, EntryReading into)
    {
        var rows = CsvRows.Read(text);
        foreach (var problem in rows.Problems.Where(p => p.Place != "file")) into.Report(problem);
        if (rows.Columns.Count == 0)
        {
            into.Report("file", "The file is empty.", null, "Maybe begin with the line start,end,person.", 1);
            return;
        }
        var titles = customary.ToDictionary(c => c.What, c => Title(c.What, c.Titles, rows, into), StringComparer.Ordinal);
        if (titles["start"] is not { } start || titles["end"] is not { } end || titles["person"] is not { } person) return;
        foreach (var row in rows.Items)
        {
            string? Field(string? title) => title is not null && row.Fields.TryGetValue(title, out var field) ? Plain(field) : null;
            var who = Field(person);
            if (who is null)
            {
                into.Report("row", "The row names nobody.", null, "Maybe leave it out: a gap needs no row.", row.Line);
                continue;
            }
            // Our own tables name the role beside its rotation.
            var role = titles["schedule"] is { } schedule && schedule.Equals("rotation", StringComparison.OrdinalIgnoreCase) && Field("role") is { } held ? $"{Field(schedule)}/{held}" : null;
            into.Add(Field(start), Field(end), new ImportedEntry(default, default, "row")
            {
                Line = row.Line, PersonId = who, PersonName = Field("name") ?? who, PersonEmail = who.Contains('@', StringComparison.Ordinal) ? who : Field("email"),
                Schedule = role is null ? Field(titles["schedule"]) : null, Role = role,
                Seat = int.TryParse(Field("seat"), out var seat) && seat is >= 0 and < 1_000 ? seat : null,
            });
        }
    }

    static string? Title(string what, string[] usual, Rows rows, EntryReading into)
    {
        var there = rows.Columns.Select(c => c.Name).ToList();
        if (into.Options.Columns?.Titles.GetValueOrDefault(what) is { } stated)
        {
            if (there.Contains(stated, StringComparer.OrdinalIgnoreCase)) return stated;
            into.Report("header", $"There is no column for the {what}.", stated, SpellingSuggestion.Advice(stated, there), rows.Columns[0].Line);
            return null;
        }
        var found = usual.FirstOrDefault(u => there.Contains(u, StringComparer.OrdinalIgnoreCase));
        if (found is null && what != "schedule")
            into.Report("header", $"It is not said which column holds the {what}.", string.Join(", ", there), $"Maybe write imports: {{ {what}: \"{(there.Count > 0 ? TextSanitizer.Line(there[0]) : "Title")}\" }} in the rotation file, or a file of --columns.", rows.Columns[0].Line);
        return found;
    }

    // What we escape against spreadsheets, they give back.
    static string Plain(string field) => field is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? field[1..] : field;
}
