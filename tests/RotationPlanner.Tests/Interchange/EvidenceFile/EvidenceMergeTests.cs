using RotationPlanner.Interchange;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Evidence files that a rotation file names.</summary>
public sealed class EvidenceMergeTests : IDisposable
{
    readonly TempDirectory folder = new();

    public void Dispose() => folder.Dispose();

    RotationPlanner.Interchange.RotationFile Read(string csv, string training = "")
    {
        folder.Write("incidents.csv", csv);
        return RotationPlanner.Interchange.RotationFile.TryRead(folder.Write("acme.yaml", Yaml.With("stage: mentor", $"stage: mentor\n{training}") + "\nevidence: [ { file: incidents.csv } ]\n"));
    }

    [Fact]
    public void Joins_the_records()
    {
        var result = Read("incident,date,responder,how\nINC-1,2026-09-03,ben,recorded\nINC-2,2026-09-04,cleo,live\n",
            "    training: [ { on: 2026-09-05, course: ic-101 } ]");
        Assert.Empty(result.Problems);
        Assert.Equal(["INC-1"], result.Company!.Responders[1].Record.Select(e => e.What));
        Assert.Equal(["ic-101", "INC-2"], result.Company!.Responders[2].Record.Select(e => e.What));
    }

    [Fact]
    public void Days_are_read_off_the_shift_when_the_file_does_not_say() =>
        Assert.Equal([7, 1, 3], Read("responder,on,kind,what,days\nben,2026-09-07,shadow,command/2026-09-07,\nben,2026-09-14,shadow,old/2026-09-14,\nben,2026-09-21,shadow,command/2026-09-21,3\n")
            .Company!.Responders[1].Record.Select(e => e.Days));

    [Theory]
    [InlineData("INC-9,2026-09-05,bne,live", "responder", "no such responder", "bne")]
    [InlineData("INC-9,2027-01-04,ben,live", "responders[1].training[1].on", "from the future", "2027-01-04")]
    [InlineData("INC-1,2026-09-03,ben,live", "responders[1].training[1]", "already told in responders[1].training[0]", "INC-1")]
    [InlineData("INC-2,2026-09-04,cleo,live", "responders[2].training[1]", "already told in responders[2].training[0]", "INC-2")]
    [InlineData("INC-9,2026-09-31,ben,live", "date", "not a date", "2026-09-31")]
    public void A_mistake_is_told_at_its_line_in_its_file(string row, string place, string message, string value)
    {
        var problem = Assert.Single(Read($"incident,date,responder,how\nINC-1,2026-09-03,ben,recorded\n{row}\n", "    training: [ { on: 2026-09-04, incident: INC-2 } ]").Problems);
        Assert.Equal((folder["incidents.csv"], 3, place, value),
            (problem.File, problem.Line, problem.Place, problem.Value));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Maybe", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mentor_who_was_none_is_told_at_the_line_too()
    {
        var problem = Assert.Single(
            Read("responder,on,kind,what,with\nben,2026-09-07,shadow,command/2026-09-07,ana\n").Problems);
        Assert.Equal((folder["incidents.csv"], 2, "responders[1].training[0].with"),
            (problem.File, problem.Line, problem.Place));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_where_it_is_named()
    {
        var path = folder.Write("acme.yaml", Yaml.Sound + "\nevidence: [ { file: incident.csv } ]\n");
        folder.Write("incidents.csv", "");
        var problem = Assert.Single(RotationPlanner.Interchange.RotationFile.TryRead(path).Problems);
        Assert.Equal(("evidence[0].file", "Maybe you mean 'incidents.csv'."), (problem.Place, problem.Advice));
    }
}
