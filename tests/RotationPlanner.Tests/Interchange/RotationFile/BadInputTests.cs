namespace RotationPlanner.Tests.Interchange;

/// <summary>One mistake each: where it is found, and what is advised.</summary>
public class BadInputTests
{
    [Theory]
    // What is written, what it replaces, the place, a part of the message, a part of the advice.
    [InlineData("timeZone: Europe/London", "timeZone: Europe/Lodnon", "timeZone", "not a time zone", "Europe/London")]
    [InlineData("timeZone: Europe/London", "timeZone: London", "timeZone", "not a time zone", "Europe/London")]
    [InlineData("timeZone: Europe/London", "timeZone: Asia/Sao Paulo", "timeZone", "not a time zone", "America/Sao_Paulo")]
    [InlineData("timeZone: Europe/London", "timeZone: W. Europe Standard Time", "timeZone", "not a time zone", "Europe/Berlin")]
    [InlineData("timeZone: Europe/London", "timeZone: Nowhere/Land", "timeZone", "not a time zone", "IANA")]
    [InlineData("timeZone: Europe/London", "timezone: Europe/London", "timezone", "not known", "'timeZone'")]
    [InlineData("from: 2027-01-04", "from: 04.01.2027", "horizon.from", "not a date", "2027-01-04")]
    [InlineData("from: 2027-01-04", "from: 2027-1-4", "horizon.from", "not a date", "2027-01-04")]
    [InlineData("to: 2027-01-31", "to: 2027-02-30", "horizon.to", "not a date", "2027-02-28")]
    [InlineData("to: 2027-01-31", "to: soon", "horizon.to", "not a date", "2027-01-04")]
    [InlineData("to: 2027-01-31", "to: 2026-01-31", "horizon.to", "ends before it starts", "swap")]
    [InlineData("horizon: { from: 2027-01-04, to: 2027-01-31 }", "horizon: January", "horizon", "group of keys", "from: ...")]
    [InlineData("horizon: { from: 2027-01-04, to: 2027-01-31 }", "horizon: { from: 2027-01-04 }", "horizon.to", "missing", "last date")]
    [InlineData("name: Acme", "name:", "name", "Nothing is given", "remove the key")]
    [InlineData("name: Acme", "name: [ Acme ]", "name", "should be a text, not a list", "quotes")]
    [InlineData("name: Acme", "nmae: Acme", "nmae", "not known", "'name'")]
    [InlineData("on: Monday", "on: Mondey", "rotations[0].handoff.on", "not a day of the week", "Monday")]
    [InlineData("on: Monday, ", "", "rotations[0].handoff", "needs its day", "on: Monday")]
    [InlineData("every: week", "every: fortnight", "rotations[0].handoff.every", "not a length of shifts", "2 weeks")]
    [InlineData("every: week", "every: day", "rotations[0].handoff.on", "no day of the week", "every: week")]
    [InlineData("\"09:00\"", "9am", "rotations[0].handoff.at", "not a time of day", "\"09:00\"")]
    [InlineData("\"09:00\"", "\"25:00\"", "rotations[0].handoff.at", "not a time of day", "09:00")]
    [InlineData("\"09:00\"", "\"24:00\"", "rotations[0].handoff.at", "not a time of day", "00:00")]
    [InlineData("handoff: { every: week, on: Monday, at: \"09:00\" }", "shifts: [ { id: day, from: \"08:00\", to: \"16:00\", meets: next } ]",
        "rotations[0].shifts[0].meets", "no other shift", "remove `meets`")]
    [InlineData("handoff: { every: week, on: Monday, at: \"09:00\" }", "shifts: [ { id: day, from: \"08:00\", to: \"16:00\", meets: nxt } ]",
        "rotations[0].shifts[0].meets", "not a word for what a shift meets", "next")]
    [InlineData("rest: P7D", "rest: 7 days", "rotations[0].rules.rest", "not a length of time", "P7D")]
    [InlineData("rest: P7D", "rest: P1M", "rotations[0].rules.rest", "not a length of time", "P30D")]
    [InlineData("rest: P7D", "rest: -P7D", "rotations[0].rules.rest", "not a length of time", "P28D")]
    [InlineData("rest: P7D", "rset: P7D", "rotations[0].rules.rset", "not known", "'rest'")]
    [InlineData("rest: P7D", "policy: pagerdutty", "rotations[0].rules.policy", "not a known policy", "pagerduty")]
    [InlineData("rest: P7D", "caps: [ { in: P28D } ]", "rotations[0].rules.caps[0]", "says nothing to limit", "shifts")]
    [InlineData("rest: P7D", "caps: [ { shifts: 2, hours: 9, in: P28D } ]", "rotations[0].rules.caps[0].hours", "limits one thing", "line of its own")]
    [InlineData("rest: P7D", "caps: [ { shifts: 2 } ]", "rotations[0].rules.caps[0].in", "missing", "P28D")]
    [InlineData("rest: P7D", "caps: [ { shifts: -2, in: P28D } ]", "rotations[0].rules.caps[0].shifts", "whole number", "such as 1")]
    [InlineData("rest: P7D", "caps: [ { workingTime: 25, in: P91D } ]", "rotations[0].rules.caps[0].workingTime", "not a part", "25%")]
    [InlineData("rest: P7D", "team: { departments: different }", "rotations[0].rules.team.departments", "not a rule about departments", "distinct")]
    [InlineData("rest: P7D", "deputyFollowsCommander: yes", "rotations[0].rules.deputyFollowsCommander", "not true or false", "true")]
    [InlineData("seats: 0-1", "seats: 2-1", "rotations[0].roles[1].seats", "not a number of seats", "1-2")]
    [InlineData("seats: 0-1", "seats: 0", "rotations[0].roles[1].seats", "not a number of seats", "0-1")]
    [InlineData("seats: 0-1", "weight: \"1,5\"", "rotations[0].roles[1].weight", "not a number", "1.5")]
    [InlineData("for: trainees", "for: trainess", "rotations[0].roles[1].for", "not a group of people", "trainees")]
    [InlineData("for: trainees", "for: trainees, needs: certified", "rotations[0].roles[1].for", "Only one of", "remove `for`")]
    [InlineData("needs: certified", "needs: certifeid", "rotations[0].roles[0].needs", "no such stage", "certified")]
    [InlineData("dates: [ 2027-01-01 ]", "dates: 2027-01-01", "holidays.GB.dates", "should be a list", "[ 2027-01-01 ]")]
    [InlineData("{ dates: [ 2027-01-01 ] }", "{ }", "holidays.GB", "Neither", "dates")]
    [InlineData("{ dates: [ 2027-01-01 ] }", "{ file: no-such.ics }", "holidays.GB.file", "no such file", "relative to this file")]
    public void OneMistake_IsFoundAtItsPlace_WithAdvice(
        string old, string mistake, string place, string message, string advice)
    {
        var text = Yaml.With(old, mistake);

        var result = Yaml.Read(text);

        Assert.Null(result.Company);
        var problem = result.Problems.FirstOrDefault(p => p.Place == place);
        Assert.True(problem is not null, string.Join(Environment.NewLine, result.Problems));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
        Assert.Equal("acme.yaml", problem.File);
        Assert.Equal(Yaml.LineOf(text, mistake.Length == 0 ? "handoff" : mistake), problem.Line);
    }

