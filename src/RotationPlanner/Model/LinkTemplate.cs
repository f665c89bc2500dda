namespace RotationPlanner;

/// <summary>Fills <see cref="Company.Link"/>.</summary>
static class LinkTemplate
{
    public const string Person = "{person}", Shift = "{shift}";

    /// <summary>The address for a person and a shift; the ids of shifts keep their slashes.</summary>
    public static string Fill(string template, string person, string shift) => template
        .Replace(Person, Uri.EscapeDataString(person), StringComparison.Ordinal)
        .Replace(Shift, string.Join('/', shift.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);

    /// <summary>Whether it is an http or https address in one piece, with no placeholder but the two.</summary>
    public static bool IsSound(string template) =>
        Fill(template, "x", "x") is var filled && !filled.Any(c => c is '{' or '}' || char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(filled, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
