using System.Text;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Interchange.Yaml;
using RotationPlanner.Planning.Living;

namespace RotationPlanner.Interchange;

/// <summary>
/// A YAML file that describes a company, as it was read: a company, or what is wrong. <see cref="Load"/> gives the company
/// alone, <see cref="TryRead"/> all of it.
/// </summary>
public sealed class RotationFile
{
    RotationFile(Company? company, IReadOnlyList<Problem> problems) => (Company, Problems) = (company, problems);

    /// <summary>The company, or null when there are problems.</summary>
    public Company? Company { get; }

    /// <summary>All problems by line; empty when there is a company.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>
    /// What could not be read of single events in the calendars it names, each with its file and line and what is done
    /// about it.
    /// </summary>
    public IReadOnlyList<Problem> Warnings { get; private init; } = [];

    /// <summary>The files of evidence it names, as paths.</summary>
    public IReadOnlyList<string> EvidenceFiles { get; private init; } = [];

    /// <summary>Where it says that the ledger is, as a path; null where it says nothing.</summary>
    public string? LedgerFile { get; private init; }

    /// <summary>How it says that CSV files of other tools are read; null where it says nothing.</summary>
    public ImportColumns? Imports { get; private init; }

    /// <summary>
    /// The requests that are open, in the order of the file, for <see cref="PublishedPlan.AnswerAll"/>. Those that its
    /// amendments grant are left out.
    /// </summary>
    public IReadOnlyList<Request> Requests { get; private init; } = [];

    /// <summary>Granted requests of a plan as a section to paste into the file.</summary>
    /// <param name="amendments">The amendments of a published plan; those that were refused are left out.</param>
    /// <returns>YAML, one request a line; empty where none was granted.</returns>
    public static string Export(IReadOnlyList<Amendment> amendments)
    {
        ArgumentNullException.ThrowIfNull(amendments);
        return AmendmentYaml.Write(amendments);
    }

    /// <summary>The largest file that is read.</summary>
    internal const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The file name of the JSON Schema beside a rotation file.</summary>
    public const string SchemaFileName = "rotation.schema.json";

    /// <summary>The JSON Schema (draft 7) of the file, by which editors complete and check it.</summary>
    public static string Schema { get; } = SchemaWriter.Write(CompanyReader.Instance);

    /// <summary>
    /// A small commented file to start from, which can be planned as it is: 26 weeks from the Monday after a date.
    /// </summary>
    /// <param name="after">The date, usually today.</param>
    /// <returns>The text of the file; it names its schema <see cref="SchemaFileName"/>.</returns>
    public static string Starter(LocalDate after) => StarterText.From(after);

    /// <summary>Common rotas by name, such as <c>weekly</c> and <c>follow-the-sun</c>, for <see cref="Example"/>.</summary>
    public static IReadOnlyList<string> Examples => ExampleText.Names;

    /// <summary>A small file with a common rota, which can be planned as it is: 26 weeks from the Monday after a date.</summary>
    /// <param name="name">One of <see cref="Examples"/>.</param>
    /// <param name="after">The date, usually today.</param>
    /// <returns>The text of the file; it names its schema <see cref="SchemaFileName"/>.</returns>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public static string Example(string name, LocalDate after) => Examples.Contains(name) ? ExampleText.From(name, after)
        : throw new ArgumentException($"There is no example '{name}'.", nameof(name));

    /// <summary>The policies that a file can name under <c>policy</c>.</summary>
    public static IReadOnlyList<string> Policies => Rules.Policies.Names;

    /// <summary>The rules that a policy stands for, to be given to a rotation in code.</summary>
    /// <param name="name">One of <see cref="Policies"/>.</param>
    /// <returns>The rules, or null where there is no such policy.</returns>
    public static IReadOnlyList<Rules.IRule>? FindPolicy(string name) => Rules.Policies.Find(name);

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The YAML file.</param>
    /// <returns>The company.</returns>
    /// <exception cref="InvalidCompanyException">The file has problems; all are listed, each with its line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Company Load(string path)
    {
        var result = TryRead(path);
        return result.Company ?? throw new InvalidCompanyException(result.Problems);
    }

