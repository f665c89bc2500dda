using NodaTime;
using RotationPlanner.Tests.Interchange;

namespace RotationPlanner.Tests.Training;

/// <summary>How many days a seat counts, read off the shift that a piece of evidence names.</summary>
public class ShiftDaysTests
{
    [Theory]
    [InlineData("handoff: { every: week, on: Monday, at: \"09:00\" }", "command/2026-11-02", 7)]
    [InlineData("handoff: { every: 2 weeks, on: Monday, at: \"09:00\" }", "command/2026-11-09", 14)]
    [InlineData("handoff: { every: month, on: 15, at: \"09:00\" }", "command/2026-10-15", 31)]
    [InlineData("handoff: { every: 2 weeks, on: Monday, at: \"09:00\", lasts: 1 week }", "command/2026-11-09", 7)]
    [InlineData("handoff: { every: 12 hours, at: \"09:00\" }", "command/2026-11-02T21:00", 1)]
    [InlineData("shifts: [ { id: a, from: \"Fri 17:00\", to: \"Mon 09:00\" } ]", "command/2026-11-06/a", 3)]
    [InlineData("shifts: [ { id: a, from: \"09:00\", to: \"17:00\" } ]", "command/2026-11-06/a", 1)]
    [InlineData("shifts: [ { id: a, from: \"09:00\", to: \"17:00\" } ]", "elsewhere/2026-11-06", 1)]
    public void Days_are_those_of_the_pattern(string pattern, string shift, int days)
    {
        var company = Yaml.Company(Yaml.With("handoff: { every: week, on: Monday, at: \"09:00\" }", pattern)
            .Replace("stage: mentor", $"stage: shadowing\n    training: [ {{ on: 2026-11-01, shadow: {shift} }} ]", StringComparison.Ordinal));
        Assert.Equal(days, company.Responders.Single(r => r.Id == "cleo").Record.Single().Days);
    }
}
