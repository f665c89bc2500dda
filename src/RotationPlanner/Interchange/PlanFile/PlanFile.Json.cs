using System.Text.Json;
using RotationPlanner.Calendars;
using RotationPlanner.Fairness;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

// How plan.json is written and read.
public sealed partial class PlanFile
{
    /// <summary>
    /// How parts of a plan look as JSON, for System.Text.Json: camel case, ISO dates, UTC instants and enums as words.
    /// Read-only; knows the types of a plan, of a <see cref="TrainingReport"/>, a <see cref="WhatIf"/> and an
    /// <see cref="Impossibility"/>, and no others.
    /// </summary>
    public static JsonSerializerOptions Options => JsonFormat.Ours.Options;

    /// <summary>Writes a plan, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void Write(Plan plan, string path)
    {
        using var memory = new MemoryStream();
        Write(plan, memory);
        AtomicFile.Write(path, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Writes a plan to a stream; the same plan gives the same bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">The stream; stays open.</param>
    public static void Write(Plan plan, Stream stream) => Write(plan, stream, null);

    /// <summary>As above, with how the plan was published; null for a draft.</summary>
    internal static void Write(Plan plan, Stream stream, Publication? publication)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var document = PlanDocument.Of(plan);
        var lines = new JsonLines(JsonFormat.Ours.Options)
            .Field("formatVersion", document.FormatVersion)
            .Field("revision", document.Revision);
        if (publication is not null)
            lines.Object("publication", published => published
                .Field("at", publication.At)
                .Field("by", publication.By)
                .Field("why", publication.Why)
                .Array("changes", publication.Changes));
        if (plan.Base is { } origin) lines.Field<int?>("base", origin);
        if (plan.Notice is { } notice) lines.Field("notice", notice);
        if (plan.Amendments.Count > 0) lines.Array("amendments", [.. plan.Amendments.Select(AmendmentDocument.Of)]);
        if (plan.Covers.Count > 0)
            lines.Array("covers", publication is null ? plan.Covers : CoverBook.Published(plan, publication, plan.Notice ?? plan.Company.Notice));
        lines
            .Field("company", document.Company!)
            .Field("horizon", document.Horizon!)
            .Field("cancelled", document.Cancelled)
            .Field("timeZone", document.TimeZone!)
            .Array("rotations", document.Rotations!)
            .Array("people", document.People!)
            .Array("assignments", plan.Assignments);
        if (plan.Around.Count > 0) lines.Array("around", plan.Around);
        lines
            .Array("unfilled", plan.Unfilled)
            .Array("unmet", plan.Unmet)
            .Array("warnings", plan.Warnings)
            .Array("notes", plan.Notes)
            .Object("training", training => training
                .Array("events", plan.Training.Events)
                .Array("steps", plan.Training.Steps)
                .Array("obstacles", plan.Training.Obstacles))
            .Object("fairness", fairness => fairness
                .Array("people", plan.Fairness.People)
                .Array("departments", plan.Fairness.Departments)
                .Field("measures", plan.Fairness.Measures))
            .Object("proof", proof => proof
                .Array("objectives", plan.Proof.Objectives)
                .Field("solver", plan.Proof.Solver)
                .Field("ended", plan.Proof.Ended))
            .WriteTo(stream);
    }

    /// <summary>
    /// Reads a plan back. Whether it keeps the company's rules is not asked here: see
    /// <see cref="Rules.PlanChecker"/>.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="company">The company it was made for.</param>
    /// <returns>The plan, or null and what is wrong with the file.</returns>
    public static (Plan? Plan, IReadOnlyList<Problem> Problems) Read(string path, Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return Bound(ReadDocument(path), path, company);
    }

    /// <summary>Reads a plan back from what a store keeps of it.</summary>
    /// <param name="json">What is kept: UTF-8.</param>
    /// <param name="name">What problems call it, such as <c>revision 3</c>.</param>
    /// <param name="company">The company it was made for.</param>
    /// <returns>The plan, or null and what is wrong with what is kept.</returns>
    public static (Plan? Plan, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> json, string name, Company company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return Bound(ReadDocument(json, name), name, company);
    }

    static (Plan? Plan, IReadOnlyList<Problem> Problems) Bound(
        (PlanDocument? Document, IReadOnlyList<Problem> Problems) read, string path, Company company)
    {
        var (document, problems) = read;
        if (document is null) return (null, problems);
        if (document is not { Fairness: { } fairness, Proof: { } proof })
        {
            var missing = document.Fairness is null ? "fairness" : "proof";
            return (null, [new Problem(missing, "The section is missing", advice: "Maybe plan again: only a plan written by rotation-planner has it.") { File = path }]);
        }
        if (IsOtherPart(document, company))
            return InFile(path, company.Validate() is { Count: > 0 } wrong ? (null, wrong) : TimelinePart.Read(Published(document), company));
        var load = fairness.People.DistinctBy(p => p.Responder).ToDictionary(p => p.Responder, StringComparer.Ordinal);
        var around = document.Around ?? [];
        var ledger = LedgerBook.Close(company,
            [.. company.Responders.Select(r => load.TryGetValue(r.Id, out var person) ? person.Load : Credit.Zero)],
            [.. company.Responders.Select(r => load.TryGetValue(r.Id, out var person) ? person.Share : Credit.Zero)]);
        var schedule = Schedule.Of(company);
        ledger = ledger with { Holidays = HolidayBook.Close(schedule, document.Assignments) };
        return (new Plan(
            company, Schedule.Of(SeatTimeline.Surround(company, around)), document.Assignments, document.Unfilled ?? [], document.Unmet
                ?? [], fairness,
            proof, ledger)
        {
            Revision = document.Revision,
            Warnings = document.Warnings ?? [],
            Notes = document.Notes ?? [],
            Training = document.Training ?? TrainingPlan.Empty,
            WasCancelled = document.Cancelled,
            Amendments = AmendmentReading.Read(document.Amendments, document.Granted, document.Publication),
            Covers = document.Covers ?? [],
            Around = around,
            Base = document.Base,
            Notice = document.Notice,
        }, []);
    }

    /// <summary>
    /// Reads what the file says by itself, without its company; only version and assignments must be there, as a plan of
    /// another tool has them.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>What it says, or null and what is wrong with the file.</returns>
    public static (PlanFile? File, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var (document, problems) = ReadDocument(path);
        return (document is null ? null : new PlanFile(document), problems);
    }

    /// <summary>Reads what a store keeps of a plan by itself, without its company.</summary>
    /// <param name="json">What is kept: UTF-8.</param>
    /// <param name="name">What problems call it, such as <c>revision 3</c>.</param>
    /// <returns>What it says, or null and what is wrong with it.</returns>
    public static (PlanFile? File, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> json, string name)
    {
        var (document, problems) = ReadDocument(json, name);
        return (document is null ? null : new PlanFile(document), problems);
    }

    /// <summary>
    /// Reads who holds which seat, and how it was published, from the file of any tool: only version and assignments
    /// must be there.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The plan, or null and what is wrong with the file.</returns>
    public static (PublishedPlan? Plan, IReadOnlyList<Problem> Problems) ReadPublished(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Living(JsonReading.Read(path, PlanDocument.Current, JsonFormat.Ours.PublishedDocument, PlanDocument.Oldest), path);
    }

    /// <summary>Reads what a store keeps of a plan that people live by.</summary>
    /// <param name="json">What is kept: UTF-8.</param>
    /// <param name="name">What problems call it, such as <c>revision 3</c>.</param>
    /// <returns>The plan, or null and what is wrong with what is kept.</returns>
    public static (PublishedPlan? Plan, IReadOnlyList<Problem> Problems) ReadPublished(ReadOnlyMemory<byte> json, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Living(JsonReading.Read(json, name, PlanDocument.Current, JsonFormat.Ours.PublishedDocument, PlanDocument.Oldest), name);
    }

    static (PublishedPlan? Plan, IReadOnlyList<Problem> Problems) Living(
        (PublishedDocument? Document, IReadOnlyList<Problem> Problems) read, string path)
    {
        var (document, problems) = read;
        if (document is null) return (null, problems);
        var wrong = document.Check().Select(p => p with { File = path }).ToArray();
        if (wrong.Length > 0) return (null, wrong);
        return (new PublishedPlan(document.Assignments, document.Revision)
        {
            CompanyName = document.Company,
            Publication = document.Publication is { } publication ? publication with { Revision = document.Revision } : null,
            Amendments = AmendmentReading.Read(document.Amendments, document.Granted, document.Publication),
            Known = document.People?.Select(p => p.Id).ToHashSet(StringComparer.Ordinal),
            Covers = document.Covers ?? [],
            Training = document.Training,
            Around = document.Around ?? [],
        }, []);
    }

    /// <summary>Whether the company's horizon is another part of the timeline than the one that was published last.</summary>
    static bool IsOtherPart(PlanDocument document, Company company) =>
        document.Around is { Count: > 0 } && document.Horizon is { } horizon
        && horizon != new HorizonDocument(company.Horizon.Start, company.Horizon.End)
        && document.Around.Any(a => SeatTimeline.IsWithin(company, a));

    static PublishedPlan Published(PlanDocument document) => new(document.Assignments, document.Revision)
    {
        CompanyName = document.Company,
        Amendments = AmendmentReading.Read(document.Amendments, document.Granted, document.Publication),
        Covers = document.Covers ?? [],
        Around = document.Around ?? [],
    };

    static (Plan? Plan, IReadOnlyList<Problem> Problems) InFile(string path, (Plan? Plan, IReadOnlyList<Problem> Problems) read) =>
        (read.Plan, [.. read.Problems.Select(p => p with { File = path })]);

    /// <summary>Reads the file alone; only version and assignments must be there.</summary>
    internal static (PlanDocument? Document, IReadOnlyList<Problem> Problems) ReadDocument(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Checked(JsonReading.Read(path, PlanDocument.Current, JsonFormat.Ours.PlanDocument, PlanDocument.Oldest), path);
    }

    /// <summary>The same of what a store keeps.</summary>
    internal static (PlanDocument? Document, IReadOnlyList<Problem> Problems) ReadDocument(ReadOnlyMemory<byte> json, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Checked(JsonReading.Read(json, name, PlanDocument.Current, JsonFormat.Ours.PlanDocument, PlanDocument.Oldest), name);
    }

    static (PlanDocument? Document, IReadOnlyList<Problem> Problems) Checked(
        (PlanDocument? Document, IReadOnlyList<Problem> Problems) read, string path)
    {
        if (read.Document is not { } document) return read;
        var wrong = document.Check().Select(p => p with { File = path }).ToArray();
        return wrong.Length > 0 ? (null, wrong) : (document, []);
    }
}
