using RotationPlanner.Program;
using RotationPlanner.Solving;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Tests.Solving;

/// <summary>Searches as a plan runs them, without a company to plan.</summary>
static class Runs
{
    /// <summary>An effort that only what a search itself may take ends.</summary>
    public static Effort NoLimit => new(null, null, CancellationToken.None);

    public static SearchResult Solve(
        SeatProgram program, IProgress<SearchProgress>? progress = null, long work = 400_000)
    {
        using var effort = new Effort(null, work, CancellationToken.None);
        return Pipeline.Search(program, new SearchRun(new SearchLimits(), effort) { Progress = progress });
    }

    /// <summary>What a phase works on, with a state that is begun already.</summary>
    public static SearchContext Context(SearchState state, int seed = 1, Effort? effort = null) =>
        new(new SearchRun(new SearchLimits { Seed = seed }, effort ?? NoLimit), () => state);

    /// <summary>What is told of an objective.</summary>
    public static ObjectiveResult Of(this SearchResult found, string id) => found.Results.Single(o => o.Id == id);
}
