using NodaTime;

namespace RotationPlanner.Tests.Interchange;

/// <summary>The ladder and the training record in the rotation file.</summary>
public class TrainingTests
{
    static string Ladder(string ladder) => Yaml.Sound + $"\nladder:\n{ladder}\n";

    static string Training(string piece) =>
        Yaml.With("stage: mentor", $"stage: mentor\n    training:\n      - {piece}");

    [Fact]
    public void A_list_of_ids_is_a_ladder_with_the_customary_work_where_it_is_known()
    {
        var ladder = Yaml.Company(Ladder("  [ candidate, junior, certified, mentor ]")).Ladder;
        Assert.Equal([new RungNeed(EvidenceKind.SignOff)], ladder.Rungs[0].Needs);
        Assert.Empty(ladder.Rungs[1].Needs);
        Assert.Equal([new RungNeed(EvidenceKind.Led, 8)], ladder.Rungs[2].Needs);
    }

    [Fact]
    public void A_group_of_keys_keeps_the_customary_rungs_where_it_names_none()
    {
        var ladder = Yaml.Company(Ladder("  signers: [ Jane Lead ]\n  signOffGap: P0D")).Ladder;
        Assert.Equal(RotationPlanner.Ladder.Default.Rungs, ladder.Rungs);
        Assert.Equal((0, "mentor"), (ladder.SignOffGap, ladder.SignedBy));
    }

    [Fact]
    public void A_rung_can_be_told_to_need_nothing() =>
        Assert.Empty(Yaml.Company(Ladder("  - candidate\n  - { id: certified, needs: {} }\n  - mentor")).Ladder.Rungs[1].Needs);

    [Fact]
    public void Without_a_stage_people_stand_on_the_lowest_rung()
    {
        var company = Yaml.Company(
            Yaml.With("    department: engineering\n    stage: certified", "    department: engineering"));
        Assert.Null(company.Responders[0].Stage);
        Assert.Equal("candidate", Standings.Of(company)["ana"].Stage);
    }

    [Fact]
    public void The_starter_and_older_files_stand_where_they_say() =>
        Assert.All(Yaml.Company(Yaml.Sound).Responders,
            r => Assert.Equal(r.Stage, Standings.Of(Yaml.Company(Yaml.Sound))[r.Id].Stage));

    [Theory]
    [InlineData("  - candidate\n  - certified\n  - candidate\n  - mentor", "ladder[2].id", "circle", 28)]
    [InlineData("  rungs:\n    - candidate\n    - certified\n    - candidate\n    - mentor", "ladder.rungs[2].id", "circle", 29)]
    [InlineData("  mentors: guru", "ladder.mentors", "nobody could mentor", 26)]
    [InlineData("  - candidate\n  - { id: certified, needs: { led: 0 } }\n  - mentor", "ladder[1].needs.led", "whole number from 1", 27)]
    [InlineData("  - candidate\n  - { id: certified, needs: { led: 3, mentors: 2 } }\n  - mentor", "ladder[1].needs.mentors", "no shadow days", 27)]
    [InlineData("  - candidate\n  - { id: certified, refresher: { led: 1 } }\n  - mentor", "ladder[1].refresher.led", "not known here", 27)]
    [InlineData("  - { id: candidate, lapsesAfter: P30D }\n  - certified\n  - mentor", "ladder[0].lapsesAfter", "can lapse", 26)]
    [InlineData("  signOffGap: a week", "ladder.signOffGap", "from P0D", 26)]
    public void A_mistake_in_the_ladder_is_told_at_its_place(string ladder, string place, string message, int line)
    {
        var text = Ladder(ladder);
        var problem = Assert.Single(Yaml.Read(text).Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line + Yaml.Sound.Split('\n').Length - 24, problem.Line);
    }

    [Theory]
    [InlineData("{ on: 2026-09-03 }", "responders[2].training[0]", "does not say what")]
    [InlineData("{ on: 2026-09-03, incident: A, course: B }", "responders[2].training[0].course", "here are 2")]
    [InlineData("{ incident: A }", "responders[2].training[0].on", "missing")]
    [InlineData("{ on: 2027-09-03, incident: A }", "responders[2].training[0].on", "from the future")]
    [InlineData("{ on: 2026-09-03, signOff: certifide, by: Jane }", "responders[2].training[0].signOff", "no such rung")]
    [InlineData("{ on: 2026-09-03, shadow: command/2026-09-03, with: ana }", "responders[2].training[0].with", "only people on 'mentor'")]
    [InlineData("{ on: 2026-09-03, shadow: command/2026-09-03, days: 0 }", "responders[2].training[0].days", "whole number from 1 to 366")]
    public void A_mistake_in_a_record_is_told_at_its_place(string piece, string place, string message)
    {
        var text = Training(piece);
        var problem = Assert.Single(Yaml.Read(text).Problems, p => p.Place == place);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(Yaml.LineOf(text, piece), problem.Line);
    }
}
