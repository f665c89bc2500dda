using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange;

/// <summary>Somebody who is to be forgotten, and what stands for them from then on, whatever store keeps the plan.</summary>
public sealed record Pseudonym
{
    // A shorter id is a word of its own in too many sentences; there it stands for nobody.
    const int ShortestInText = 2;

    readonly List<(Regex Words, string By)> words;

    internal Pseudonym(string responder, IReadOnlyList<string> names, IReadOnlyList<string> emails, string alias)
    {
        (Responder, Names, Emails, Alias) = (responder, names, emails, alias);
        words =
        [
            .. emails.OrderByDescending(e => e.Length).Select(e => (Whole(e), alias)),
            .. names.OrderByDescending(n => n.Length).Append(responder).Where(n => n.Length >= ShortestInText)
                .Distinct(StringComparer.Ordinal).Select(n => (Whole(n), alias)),
        ];
    }

    /// <summary>The <see cref="RotationPlanner.Responder.Id"/>.</summary>
    public string Responder { get; }

    /// <summary>The names under which files know them.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Their addresses.</summary>
    internal IReadOnlyList<string> Emails { get; }

    /// <summary>What replaces id and names, such as <c>former-1</c>.</summary>
    public string Alias { get; }

    /// <summary>Chooses a pseudonym that nothing that is kept has yet.</summary>
    /// <param name="responder">Who is forgotten: the <see cref="RotationPlanner.Responder.Id"/>.</param>
    /// <param name="known">The person as the company knows them; null where they are gone from it.</param>
    /// <param name="documents">All that is kept as JSON, UTF-8: revisions, ledgers, notices.</param>
    /// <param name="alias">The pseudonym that an interrupted run chose; null to choose one.</param>
    /// <returns>The person, or null and why nobody is forgotten.</returns>
    /// <exception cref="System.Text.Json.JsonException">A document is no JSON.</exception>
    public static (Pseudonym? Person, Problem? Refusal) For(
        string responder, Responder? known, IEnumerable<ReadOnlyMemory<byte>> documents, string? alias = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(responder);
        ArgumentNullException.ThrowIfNull(documents);
        List<JsonNode?> nodes = [.. documents.Select(d => JsonNode.Parse(d.Span))];
        var strings = nodes.SelectMany(Strings).ToHashSet(StringComparer.Ordinal);
        var objects = nodes.SelectMany(Objects).ToList();
        if (alias is null && !strings.Contains(responder))
            return (null, new Problem("--person", "No file of the published plan knows this person", responder,
                SpellingSuggestion.Advice(responder, objects.Select(o => Text(o, "responder")).OfType<string>().Distinct())));
        alias ??= Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"former-{n}"))
            .First(a => !strings.Contains(a));
        var names = objects.Where(o => Text(o, "id") == responder && Text(o, "name") is not null).Select(o => Text(o, "name")!);
        var emails = objects.Where(o => Text(o, "responder") == responder && Text(o, "email") is not null).Select(o => Text(o, "email")!);
        return (new Pseudonym(
            responder, [.. names.Append(known?.Name).OfType<string>().Distinct()], [.. emails.Append(known?.Email).OfType<string>().Distinct()], alias), null);
    }

    /// <summary>Why somebody cannot be forgotten yet.</summary>
    /// <param name="responder">The <see cref="RotationPlanner.Responder.Id"/>.</param>
    /// <param name="published">The plan that people live by.</param>
    /// <param name="asOf">Now, UTC.</param>
    /// <returns>The seats that they still hold; null where they hold none that ends later.</returns>
    public static Problem? StillServes(string responder, PublishedPlan published, NodaTime.Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(published);
        var held = published.Assignments.Concat(published.Around).Where(a => a.Responder == responder && a.End > asOf).ToList();
        return held.Count == 0 ? null : new Problem("--person",
            $"The person still holds {held.Count} {(held.Count == 1 ? "seat" : "seats")}, the last until {held.Max(a => a.End)}", responder,
            "Maybe enter their last day as `leaves:`, replan with --publish, and forget them after that.");
    }

    /// <summary>A sentence without id, names and addresses.</summary>
    /// <param name="text">The sentence.</param>
    /// <returns>It with the pseudonym in their place.</returns>
    public string InText(string text) => words.Aggregate(
        text, (now, word) => word.Words.Replace(now, word.By.Replace("$", "$$", StringComparison.Ordinal)));

    /// <summary>A JSON file of ours without the person; all else stays to the byte.</summary>
    /// <param name="json">The file: UTF-8.</param>
    /// <returns>It with the pseudonym in their place.</returns>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    public ReadOnlyMemory<byte> InJson(ReadOnlyMemory<byte> json) => ForgottenJson.Of(json.Span, this);

    /// <summary>
    /// A company in which a pseudonym stands for somebody, as to write report and feeds anew. Whom the plan does not know
    /// is left out: they may have been forgotten before, and stand in the file still.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="responder">Who is forgotten: the <see cref="RotationPlanner.Responder.Id"/>.</param>
    /// <param name="alias">The pseudonym.</param>
    /// <param name="plan">The current plan as JSON, UTF-8, in which the pseudonym stands already.</param>
    /// <returns>It, with their seats kept and without name and address.</returns>
    /// <exception cref="System.Text.Json.JsonException">The plan is no JSON.</exception>
    public static Company Rename(Company company, string responder, string alias, ReadOnlyMemory<byte> plan)
    {
        ArgumentNullException.ThrowIfNull(company);
        var known = Strings(JsonNode.Parse(plan.Span)).ToHashSet(StringComparer.Ordinal);
        return company with
        {
            Responders =
            [
                .. company.Responders.Where(r => IsKept(r.Id))
                    .Select(r => r.Id == responder ? r with { Id = alias, Name = alias, Email = null } : r),
            ],
            Pins = [.. company.Pins.Where(p => IsKept(p.Responder)).Select(p => p.Responder == responder ? p with { Responder = alias } : p)],
            History = [.. company.History.Where(h => IsKept(h.Responder)).Select(h => h.Responder == responder ? new Assignment(h.Rotation, h.Shift, h.Role, h.Seat, alias, h.Start, h.End) : h)],
        };

        bool IsKept(string id) => id == responder || known.Contains(id);
    }

    static Regex Whole(string text) =>
        new($@"(?<![\w.@-]){Regex.Escape(text)}(?![\w@-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));

    static string? Text(JsonObject node, string field) =>
        node.TryGetPropertyValue(field, out var value) && value is JsonValue text
            && text.TryGetValue<string>(out var read) ? read : null;

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(p => Objects(p.Value)).Prepend(named),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(p => Strings(p.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
