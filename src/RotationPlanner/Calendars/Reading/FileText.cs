using System.Text;

namespace RotationPlanner.Calendars.Reading;

/// <summary>Values of type TEXT.</summary>
static class FileText
{
    /// <summary>The texts between the commas that are not escaped.</summary>
    public static IEnumerable<string> List(string value)
    {
        var from = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length - 1 && value[i] == '\\') i++;
            else if (i == value.Length || value[i] == ',')
            {
                yield return Unescape(value[from..i]);
                from = i + 1;
            }
        }
    }

    public static string Unescape(string value)
    {
        if (!value.Contains('\\')) return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length) text.Append(value[i]);
            else text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }
}
