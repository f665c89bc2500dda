using RotationPlanner.Rules;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Rules;

public class ConsentTests
{
    static Company Ana(string? interested, string? stepsBack) => Given.Weekly().With("ana", r => r with
    {
        Interested = interested is null ? null : Given.Day(interested),
        StepsBack = stepsBack is null ? null : Given.Day(stepsBack),
    });

    static Company Tim(string? interested) => Ana(null, null).With("tim", r => r with
    {
        Interested = interested is null ? null : Given.Day(interested),
    }) with { Ladder = new Ladder(Ladder.Default.Rungs) { Volunteers = true } };

    [Fact]
    public void A_shift_on_or_after_the_day_of_stepping_back() =>
        Ana(null, "2027-01-11").Check(("2027-01-11", "commander", "ana"))
            .Is("consent", "ana", "2027-01-11", "2027-01-18", "Ana Silva", "stepped back from 2027-01-11");

    [Fact]
    public void A_shift_that_began_before_is_served_to_its_end() =>
        Assert.Empty(Ana(null, "2027-01-12").Check(("2027-01-11", "commander", "ana")));

    [Fact]
    public void The_later_of_the_two_dates_holds()
    {
        var back = Ana("2027-02-01", "2027-01-11");
        back.Check(("2027-01-25", "commander", "ana")).Is("consent", "ana", "2027-01-25", "2027-02-01");
        Assert.Empty(back.Check(("2027-02-01", "commander", "ana")));
        Assert.Empty(Ana("2026-02-01", "2027-02-01").Check(("2027-01-25", "commander", "ana")));
    }

    [Fact]
    public void A_trainee_who_did_not_ask_to_train_under_a_ladder_for_volunteers()
    {
        (string, string, string)[] seats = [("2027-01-11", "commander", "ana"), ("2027-01-11", "shadow", "tim")];
        Tim(null).Check(seats).Is("consent", "tim", "2027-01-11", "2027-01-18", "Tim Roe", "has not asked to train");
        Tim("2027-01-12").Check(seats).Is("consent", "tim", "2027-01-11", "2027-01-18");
        Assert.Empty(Tim("2027-01-11").Check(seats));
        Assert.Empty(Ana(null, null).Check(seats));
    }

    [Fact]
    public void A_session_of_somebody_who_stepped_back_or_never_asked()
    {
        var company = ClimbTeam.Of(ClimbTeam.Trainee("t1", "tabletop"), ClimbTeam.Trainee("t2", "tabletop"),
            ClimbTeam.Trainee("t3", "tabletop"));
        var plan = company.QuickPlan();
        var session = plan.Training.Events[0];
        string[] Wrong(Company changed) => [.. PlanChecker.Check(Schedule.Of(changed), [], [session])
            .Where(v => v.Rule == "consent").SelectMany(v => v.Responders)];
        Assert.Equal(["t2"], Wrong(company.With("t2", r => r with { StepsBack = company.Horizon.Start })));
        Assert.Equal([session.Facilitator], Wrong(company.With(session.Facilitator, r => r with { StepsBack = company.Horizon.Start })));
        var volunteers = company with { Ladder = company.Ladder with { Volunteers = true } };
        Assert.Equal(["t1", "t2", "t3"], Wrong(volunteers));
        Assert.Equal(["t1", "t3"], Wrong(volunteers.With("t2", r => r with { Interested = company.Horizon.Start })));
    }
}
