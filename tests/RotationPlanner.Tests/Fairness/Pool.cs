using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Tests.Scheduling;
using RotationPlanner.Training;

namespace RotationPlanner.Tests.Fairness;

/// <summary>A company with its slots and choices, without the rest of the seat program.</summary>
sealed class Pool
{
    readonly List<Slot> slots = [];
    readonly List<Choice> choices = [];
    readonly List<Credit> credits = [];

    public Pool(Company company, Func<Responder, Shift, Role, bool>? mayHold = null)
    {
        Company = company;
        var measures = new ShiftMeasures(company);
        foreach (var shift in Schedule.Of(company).Shifts)
            foreach (var role in shift.Rotation.Roles)
            {
                var slot = new Slot(slots.Count, shift, role);
                slots.Add(slot);
                foreach (var responder in company.Responders.Where(r => mayHold?.Invoke(r, shift, role) ?? true))
                {
                    choices.Add(new Choice(choices.Count, responder, slot));
                    credits.Add(measures.Of(shift, responder).CreditFor(role.Weight));
                }
            }
    }

    public Company Company { get; }

    public Credit[] Shares() => Yardstick().Shares;

    public Yardstick Yardstick(ClimbForecast? forecast = null) => ShareSplit.Of(Input with { Forecast = forecast });

    public ShareInput Input => new(Company, slots, choices, credits, new ShiftMeasures(Company));

    /// <summary>Seats given to anybody who may hold them, at random.</summary>
    public List<GivenSeat> Given(Random random)
    {
        var index = Company.Responders.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i,
            StringComparer.Ordinal);
        var given = new List<GivenSeat>();
        foreach (var slot in choices.GroupBy(c => c.Slot))
            foreach (var choice in slot.OrderBy(_ => random.Next()).Take(slot.Key.Role.Seats.Max))
                given.Add(new GivenSeat(slot.Key, index[choice.Responder.Id], credits[choice.Index],
                    slot.Key.Role.Needs.IsTraining(Company.Ladder)));
        return given;
    }

    /// <summary>Credit of all seats when everybody's credit is alike.</summary>
    public long Whole => slots.Sum(s =>
        new ShiftMeasures(Company).Of(s.Shift,
        Company.Responders[0]).CreditFor(s.Role.Weight).Total * s.Role.Seats.Max);

    public static Company Weekly(params Responder[] responders) =>
        Samples.Company(ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)), Samples.London, new(2027, 1, 4),
            new(2027, 7, 4)) with
        {
            Departments = [new Department { Id = "d" }, new Department { Id = "e" }],
            Responders = responders,
        };

    public static Responder Person(string id, decimal capacity = 1, string department = "d") =>
        Samples.Person(id, Samples.London) with { Capacity = capacity, Department = department };
}
