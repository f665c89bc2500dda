using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Calendars;
using RotationPlanner.Reporting;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Whatever is written after whatever, by whichever clock, what changed is newer and nothing else is.</summary>
public class UpdateLaws
{
    /// <summary>A plan of the same company: who is away, who is renamed, which seats are given to whom, in which style.</summary>
    sealed record Turn(int Minutes, bool IsRenamed, bool HasLeft, int Empty, int Swapped, FeedStyle Style)
    {
        public static Gen<Turn> Any { get; } =
            from minutes in Gen.Choose(-2_000, 60_000)
            from isRenamed in Gen.Elements(false, true)
            from hasLeft in Gen.Elements(false, false, true)
            from empty in Gen.Choose(0, 12)
            from swapped in Gen.Choose(0, 11)
            from style in Gen.Elements(FeedStyle.Timed, FeedStyle.Timed, FeedStyle.AllDay, FeedStyle.Handoff)
            select new Turn(minutes, isRenamed, hasLeft, empty, swapped, style);

        public Plan Plan()
        {
            var people = Plans.Company.Responders.Select(r => IsRenamed && r.Id == "ana" ? r with { Name = "Ana Maria" } : r).Where(r => !HasLeft || r.Id != "ben");
            var plan = Plans.InTurnOf(Plans.Company with { Responders = [.. people] }).Swap(Swapped, "dee");
            return plan with { Assignments = [.. plan.Assignments.Where((_, i) => i != Empty)] };
        }
    }

    [Law(15)]
    public Property Only_what_changed_is_newer() => Prop.ForAll(Turn.Any.ArrayOf(5).ToArbitrary(), turns =>
    {
        using var here = new TempDirectory();
        var (written, now) = (new List<WrittenFeeds>(), Plans.Made);
        foreach (var turn in turns)
        {
            now += Duration.FromMinutes(turn.Minutes);
            var options = new FeedOptions { Published = now, Policy = new FeedPolicy { Style = turn.Style } };
            turn.Plan().WriteFeeds(here.Path, options);
            written.Add(new WrittenFeeds(here.Path));
            if (written.Count > 1) written[^1].AssertFollow([.. written.SkipLast(1)]);
            var stamps = Directory.EnumerateFiles(here.Path, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
            turn.Plan().WriteFeeds(here.Path, options);
            Assert.All(stamps, s => Assert.Equal(s.Value, File.GetLastWriteTimeUtc(s.Key)));
        }
    });
}
