using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace RotationPlanner.Recognition;

/// <summary>A row a person.</summary>
static class ContributionsCsv
{
    public static string Of(Contributions all)
    {
        var words = new ContributionWords(all.Company);
        var columns = ContributionColumns.Of(all, words);
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" }))
        {
            foreach (var column in columns) csv.WriteField(column.Title);
            csv.WriteField("Sentence");
            csv.NextRecord();
            foreach (var person in all.People)
            {
                foreach (var column in columns) csv.WriteField(column.Value(person));
                csv.WriteField(person.Sentence);
                csv.NextRecord();
            }
        }
        return text.ToString();
    }
}
