using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Reporting;

/// <summary>
/// Publishes a plan. The report is one HTML file that needs nothing else, for a screen, a phone, paper or a screen
/// reader; its figures are those of the plan and of <see cref="Plan.Fairness"/>. The feeds are iCalendar files, one a
/// person, a rotation, a department and a role, and one of the whole company, for people to subscribe to; and one more for each trainee who has incidents to
/// observe.
/// </summary>
public static class PlanPublishing
{
    /// <summary>Renders the report. The same plan gives the same text.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The HTML document.</returns>
    public static string RenderReport(this Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = new ReportView(plan);
        var page = new HtmlWriter();
        Frame.Write(page, Head(plan), () =>
        {
            HeadlineSection.Write(page, view);
            PeopleSection.Write(page, view);
            CategoriesSection.Write(page, view);
            DepartmentsSection.Write(page, view);
            TrainingSection.Write(page, view);
            CoverageSection.Write(page, view);
            CalendarSection.Write(page, view);
            ProofSection.Write(page, view);
            MeasuresSection.Write(page, view);
            FactsSection.Write(page, view);
        });
        return page.ToString();
    }

    static FrameHead Head(Plan plan) =>
        new(plan.Company.Name, "rotation report", $"Rotation report, revision {plan.Revision}", plan.Company.Horizon,
    [
        ("people", "Load"), ("categories", "Nights, weekends, holidays"), ("departments", "Departments"),
            .. plan.HasTraining ? [(TrainingSection.Id, "Training")] : Array.Empty<(string, string)>(),
        ("coverage", "Coverage"), ("calendar", "Calendar"), ("proof", "Proof"), ("measures", "Measures"),
            ("facts", "Facts"),
    ], "Made by RotationPlanner from one input file; the same figures are in plan.json.");

    /// <summary>
    /// A forecast of the bench as one HTML page in the style of the report: chart and table month by month, who is needed by when.
    /// Dates and names are the file's; it needs nothing else and loads nothing.
    /// </summary>
    /// <param name="bench">The forecast.</param>
    /// <returns>The page.</returns>
    public static string RenderReport(this BenchStrength bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return BenchPage.Of(bench);
    }

    /// <summary>Writes the report, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void WriteReport(this Plan plan, string path) => AtomicFile.Write(path, RenderReport(plan));

    /// <summary>
    /// Writes <c>people/ID.ics</c>, <c>rotations/ID.ics</c>, <c>departments/ID.ics</c>, <c>roles/ID.ics</c>,
    /// <c>observe/ID.ics</c> and <c>company.ics</c>, each file whole or not at all, and only where it changes.
    /// </summary>
    /// <remarks>
    /// What is there already is read first. An event that says the same stays as it is; one that says something else is
    /// newer than anything ever written of it there; one that has left a feed is shown as cancelled for 30 days. A feed
    /// written before, for someone or something that is no longer in the company, is emptied in this way rather than
    /// removed: calendar programs clear an empty feed and keep what a missing one last said.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">Where the folders are made or found.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    public static void WriteFeeds(this Plan plan, string directory, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(directory);
        FeedFiles.Write(plan, directory, options ?? new FeedOptions());
    }

    /// <summary>
    /// Renders what <see cref="WriteFeeds"/> would leave in a folder that holds some files already, byte for byte, for
    /// whoever keeps feeds elsewhere.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="before">What is kept: content by path, as this gave it last; empty at first.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    /// <returns>All that is to be kept, by path: feeds such as <c>people/ana.ics</c>, and <c>.versions</c>, which remembers
    /// events that no feed shows any more and is for nobody to read.</returns>
    /// <exception cref="ArgumentException">An id cannot be the name of a file, or two differ in capitals only.</exception>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> RenderFeedFiles(
        this Plan plan, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> before, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(before);
        return FeedFiles.Render(plan, before, options ?? new FeedOptions());
    }

    /// <summary>
    /// Renders every feed of a plan, one after another as they are asked for: people, rotations, departments,
    /// roles, the company, observers, each in the order of the company; then those of
    /// <see cref="FeedOptions.History"/> that the company has no more. The same plan gives the same bytes with the same
    /// options, their time of publication among them, and with the history of its own feeds.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    /// <returns>The feeds.</returns>
    public static IEnumerable<Feed> RenderFeeds(this Plan plan, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new FeedBook(plan, options ?? new FeedOptions()).Render();
    }
}
