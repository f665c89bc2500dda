using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace RotationPlanner.Reporting;

/// <summary>
/// An interpolated string of markup: the literal parts are markup, the holes are text and are encoded. A hole of any
/// other type does not compile, so nothing slips through by way of ToString.
/// </summary>
[InterpolatedStringHandler]
readonly struct HtmlText
{
    readonly StringBuilder text;

    public HtmlText(int literalLength, int formattedCount) =>
        text = new StringBuilder(literalLength + 16 * formattedCount);

    public HtmlText(int literalLength, int formattedCount, HtmlWriter writer) => text = writer.Builder;

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(string? value) => text.Append(HtmlEncoding.Encode(value ?? ""));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html value) => text.Append(value.ToString());

    public override string ToString() => text.ToString();
}
