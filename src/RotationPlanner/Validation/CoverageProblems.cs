using RotationPlanner.Scheduling;

namespace RotationPlanner;

/// <summary>Hours that somebody wants covered and no shift covers.</summary>
static class CoverageProblems
{
    public static IEnumerable<Problem> Of(Company company)
    {
        for (var i = 0; i < company.Rotations.Count; i++)
        {
            var rotation = company.Rotations[i];
            if (PatternCoverage.Holes(company, rotation) is not { Count: > 0 } holes) continue;
            var zone = rotation.Covers!.TimeZone ?? rotation.TimeZone ?? company.TimeZone;
            yield return new Problem($"rotations[{i}].covers",
                $"No shift of '{TextSanitizer.Line(rotation.Id)}' covers {HourWords.Say(holes, zone, "hole")}.", null,
                "Maybe lengthen a shift or add one, or ask for fewer hours.");
        }
    }

    /// <summary>What is wrong with what is asked, whatever the shifts.</summary>
    public static IEnumerable<Problem> Asked(Company company, Rotation rotation, string place)
    {
        if (rotation.Covers is not { } covers) return [];
        return
        [
            .. covers.Days.Count > 0 ? [] : new[] { new Problem($"{place}.days", "No day is to be covered.", null, "Maybe Mon-Fri.") },
            .. covers.Days.Order().SelectMany(d => PatternProblems.Weekday($"{place}.days", d)),
            .. PatternProblems.Time($"{place}.from", covers.From), .. PatternProblems.Time($"{place}.to", covers.To),
            .. PatternProblems.Calendar(company, $"{place}.except", covers.Except),
        ];
    }
}
