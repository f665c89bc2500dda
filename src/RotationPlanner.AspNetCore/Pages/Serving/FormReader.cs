using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Reads forms: small ones, of the one kind that browsers send, from our own pages.</summary>
sealed class FormReader(IAntiforgery antiforgery)
{
    /// <summary>The largest form, in bytes.</summary>
    public const int MostBytes = 16 * 1024;

    const string Kind = "application/x-www-form-urlencoded";

    static readonly FormOptions limits = new()
    {
        ValueCountLimit = 20, KeyLengthLimit = 100, ValueLengthLimit = 8 * 1024, BufferBodyLengthLimit = MostBytes,
    };

    /// <returns>The form, with the status 200; 400 with it where the antiforgery token is none of ours, and without it
    /// where it cannot be read; 413 where it is too large; 415 where it is no such form.</returns>
    public async Task<(int Status, SentForm Form)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var kind)
            || !kind.MediaType.Equals(Kind, StringComparison.OrdinalIgnoreCase))
            return (415, SentForm.Empty);
        if (request.ContentLength > MostBytes) return (413, SentForm.Empty);
        try
        {
            var form = new SentForm(await request.ReadFormAsync(limits, context.RequestAborted).ConfigureAwait(false));
            return (await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false) ? 200 : 400, form);
        }
        catch (BadHttpRequestException bad) { return (bad.StatusCode == 413 ? 413 : 400, SentForm.Empty); }
        catch (InvalidDataException) { return (400, SentForm.Empty); }
        // Text that is no UTF-8, or a token that nobody can read.
        catch (Exception bad) when (bad is ArgumentException or FormatException or AntiforgeryValidationException)
        {
            return (400, SentForm.Empty);
        }
    }
}

/// <summary>What a form says: each field once.</summary>
sealed class SentForm(IFormCollection fields)
{
    public static SentForm Empty { get; } = new(FormCollection.Empty);

    /// <summary>What was typed, trimmed; empty where the field is missing or comes twice.</summary>
    public string this[string field] => fields[field] is [{ } only] ? only.Trim() : "";

    public IReadOnlyDictionary<string, string> Only(params string[] names) =>
        names.ToDictionary(n => n, n => this[n], StringComparer.Ordinal);
}