    [Theory]
    [InlineData("department: enginering", "responders[0].department", "engineering")]
    [InlineData("department: engineering\n    stage: certifed", "responders[0].stage", "certified")]
    [InlineData("department: engineering\n    holidays: UK", "responders[0].holidays", "GB")]
    [InlineData("department: engineering\n    mayHold: [ comander ]", "responders[0].mayHold[0]", "commander")]
    [InlineData("department: engineering\n    capacity: 80", "responders[0].capacity", "80%")]
    [InlineData("department: engineering\n    joins: 2027-13-01", "responders[0].joins", "2027-01-04")]
    [InlineData("department: engineering\n    unavailable: [ 2027-01-09/2027-01-08 ]", "responders[0].unavailable[0]", "2027-01-08/2027-01-09")]
    [InlineData("department: engineering\n    unavailable: [ 2027-01-09T12:00 ]", "responders[0].unavailable[0]", "end")]
    [InlineData("department: engineering\n    unavailable: [ 2027-01-09T12:00/2027-01-09T10:00 ]", "responders[0].unavailable[0]", "swapped")]
    [InlineData("department: engineering\n    unavailable: [ { from: 2027-01-09 } ]", "responders[0].unavailable[0]", "when")]
    [InlineData("department: engineering\n    avoids: [ Caturday ]", "responders[0].avoids[0]", "Saturday")]
    [InlineData("department: engineering\n    calendars: [ { file: gone.ics, as: busy } ]", "responders[0].calendars[0].as", "unavailable")]
    [InlineData("department: engineering\n    calendars: [ { file: gone.ics } ]", "responders[0].calendars[0].file", "relative to this file")]
    [InlineData("department: engineering\n    done: [ observe ]", "responders[0].done", "observe: 3")]
    [InlineData("department: engineering\n    colour: red", "responders[0].colour", "avoids")]
    [InlineData("department: engineering\n    unavailable: [ Wedesday ]", "responders[0].unavailable[0]", "Maybe 'Wednesday'.")]
    [InlineData("department: engineering\n    unavailable: [ every Friday ]", "responders[0].unavailable[0]", "Maybe 'Friday'")]
    [InlineData("department: engineering\n    unavailable: [ 1st Mnday ]", "responders[0].unavailable[0]", "Maybe '1st Monday'.")]
    [InlineData("department: engineering\n    unavailable: [ 2027-02-30/am ]", "responders[0].unavailable[0]", "2027-02-28")]
    [InlineData("department: engineering\n    unavailable: [ { every: Monday, weeks: 2 } ]", "responders[0].unavailable[0].weeks", "since")]
    [InlineData("department: engineering\n    unavailable: [ { every: Monday, since: 2027-02-01, until: 2027-01-01 } ]", "responders[0].unavailable[0].until", "exchange")]
    [InlineData("department: engineering\n    unavailable: [ { every: Monday, when: 2027-02-01 } ]", "responders[0].unavailable[0].every", "two entries")]
    [InlineData("department: engineering\n    unavailable: [ { until: 2027-02-01 } ]", "responders[0].unavailable[0]", "every: Wednesday")]
    [InlineData("department: engineering\n    unavailable: [ { when: 2027-02-01, from: \"09:00\" } ]", "responders[0].unavailable[0].from", "into `when`")]
    [InlineData("department: engineering\n    avoids: [ { dates: 2027-02-01 } ]", "responders[0].avoids[0].dates", "Maybe 'when'.")]
    [InlineData("department: engineering\n    avoids: [ { every: Friday, weight: 99 } ]", "responders[0].avoids[0].weight", "number")]
    public void AMistakeInAResponder_IsFoundAtItsPlace_WithAdvice(string mistake, string place, string advice)
    {
        // The first stage of the file is this responder's.
        var text = Yaml.With("department: engineering\n    stage: certified",
            mistake.Contains("stage", StringComparison.Ordinal) ? mistake : mistake + "\n    stage: certified");

        var problem = Assert.Single(Yaml.Read(text).Problems, p => p.Place == place);

        Assert.Contains(advice, problem.Advice, StringComparison.Ordinal);
        Assert.Equal(Yaml.LineOf(text, mistake.Split('\n')[^1].Trim()), problem.Line);
    }

