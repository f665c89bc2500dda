using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Tests.Planning.Living.Year;

/// <summary>What may happen to a published plan. An event that makes no sense just then gives nothing.</summary>
static class Happenings
{
    const int FewestCommanders = 9, MostChanges = 60;

    static readonly (string Name, int Weight, Func<Life, Random, Outcome?> Happen)[] all =
    [
        ("somebody is ill", 22, Ill), ("a mentor is ill", 5, MentorIll), ("somebody joins", 4, Joins), ("somebody leaves", 4, Leaves),
        ("a trainee joins", 2, TraineeJoins), ("a cover", 12, Cover), ("a cover of a part", 12, PartCover), ("a swap", 14, Swap),
        ("a request", 12, Request), ("a wish", 5, Wish), ("fewer hours", 1, FewerHours), ("somebody steps back", 1, StepsBack),
        ("a session is missed", 3, SessionMissed), ("a leader of a session is ill", 2, SessionLeaderIll),
        ("a buy-in is withdrawn", 1, Withdrawn), ("a cap changes", 2, CapChanges), ("a promotion", 2, Promoted), ("nothing", 3, Nothing),
        ("the lead evens the load", 9, (life, _) => Evened(life)),
    ];

    public static int Kinds => all.Length;

    public static (string Name, Func<Life, Random, Outcome?> Happen) Any(Random random)
    {
        var at = random.Next(all.Sum(h => h.Weight));
        foreach (var (name, weight, happen) in all)
        {
            if (at < weight) return (name, happen);
            at -= weight;
        }
        throw new InvalidOperationException("Weights sum to what they are drawn from.");
    }

    static Outcome? Ill(Life life, Random random) => Soon(life, random) is { } seat ? Absent(life, seat.Responder, seat.Start, random.Next(1, 8)) : null;

    static Outcome? MentorIll(Life life, Random random) =>
        life.Ahead.Where(a => a.Mentor is not null).Take(10).ToList() is { Count: > 0 } trained
            ? Absent(life, trained[random.Next(trained.Count)].Mentor!, trained[0].Start, random.Next(1, 4)) : null;

    static Outcome? Joins(Life life, Random random) => Commanders(life).Count() < 16
        ? Change(life, life.Company with { Responders = [.. life.Company.Responders, New(life, random, Ladder.Certified)] }) : null;

    static Outcome? TraineeJoins(Life life, Random random) => life.Company.Responders.Count(r => r.Stage is "shadowing" or "tabletop") < 7
        ? Change(life, life.Company with { Responders = [.. life.Company.Responders, New(life, random, random.Next(2) == 0 ? "shadowing" : "tabletop")] }) : null;

    static Outcome? Leaves(Life life, Random random)
    {
        var commanders = Commanders(life).ToList();
        if (commanders.Count <= FewestCommanders) return null;
        var gone = commanders[random.Next(commanders.Count)];
        if (gone.Joins > Today(life)) return null;
        return Change(life, With(life.Company, gone.Id, r => r with { Leaves = Today(life).PlusDays(random.Next(1, 40)) }));
    }

    static Outcome? Cover(Life life, Random random) => Take(life, Soon(life, random), null);

    static Outcome? PartCover(Life life, Random random)
    {
        if (Soon(life, random) is not { } seat) return null;
        var from = seat.Start + Duration.FromHours(random.Next(0, 16));
        var to = from + Duration.FromHours(4);
        return seat.Start <= from && to <= seat.End ? Take(life, seat, new Interval(from, to)) : null;
    }

    static Outcome? Take(Life life, Assignment? seat, Interval? part)
    {
        if (seat is null) return null;
        var cover = life.Published.FindCover(life.Company, seat.Shift, seat.Role, life.AsOf, seat.Responder, part);
        if (cover.Candidates is not [var fairest, ..]) return null;
        var taken = life.Published.Take(life.Company, seat.Shift, seat.Role, fairest.Responder, life.AsOf, seat.Responder, part);
        Assert.Empty(taken.Forbidden);
        return new Outcome(taken.Proposal!.Plan, life.Company, IsAsked: true);
    }

