using System.Collections;
using System.Globalization;
using System.Text;
using RotationPlanner.Calendars;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Writes everything a model says as text, so that two models can be compared by value.</summary>
static class Dump
{
    const int Deepest = 16;

    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, 0);
        return text.ToString();
    }

    static void Write(object? value, StringBuilder text, int indent)
    {
        switch (value)
        {
            case null: text.AppendLine("null"); break;
            // Some rules have properties that lead back to themselves.
            case var _ when indent > Deepest: text.AppendLine("..."); break;
            case string s: text.AppendLine(s); break;
            // Its entries are for files and plans alone.
            case Ledger ledger: Write(
                (object[])[ledger.Entries, ledger.Served, ledger.Splits, ledger.TimeOff, ledger.Holidays], text, indent + 2); break;
            case IEnumerable items when !IsOurs(value):
                text.AppendLine();
                foreach (var item in items) { text.Append(' ', indent).Append("- "); Write(item, text, indent + 2); }
                break;
            case var _ when IsOurs(value) && !value.GetType().IsEnum:
                text.AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties()
                    .Where(p => p.GetMethod is { IsStatic: false } && p.GetIndexParameters().Length == 0))
                {
                    text.Append(' ', indent).Append(property.Name).Append(": ");
                    Write(property.GetValue(value), text, indent + 2);
                }
                break;
            default: text.AppendLine(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    static bool IsOurs(object value) =>
        value.GetType().Namespace?.StartsWith("RotationPlanner", StringComparison.Ordinal) ?? false;
}
