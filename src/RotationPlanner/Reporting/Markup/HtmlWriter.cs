using System.Runtime.CompilerServices;
using System.Text;

namespace RotationPlanner.Reporting;

/// <summary>Collects a page. Everything goes through <see cref="HtmlText"/>, which encodes.</summary>
sealed class HtmlWriter
{
    internal StringBuilder Builder { get; } = new();

    // The handler has already written into the builder when the call arrives.
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] HtmlText markup)
    {
        _ = markup;
        return this;
    }

    public HtmlWriter Line([InterpolatedStringHandlerArgument("")] HtmlText markup)
    {
        _ = markup;
        Builder.Append('\n');
        return this;
    }

    public override string ToString() => Builder.ToString();
}