    static Outcome? Swap(Life life, Random random)
    {
        if (Soon(life, random) is not { } seat || life.Published.Assignments.Count(a => (a.Shift, a.Role) == (seat.Shift, seat.Role)) > 1) return null;
        var give = Reference(seat);
        if (life.Published.FindSwaps(life.Company, give, life.AsOf).FirstOrDefault(o => o.Moves.Count == 2) is not { } offer) return null;
        var swapped = life.Published.Swap(life.Company, give, Reference(offer.Moves[1].Seat), life.AsOf);
        Assert.Empty(swapped.Forbidden);
        return new Outcome(swapped.Proposal!.Plan, life.Company, IsAsked: true);
    }

    static Outcome? Request(Life life, Random random)
    {
        if (life.Ahead is not { Count: > 0 } ahead) return null;
        var seat = ahead[random.Next(ahead.Count)];
        if (!Present(life).Any(r => r.Id == seat.Responder)) return null;
        var day = seat.Start.InUtc().Date;
        var off = new TimeOffRequest { Responder = seat.Responder, Off = new DateInterval(day, day.PlusDays(random.Next(0, 6))) };
        return Answered(life, off);
    }

    static Outcome? Answered(Life life, Request request)
    {
        if (request.Validate(life.Company, life.AsOf).Count > 0) return null;
        var answer = life.Published.Answer(life.Company, request, new ReplanOptions { AsOf = life.AsOf });
        return answer.Proposal is { } yes ? new Outcome(yes.Plan, life.Company) : null;
    }

    /// <summary>Somebody would like a shift, or would rather not have theirs.</summary>
    static Outcome? Wish(Life life, Random random)
    {
        if (Later(life, random) is not { } seat) return null;
        if (random.Next(2) == 0) return Answered(life, new AvoidRequest { Responder = seat.Responder, Shift = seat.Shift });
        var others = Commanders(life).Where(r => r.Id != seat.Responder).ToList();
        return Answered(life, new WantRequest { Responder = others[random.Next(others.Count)].Id, Shift = seat.Shift, Role = seat.Role });
    }

    static Outcome? FewerHours(Life life, Random random)
    {
        var people = Commanders(life).ToList();
        return Answered(life, new CapacityRequest { Responder = people[random.Next(people.Count)].Id, Capacity = 0.8m, From = Today(life).PlusDays(random.Next(5, 40)) });
    }

    static Outcome? StepsBack(Life life, Random random)
    {
        var people = Commanders(life).Where(r => r.StepsBack is null).ToList();
        if (people.Count <= FewestCommanders) return null;
        return Change(life, With(life.Company, people[random.Next(people.Count)].Id, r => r with { StepsBack = Today(life).PlusDays(random.Next(1, 40)) }));
    }

    /// <summary>Somebody on their way up is certified by decision, today.</summary>
    static Outcome? Promoted(Life life, Random random) =>
        Present(life).Where(r => r.Stage is not (Ladder.Certified or Ladder.Mentor) && r.Promoted is null && r.StepsBack is null
            && !(r.Joins > Today(life))).ToList() is { Count: > 0 } climbing
            ? Change(life, With(life.Company, climbing[random.Next(climbing.Count)].Id, r => r with { Promoted = new Promotion { To = Ladder.Certified, On = Today(life) } })) : null;

    static Outcome? SessionMissed(Life life, Random random) =>
        life.Current.Training.Events.LastOrDefault(e => e.Start < life.AsOf && e.Participants.Count > e.Missed.Count) is { } session
            ? Away(life, session.Participants.First(p => !session.Missed.Contains(p)), session.Start, session.End) : null;

    static Outcome? SessionLeaderIll(Life life, Random random) =>
        life.Current.Training.Events.FirstOrDefault(e => e.Start > life.AsOf) is { } session ? Away(life, session.Facilitator, session.Start, session.End) : null;

