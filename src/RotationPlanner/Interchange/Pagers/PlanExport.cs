using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange.Pagers;
using RotationPlanner.Interchange.Pagers.Targets;

namespace RotationPlanner.Interchange;

/// <summary>A plan as another tool takes it: requests to be sent, or a table.</summary>
public sealed partial class PlanExport
{
    const string Csv = "csv", Json = "json", Index = "requests.json";

    static readonly PagerTarget[] targets =
    [
        new PagerDutyOverrides(), new PagerDutyShifts(), new JsmOverrides(), new IncidentIoOverrides(), new RootlyOverrides(), new DatadogOverrides(),
    ];

    PlanExport(string target, string @base, string text) => (Target, Base, Text) = (target, @base, text);

    /// <summary>The names of the tools and forms there are.</summary>
    public static IReadOnlyList<string> Targets { get; } = [.. targets.Select(t => t.Name), Csv, Json];

    /// <summary>One of <see cref="Targets"/>.</summary>
    public string Target { get; }

    /// <summary>The address that the paths of the requests follow; empty for a table.</summary>
    public string Base { get; }

    /// <summary>The requests in the order in which they must be sent; none for a table.</summary>
    public IReadOnlyList<ExportedRequest> Requests { get; private init; } = [];

    /// <summary>The whole export: the table, or the requests with their bodies as JSON.</summary>
    public string Text { get; }

    /// <summary>Seats that nobody holds: the tool is told of nobody, and its own schedule rings there.</summary>
    public IReadOnlyList<UnfilledSeat> Gaps { get; private init; } = [];

    /// <summary>Exports a plan.</summary>
    /// <param name="plan">The plan; of a seat that several people hold in parts, each part is exported.</param>
    /// <param name="target">One of <see cref="Targets"/>.</param>
    /// <param name="options">What of the plan, and ids; null for all of it.</param>
    /// <returns>The export, or null and every id that is missing or has the wrong form, by name.</returns>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static (PlanExport? Export, IReadOnlyList<Problem> Problems) Of(Plan plan, string target, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!Targets.Contains(target)) throw new ArgumentException($"There is no target '{target}'.", nameof(target));
        options ??= new ExportOptions();
        if (UnknownRoles(plan.Company, options) is { Count: > 0 } unknown) return (null, unknown);
        var seats = ExportedSeat.Of(plan, options);
        var gaps = Missing(plan, options);
        if (target is Csv or Json)
            return (new PlanExport(target, "", target == Csv ? PlanTable.Csv(seats) : PlanTable.Json(seats)) { Gaps = gaps }, []);
        var pager = targets.First(t => t.Name == target);
        if (options.From is { } from)
            seats = [.. seats.Where(s => s.End > from).Select(s => s with { Start = Instant.Max(s.Start, from) })];
        var writer = new RequestWriter(pager, new IdBook(plan.Company, pager.Tool, options.Ids));
        var requests = writer.Write(seats);
        IReadOnlyList<Problem> problems = options.Base is null && pager.Address.Length == 0
            ? [new Problem("--base", $"The address of your site of {pager.Name} is missing.", null, "Maybe --base https://api.atlassian.com/jsm/ops/api/CLOUD-ID/v1, with your own cloud id."), .. writer.Problems] : writer.Problems;
        if (problems.Count > 0) return (null, problems);
        var address = (options.Base ?? pager.Address).TrimEnd('/');
        return (new PlanExport(target, address, Listed(target, address, requests, withBodies: true)) { Requests = requests, Gaps = gaps }, []);
    }

    /// <summary>
    /// Writes the export to a folder: each body to a file of its own, and <c>requests.json</c> with the order; or the
    /// table. Bodies of an earlier export there that are no longer needed are deleted.
    /// </summary>
    /// <param name="directory">The folder; it is made where it is not there.</param>
    /// <returns>The file to look at first.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public string Write(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (Base.Length == 0)
        {
            var table = Path.Combine(directory, $"seats.{Target}");
            AtomicFile.Write(table, Text);
            return table;
        }
        Directory.CreateDirectory(directory);
        var index = Path.Combine(directory, Index);
        var before = File.Exists(index) && InputFile.IsRegular(index) ? Written().Matches(File.ReadAllText(index)).Select(m => m.Groups[1].Value).ToList() : [];
        foreach (var request in Requests) AtomicFile.Write(Path.Combine(directory, request.File), request.Body + "\n");
        AtomicFile.Write(index, Listed(Target, Base, Requests, withBodies: false));
        foreach (var old in before.Except(Requests.Select(r => r.File))) File.Delete(Path.Combine(directory, old));
        return index;
    }

    static string Listed(string target, string address, IReadOnlyList<ExportedRequest> requests, bool withBodies) =>
        new JsonLines(JsonFormat.Ours.Options).Field("target", target).Field("base", address)
            .Objects("requests", requests, (lines, request) =>
            {
                lines.Field("method", request.Method).Field("path", request.Path);
                if (withBodies) lines.Field("body", JsonNode.Parse(request.Body)!.AsObject());
                else lines.Field("file", request.File);
            }).ToString();

    [GeneratedRegex("\"file\": \"([0-9]{4,9}-[a-z0-9-]+\\.json)\"")]
    private static partial Regex Written();

    static List<Problem> UnknownRoles(Company company, ExportOptions options)
    {
        var known = company.Rotations.SelectMany(r => r.Roles.SelectMany(o => new[] { o.Id, $"{r.Id}/{o.Id}" })).ToList();
        return [.. (options.Roles ?? []).Where(r => !known.Contains(r)).Select(r => new Problem("--role", "There is no such role.", r, SpellingSuggestion.Advice(r, known)))];
    }

    static IReadOnlyList<UnfilledSeat> Missing(Plan plan, ExportOptions options) =>
    [
        .. plan.Unfilled.Where(u => u.Required && options.Days?.Contains(plan.Schedule.Find(u.Shift)?.Date ?? u.Start.InUtc().Date) != false
            && (options.From is not { } from || u.End > from)
            && plan.Company.Rotations.Any(r => r.Id == u.Rotation && r.Roles.Any(o => o.Id == u.Role && ExportedSeat.IsAsked(r, o, options)))),
    ];
}