    /// <summary>Reads and checks a file, and keeps what is wrong as data.</summary>
    /// <param name="path">The YAML file.</param>
    /// <returns>The company, or all problems.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RotationFile TryRead(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var reading = new Reading(path);
        return ReadText(path, reading) is { } text
            ? Read(text, reading) : new RotationFile(null, reading.Problems.Sorted());
    }

    /// <summary>
    /// As <see cref="TryRead"/>, for a text that may not be on disk yet; files it names are looked for beside the path.
    /// </summary>
    internal static RotationFile TryReadText(string text, string path) => Read(text, new Reading(path));

    static RotationFile Read(string text, Reading reading)
    {
        Company? company = null;
        if (TreeReader.Read(text, reading.Problems) is { } root
            && CompanyReader.Instance.TryRead(new Spot(root, "", reading), out company))
        {
            AddModelProblems(company, reading);
            if (reading.Problems.IsEmpty) company = Amended(ShortAppointments.Bind(company), reading);
        }
        return reading.Problems.IsEmpty
            ? new RotationFile(company, [])
            {
                Warnings = [.. reading.Warnings.Distinct()], EvidenceFiles = reading.EvidenceFiles, LedgerFile = reading.LedgerFile, Imports = reading.Imports,
                Requests = [.. reading.Requests.Where(r => !AmendmentBook.IsGranted(reading.Amendments, r, company!))],
            }
            : new RotationFile(null, reading.Problems.Sorted()) { Warnings = [.. reading.Warnings.Distinct()] };
    }

    /// <summary>The company with what was granted; what makes no sense about requests and amendments is reported.</summary>
    static Company Amended(Company company, Reading reading)
    {
        Report(reading.Requests.SelectMany((r, i) => r.Validate(company).Select(p => p with { Place = $"requests[{i}].{p.Place}" })), reading);
        Report(reading.Amendments.SelectMany((a, i) => a.Request.Validate(company).Select(p => p with { Place = $"amendments[{i}].{p.Place}" })), reading);
        if (reading.Amendments.Count == 0 || !reading.Problems.IsEmpty) return company;
        var amended = company;
        for (var i = 0; i < reading.Amendments.Count; i++)
        {
            var (before, wanted) = (amended.Pins.Count, AmendmentBook.All(amended, [reading.Amendments[i]]));
            if (wanted.Pins.Count > before) reading.Places.Alias($"pins[{before}]", $"amendments[{i}]");
            amended = wanted;
        }
        AddModelProblems(amended, reading);
        return amended;
    }

    /// <summary>
    /// What is wrong with the model as a whole, except where it follows from something already reported.
    /// </summary>
    static void AddModelProblems(Company company, Reading reading)
    {
        var found = CompanyValidator.Validate(company, Consequences.IsCalendarKnown(reading))
            .Select(p => p with { Place = reading.Places.InFile(p.Place) })
            .Where(p => !reading.Problems.Touches(p.Place) && !Consequences.Follows(p, reading))
            .ToList();
        Report(found, reading);
    }

    static void Report(IEnumerable<Problem> found, Reading reading)
    {
        foreach (var problem in found.ToList())
        {
            var (file, line) = reading.Places.OriginOf(problem.Place);
            reading.Problems.Add(
                problem with { File = problem.File ?? file ?? reading.Problems.File, Line = problem.Line ?? line });
        }
    }

    static string? ReadText(string path, Reading reading)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MostBytes } file)
        {
            reading.Problems.Add(null, "", $"The file is larger than {MostBytes / 1024 / 1024} MiB.", null,
                "Maybe this is not the file you meant.");
            return null;
        }
        var bytes = InputFile.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            reading.Problems.Add(1 + bytes.Take(Math.Max(0, e.Index)).Count(b => b == '\n'), "",
                "The file is not UTF-8 text.", null, "Maybe save it again with the encoding UTF-8.");
            return null;
        }
    }
}
