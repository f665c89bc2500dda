using NodaTime;
using RotationPlanner.Interchange.Importing;

namespace RotationPlanner.Interchange;

/// <summary>
/// Who was, or is to be, on call according to another tool. Files are never trusted: what cannot be read, and whom the
/// company does not know, comes back as problems, and nothing is guessed.
/// </summary>
public sealed class PlanImport
{
    readonly string? tool;

    PlanImport(string source, IReadOnlyList<ImportedEntry> entries, IReadOnlyList<Problem> problems, DateTimeZone? zone) =>
        (Source, Entries, Problems, Zone, tool) = (source, entries, problems, zone, EntryFile.ToolOf(source));

    /// <summary>The names of the tools and forms that can be read.</summary>
    public static IReadOnlyList<string> Sources => EntryFile.Names;

    /// <summary>One of <see cref="Sources"/>.</summary>
    public string Source { get; }

    /// <summary>The entries by start; a turn that goes on in the next entry is one, and of levels the highest is left.</summary>
    public IReadOnlyList<ImportedEntry> Entries { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The zone that the file names, else that of the options or of their columns; null where none is named.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Reads files of one tool.</summary>
    /// <param name="paths">The files, each at most 10 MiB, or folders that <see cref="PlanExport.Write"/> wrote.</param>
    /// <param name="source">One of <see cref="Sources"/>.</param>
    /// <param name="options">How times and columns are read; null for the customary ways.</param>
    /// <param name="company">The company, by whose names our own feeds are read; null where there is none yet.</param>
    /// <returns>The entries and the problems; a file that is not there is a problem too.</returns>
    /// <exception cref="ArgumentException">There is no such source.</exception>
    public static PlanImport Read(IReadOnlyList<string> paths, string source, ImportOptions? options = null, Company? company = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        if (!Sources.Contains(source)) throw new ArgumentException($"There is no source '{source}'.", nameof(source));
        var (entries, problems, zone) = (new List<ImportedEntry>(), new List<Problem>(), (DateTimeZone?)null);
        foreach (var path in paths)
        {
            var reading = new EntryReading(path, options ?? new ImportOptions());
            EntryFile.Read(path, source, company, reading);
            entries.AddRange(reading.Entries);
            problems.AddRange(reading.Problems);
            zone ??= reading.Zone;
        }
        if (entries.Count + problems.Count == 0)
            problems.Add(new Problem("file", "Nobody is on call in it.", null, "Maybe export a longer time, or say with `--from` what it is of.") { File = paths.Count > 0 ? paths[0] : null });
        return new PlanImport(source, EntryOrder.Of(entries), problems, zone ?? options?.Zone ?? options?.Columns?.Zone);
    }

    /// <summary>
    /// Lays the entries of the horizon onto the seats of a company, as a plan to go on from. An entry is cut where our shifts
    /// hand over; several people may hold parts of one seat.
    /// </summary>
    /// <param name="company">The company; valid.</param>
    /// <param name="role">The role of entries whose schedule tells none, as <c>rotation/role</c> or an id; null for none.</param>
    /// <param name="ids">Ids beside those of the company; null for none.</param>
    /// <returns>
    /// The plan of what fits, null where nothing does, and everything that does not fit. What lies outside the horizon is
    /// no problem.
    /// </returns>
    public (Plan? Plan, IReadOnlyList<Problem> Problems) Lay(Company company, string? role = null, ToolIds? ids = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var (known, problems) = Known(company, role, ids);
        var schedule = Schedule.Of(company);
        if (known.Count == 0 || schedule.Shifts.Count == 0) return (null, problems);
        var laid = SeatLaying.Of(schedule, known);
        problems = [.. problems, .. laid.Problems, .. SeatHoles.Of(schedule, laid.Seats)];
        var whole = SeatHoles.Without(schedule, laid.Seats);
        if (whole.Count == 0) return (null, problems);
        var (plan, wrong) = PastCompany.Served(company, whole);
        return (plan, [.. problems, .. wrong]);
    }

    /// <summary>
    /// The entries from before a company's horizon as a plan that was served, whose ledger the next plan carries on:
    /// credits are those that our own plans reckon, and whoever was in service and could hold the seats then had a share.
    /// </summary>
    /// <param name="company">The company; valid.</param>
    /// <param name="role">As in <see cref="Lay"/>.</param>
    /// <param name="ids">Ids beside those of the company; null for none.</param>
    /// <returns>The served plan of what fits, null where nothing does, and everything that does not fit.</returns>
    public (Plan? Past, IReadOnlyList<Problem> Problems) Remember(Company company, string? role = null, ToolIds? ids = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var (known, problems) = Known(company, role, ids);
        if (PastCompany.Of(company, known) is not { } past) return (null, problems);
        if (past.Validate() is { Count: > 0 } wrong) return (null, [.. problems, .. wrong]);
        var laid = SeatLaying.Of(Schedule.Of(past), known);
        var (plan, refused) = PastCompany.Served(past, laid.Seats);
        return (plan, [.. problems, .. laid.Problems, .. refused]);
    }

    /// <summary>Where a plan and the tool have different people on call.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="window">
    /// The time to compare; null for the time of the plan that the entries reach over.
    /// </param>
    /// <param name="options">
    /// The roles and ids of the comparison; where no roles are named, those that have schedules of the tool, or all.
    /// </param>
    /// <param name="role">As in <see cref="Lay"/>.</param>
    /// <returns>The differences by role and start, and roles that are not known.</returns>
    public (IReadOnlyList<PlanDifference> Differences, IReadOnlyList<Problem> Problems) Compare(
        Plan plan, Interval? window = null, ExportOptions? options = null, string? role = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (given, unknown) = RoleOf(plan.Company, role);
        if (unknown is not null) return ([], [unknown]);
        options = OfTool(plan.Company, options ?? new ExportOptions());
        var (known, problems) = KnownEntries.Of(Entries, plan.Company, tool, options.Ids, given, strangers: true);
        return (SeatComparison.Of(ExportedSeatsOf(plan, options), [.. known.Where(k => Pagers.ExportedSeat.IsAsked(k.Rotation, k.Role, options))], window), problems);
    }

    /// <summary>
    /// A rotation file to begin with: the people, their ids, and the cadence of each schedule where it is regular. What
    /// the tool does not tell is said in comments.
    /// </summary>
    /// <param name="name">The company's name.</param>
    /// <param name="zone">The zone of the handoffs; null for the one that the files name, else UTC.</param>
    /// <returns>YAML that can be planned as it is.</returns>
    public string Begin(string name, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BeginText.Of(this, tool, name, zone ?? Zone);
    }

    /// <summary>Where roles have schedules of the tool, the others are none of its business.</summary>
    ExportOptions OfTool(Company company, ExportOptions options)
    {
        if (options.Roles is not null || tool is null) return options;
        var ids = new Pagers.IdBook(company, tool, options.Ids);
        List<string> roles = [.. company.Rotations.SelectMany(r => r.Roles.Where(o => ids.Of(r, o).Count > 0).Select(o => $"{r.Id}/{o.Id}"))];
        return roles.Count > 0 ? options with { Roles = roles } : options;
    }

    static IReadOnlyList<Pagers.ExportedSeat> ExportedSeatsOf(Plan plan, ExportOptions options) =>
        Pagers.ExportedSeat.Of(plan, options with { Days = null });

    (IReadOnlyList<KnownEntry> Known, IReadOnlyList<Problem> Problems) Known(Company company, string? role, ToolIds? ids)
    {
        var (given, unknown) = RoleOf(company, role);
        return unknown is null ? KnownEntries.Of(Entries, company, tool, ids, given) : ([], [unknown]);
    }

    static ((Rotation, Role)? Role, Problem? Unknown) RoleOf(Company company, string? role)
    {
        if (role is null) return (null, null);
        var all = company.Rotations.SelectMany(r => r.Roles.Select(o => (r, o))).ToList();
        var named = all.FindAll(a => $"{a.r.Id}/{a.o.Id}" == role || a.o.Id == role);
        return named is [var one] ? (one, null) : (null, named.Count > 1
            ? new Problem("--role", "Several rotations have this role.", role, $"Maybe {named[0].r.Id}/{role}.")
            : new Problem("--role", "There is no such role.", role, SpellingSuggestion.Advice(role, all.Select(a => $"{a.r.Id}/{a.o.Id}"))));
    }
}
