namespace RotationPlanner.Reporting;

/// <summary>
/// A piece of finished markup. Only <see cref="Of"/> makes one, so whatever came from a user has been encoded.
/// </summary>
readonly struct Html
{
    readonly string? markup;

    Html(string markup) => this.markup = markup;

    public static Html Empty => default;

    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    /// <summary>Joins with a separator that is markup of ours.</summary>
    public static Html Join(Html separator, IEnumerable<Html> pieces) => new(string.Join(separator.ToString(), pieces));

    public override string ToString() => markup ?? "";
}
