using NodaTime;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tests.Interchange;

public class StarterTests
{
    [Theory]
    [InlineData(2026, 11, 24)]
    [InlineData(2027, 1, 4)]
    [InlineData(2028, 2, 29)]
    [InlineData(2099, 12, 31)]
    public void LoadsWithoutProblems_WhateverTheDay(int year, int month, int day)
    {
        var company = Yaml.Company(RotationPlanner.Interchange.RotationFile.Starter(new(year, month, day)));
        Assert.Equal((6, 2), (company.Responders.Count, company.Departments.Count));
        Assert.Equal(IsoDayOfWeek.Monday, company.Horizon.Start.DayOfWeek);
        Assert.True(company.Horizon.Start > new LocalDate(year, month, day));
        Assert.Equal(26 * 7, company.Horizon.Length);
    }

    [Fact]
    public void NamesItsSchemaForEditors() =>
        Assert.StartsWith("# yaml-language-server: $schema=rotation.schema.json\n",
            RotationPlanner.Interchange.RotationFile.Starter(new(2026, 11, 24)), StringComparison.Ordinal);
}
