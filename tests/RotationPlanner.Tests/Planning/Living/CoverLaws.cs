using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Tests.Planning.Living;

/// <summary>The independent checker agrees with who may take a seat, and with each rule that forbids it.</summary>
public class CoverLaws
{
    static readonly Dictionary<int, (Company Company, Plan Plan)> known = [];

    /// <summary>A company with some rules and time off; the same for the same number.</summary>
    static (Company Company, Plan Plan) Case(int number)
    {
        lock (known)
        {
            if (known.TryGetValue(number, out var made)) return made;
            var random = new Random(number);
            var company = LivingTeam.Of(10, "a", "b", "c", "d", "e") with
            {
                Rules =
                [
                    new RestBetweenShifts(Period.FromDays(random.Next(2) * 7)),
                    .. random.Next(2) == 0 ? [new ShiftCap(2, 28)] : Array.Empty<IRotationRule>(),
                ],
            };
            foreach (var id in new[] { "a", "c", "e" })
            {
                var from = LivingTeam.Start.PlusDays(random.Next(60));
                company = LivingTeam.Off(company, id, from, from.PlusDays(random.Next(10)));
            }
            company = company with { Responders = [.. company.Responders.Select(r => r.Id == "d" ? r with { Avoids = [DaySelector.Every(IsoDayOfWeek.Saturday)] } : r)] };
            return known[number] = (company, LivingTeam.Plan(company));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Seats_that_are_asked_about_together_have_the_answers_of_each_alone(int number)
    {
        var (company, plan) = Case(number);
        // Of the time off that is told later, some makes seats that stay against the rules.
        var later = LivingTeam.Off(company, plan.Assignments[3].Responder, LivingTeam.Start.PlusDays(22), LivingTeam.Start.PlusDays(23));
        var published = new PublishedPlan(plan);
        var together = published.FindCovers(later, plan.Assignments, LivingTeam.Before);
        Assert.Equal(plan.Assignments.Select(a => Text(published.FindCover(later, a.Shift, a.Role, LivingTeam.Before, a.Responder))), together.Select(Text));
        Assert.Contains(together, t => t.Candidates.Count > 0);
        Assert.Contains(together, t => t.Refusals.Count > 0);

        static string Text(CoverAnswer answer) => $"{answer.Seat}: {string.Join("; ", answer.Candidates.Select(c => c with { Breaks = [] }))} not {string.Join("; ", answer.Refusals)}";
    }

    [Law(25)]
    public void Each_candidate_breaks_no_rule_and_each_refusal_names_one_that_the_checker_finds(int seed)
    {
        var random = new Random(seed);
        var (company, plan) = Case(random.Next(4));
        var seat = plan.Assignments[random.Next(plan.Assignments.Count)];
        var hours = (int)(seat.End - seat.Start).TotalHours;
        var from = random.Next(hours);
        Interval? part = random.Next(2) == 0 ? null : new Interval(seat.Start + Duration.FromHours(from), seat.Start + Duration.FromHours(random.Next(from + 1, hours + 1)));
        var cover = new PublishedPlan(plan).FindCover(company, seat.Shift, seat.Role, LivingTeam.Before, part: part);
        Assert.Equal(company.Responders.Count - 1, cover.Candidates.Count + cover.Refusals.Count);
        Assert.All(cover.Candidates, c => Assert.Empty(Broken(c.Responder)));
        Assert.All(cover.Refusals, r => Assert.Contains(r.Rule, Broken(r.Responder)));
        Assert.All(cover.Candidates, c => Assert.Equal(c.SoftCost > 0, c.Breaks.Count > 0));

        IEnumerable<string> Broken(string taker)
        {
            var (start, end) = part is { } p ? (p.Start, p.End) : (seat.Start, seat.End);
            Assignment Piece(string who, Instant a, Instant b) => new(seat.Rotation, seat.Shift, seat.Role, seat.Seat, who, a, b);
            var pieces = new[] { Piece(seat.Responder, seat.Start, start), Piece(taker, start, end), Piece(seat.Responder, end, seat.End) }.Where(a => a.Start < a.End);
            return PlanChecker.Check(plan.Schedule, [.. plan.Assignments.Where(a => a != seat).Concat(pieces)]).Select(v => v.Rule);
        }
    }
}
