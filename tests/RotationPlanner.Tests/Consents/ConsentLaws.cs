using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Tests.Fairness;
using RotationPlanner.Tests.Planning.Climbing;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Consents;

/// <summary>Nobody serves against their will, and nobody owes for the time after.</summary>
public class ConsentLaws
{
    static LocalDate Later(Random random) => Given.Day("2026-12-20").PlusDays(random.Next(100));

    static LocalDate? Perhaps(Random random) => random.Next(2) == 0 ? Later(random) : null;

    static Company Draw(Random random)
    {
        string[] stages = ["tabletop", "shadowing", "reverse-shadowing"];
        var company = ClimbTeam.Of([.. Enumerable.Range(0, 4).Select(i => ClimbTeam.Trainee($"t{i}", stages[random.Next(stages.Length)]))]);
        return company with
        {
            Ladder = company.Ladder with { Volunteers = random.Next(2) == 0 },
            Sessions = company.Sessions with { Least = 1 },
            Departments = [.. company.Departments.Select(d => d with { BuyIn = new BuyIn { By = "VP", Since = Given.Day("2026-01-01"), Until = d.Id == "sales" ? Perhaps(random) : null, Withdrawn = d.Id == "support" ? Perhaps(random) : null } })],
            Responders = [.. company.Responders.Select(r => (r with { Interested = Perhaps(random), StepsBack = Perhaps(random) }) is var asked && asked.Interested == asked.StepsBack
                ? asked with { Interested = null } : asked)],
        };
    }

    [Law(8)]
    public void Nobody_begins_anything_after_stepping_back_and_only_volunteers_train(int seed)
    {
        var company = Draw(new Random(seed));
        // The planner returns no plan that the independent checker refuses.
        var plan = company.QuickPlan();
        var begun = plan.Assignments.Select(a => (a.Responder, a.Start, Trains: a.Role == "shadow"))
            .Concat(plan.Training.Events.SelectMany(e => e.Participants.Select(p => (Responder: p, e.Start, Trains: true)).Append((Responder: e.Facilitator, e.Start, Trains: false))));
        foreach (var (who, start, trains) in begun)
        {
            var person = company.Responders.Single(r => r.Id == who);
            var date = start.InZone(person.TimeZone).Date;
            Assert.False(person.StepsBack <= date && !(person.Interested > person.StepsBack && person.Interested <= date));
            Assert.True(!trains || !company.Ladder.Volunteers || person.Interested <= date);
            var buyIn = company.Departments.Single(d => d.Id == person.Department).BuyIn!;
            Assert.True(!(date > buyIn.Until) && !(date >= buyIn.Withdrawn));
        }
        if (company.Ladder.Volunteers)
            Assert.All(plan.Training.Steps, s => Assert.True(company.Responders.Single(r => r.Id == s.Responder).Interested <= s.Date
                || s.Rung == Ladder.Mentor));
    }

    [Law(30)]
    public Property Stepping_back_and_an_agreement_that_ends_lower_the_share_as_leaving_does()
    {
        var cases = from company in SlicedCompany.Companies from day in Gen.Choose(1, 60) select (company, day);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var company = c.company.Build();
            company = company with { Departments = [.. company.Departments, new Department { Id = "e" }] };
            var last = SlicedCompany.Start.PlusDays(c.day);
            // The first of them lives in the zone of the shifts, of which none crosses midnight.
            Credit[] Of(Func<Responder, Responder> first, BuyIn? lent = null)
            {
                var everybody = lent is null ? null : new BuyIn { By = "VP", Since = SlicedCompany.Start.PlusYears(-1) };
                return new Pool(company with
                {
                    Departments = [.. company.Departments.Select(d => d with { BuyIn = d.Id == "e" ? lent : everybody })],
                    Responders = [.. company.Responders.Select((r, i) => i == 0 ? first(r with { Department = "e" }) : r)],
                }).Shares();
            }
            var left = Of(r => r with { Leaves = last });
            return left.SequenceEqual(Of(r => r with { StepsBack = last.PlusDays(1) }))
                && left.SequenceEqual(Of(r => r, new BuyIn { By = "VP", Since = SlicedCompany.Start.PlusYears(-1), Until = last }))
                && left.SequenceEqual(Of(r => r, new BuyIn { By = "VP", Since = SlicedCompany.Start.PlusYears(-1), Withdrawn = last.PlusDays(1) }));
        });
    }

    [Fact]
    public void Whoever_stepped_back_is_settled_like_a_leaver_and_a_return_restores_the_balance()
    {
        static LedgerEntry Entry(string who, long worked) => new(who, Given.Day("2026-07-06"), Given.Day("2027-01-03"),
            new Credit(worked, 0, 0, 0), new Credit(1000, 0, 0, 0));
        var company = Given.Weekly() with { Ledger = new Ledger([Entry("ana", 1600), Entry("ada", 700), Entry("bo", 700)]) };
        Credit[] Carried(Func<Responder, Responder> ana) => LedgerBook.Carried(company.With("ana", ana));
        var stays = Carried(r => r);
        Assert.Equal(600, stays[0].Total);
        var left = Carried(r => r with { Leaves = Given.Day("2027-01-03") });
        Assert.Equal(0, left[0].Total);
        Assert.Equal(left, Carried(r => r with { StepsBack = Given.Day("2027-01-04") }));
        Assert.Equal(stays, Carried(r => r with { StepsBack = Given.Day("2026-12-01"), Interested = Given.Day("2027-02-01") }));
        Assert.Equal(stays, Carried(r => r with { StepsBack = Given.Day("2027-02-01") }));
    }
}