    static Outcome Away(Life life, string who, Instant from, Instant to) =>
        Change(life, With(life.Company, who, r => r with { Unavailable = [.. r.Unavailable, new BusyTime(from, to)] }));

    static Outcome? Withdrawn(Life life, Random random)
    {
        var lent = life.Company.Departments.Where(d => d.BuyIn is { Withdrawn: null }).ToList();
        var department = lent[random.Next(lent.Count)];
        if (lent.Count == 1 || Commanders(life).Count(r => r.Department != department.Id) < FewestCommanders - 2) return null;
        var without = department with { BuyIn = department.BuyIn! with { Withdrawn = Today(life).PlusDays(random.Next(15, 60)) } };
        return Change(life, life.Company with { Departments = [.. life.Company.Departments.Select(d => d.Id == department.Id ? without : d)] });
    }

    static Outcome? CapChanges(Life life, Random random) =>
        Change(life, life.Company with { Rules = [new RestBetweenShifts(Period.FromDays(2)), new ShiftCap(random.Next(6, 9), 28)] });

    /// <summary>The lead takes up what the price of keeping everything offers.</summary>
    public static Outcome Evened(Life life) =>
        new(life.Published.Replan(life.Company, new ReplanOptions { AsOf = life.AsOf, Changes = MostChanges }).Plan, life.Company);

    static Outcome? Nothing(Life life, Random random)
    {
        var outcome = Change(life, life.Company);
        Assert.Equal(life.Published.Assignments.Select(a => (a.Shift, a.Role, a.Responder, a.Start)), outcome.Plan.Assignments.Select(a => (a.Shift, a.Role, a.Responder, a.Start)));
        return outcome;
    }

    static Outcome Absent(Life life, string who, Instant around, int days)
    {
        var day = around.InUtc().Date;
        var first = day < Today(life) ? Today(life) : day;
        return Change(life, With(life.Company, who, r => r with { Unavailable = [.. r.Unavailable, BusyTime.Days(first, first.PlusDays(days - 1), r.TimeZone)] }));
    }

    static Outcome Change(Life life, Company company) => new(life.Published.Replan(company, new ReplanOptions { AsOf = life.AsOf }).Plan, company);

    /// <summary>One of the next seats.</summary>
    static Assignment? Soon(Life life, Random random) =>
        life.Ahead is { Count: > 0 } ahead && ahead[random.Next(Math.Min(ahead.Count, 60))] is var seat && seat.Role == "commander" ? seat : null;

    /// <summary>A seat of command beyond the notice.</summary>
    static Assignment? Later(Life life, Random random) =>
        life.Ahead.Where(a => a.Role == "commander" && a.Start > life.AsOf + Duration.FromDays(15)).ToList() is { Count: > 0 } later ? later[random.Next(later.Count)] : null;

    /// <summary>Who may command and goes on doing so.</summary>
    static IEnumerable<Responder> Commanders(Life life) => Present(life).Where(r => (r.Stage is Ladder.Certified or Ladder.Mentor || r.Promoted is not null) && r.StepsBack is null
        && life.Company.Departments.First(d => d.Id == r.Department).BuyIn is { Withdrawn: null });

    static IEnumerable<Responder> Present(Life life) => life.Company.Responders.Where(r => r.Leaves is null);

    static Responder New(Life life, Random random, string stage)
    {
        var lent = Enumerable.Range(0, YearCompany.Departments.Length).Where(d => life.Company.Departments[d].BuyIn is { Withdrawn: null }).ToList();
        return YearCompany.Person($"new{life.Company.Responders.Count}", lent[random.Next(lent.Count)], stage) with { Joins = Today(life).PlusDays(random.Next(0, 30)) };
    }

    static Company With(Company company, string id, Func<Responder, Responder> change) =>
        company with { Responders = [.. company.Responders.Select(r => r.Id == id ? change(r) : r)] };

    static LocalDate Today(Life life) => life.AsOf.InUtc().Date;

    static SeatReference Reference(Assignment seat) => new() { Shift = seat.Shift, Role = seat.Role, Responder = seat.Responder };
}
