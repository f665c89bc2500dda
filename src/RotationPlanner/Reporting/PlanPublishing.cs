using RotationPlanner.Calendars;
using RotationPlanner.Calendars.Feeds;

namespace RotationPlanner.Reporting;

/// <summary>
/// Publishes a plan. The report is one HTML file that needs nothing else, for a screen, a phone, paper or a screen
/// reader; its figures are those of the plan and of <see cref="Plan.Fairness"/>. The feeds are iCalendar files, one a
/// person, a rotation and a department, for people to subscribe to; and one more for each trainee who has incidents to
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

    /// <summary>Writes the report, whole or not at all.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The file; replaced when it exists.</param>
    public static void WriteReport(this Plan plan, string path) => AtomicFile.Write(path, RenderReport(plan));

    /// <summary>
    /// Writes <c>people/ID.ics</c>, <c>rotations/ID.ics</c>, <c>departments/ID.ics</c> and <c>observe/ID.ics</c>, each
    /// file whole or not at all.
    /// </summary>
    /// <remarks>
    /// A feed written before, for someone or something that is no longer in the company, is emptied rather than
    /// removed: calendar programs clear an empty feed and keep what a missing one last said.
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">Where the folders are made or found.</param>
    /// <param name="options">What the feeds say beside the plan; the defaults when null.</param>
    public static void WriteFeeds(this Plan plan, string directory, FeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        FeedFiles.Write(plan.RenderFeeds(options), directory);
    }

    /// <summary>
    /// Renders every feed of a plan, one after another as they are asked for: people, rotations, departments,
    /// observers, each in the order of the company. The same plan and options give the same bytes.
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