    [Fact]
    public void EveryMistakeOfAFile_IsReportedAtOnce_InTheOrderOfLines()
    {
        var text = Yaml.Sound
            .Replace("Europe/London", "Europe/Lundon", StringComparison.Ordinal)
            .Replace("department: engineering", "department: marketing", StringComparison.Ordinal)
            .Replace("stage: mentor", "stage: guru", StringComparison.Ordinal)
            .Replace("seats: 0-1", "seats: none", StringComparison.Ordinal)
            .Replace("rest: P7D", "rest: a week", StringComparison.Ordinal);

        var problems = Yaml.Read(text).Problems;

        Assert.Equal(["timeZone", "responders[0].department", "responders[2].stage", "rotations[0].roles[1].seats", "rotations[0].rules.rest"], problems.Select(p => p.Place));
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
    }

    [Fact]
    public void ADuplicateId_IsReportedWithTheLineOfTheSecond()
    {
        var text = Yaml.With("id: ben", "id: ana");

        var problem = Assert.Single(Yaml.Read(text).Problems);

        Assert.Equal("responders[1].id", problem.Place);
        Assert.Equal(13, problem.Line);
    }

    [Fact]
    public void BothHandoffAndShifts_OrNeither_IsAMistake()
    {
        var both = Yaml.After("handoff", "    shifts: [ { id: day, from: \"08:00\", to: \"16:00\" } ]");
        var neither = Yaml.With("    handoff: { every: week, on: Monday, at: \"09:00\" }\n", "");

        Assert.Contains(Yaml.Read(both).Problems, p => p.Place == "rotations[0]"
            && p.Message.StartsWith("Both", StringComparison.Ordinal));
        Assert.Contains(Yaml.Read(neither).Problems, p => p.Place == "rotations[0]"
            && p.Message.StartsWith("Neither", StringComparison.Ordinal));
    }
}
