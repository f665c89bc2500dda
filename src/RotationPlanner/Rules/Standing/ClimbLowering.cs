using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Training;
using RotationPlanner.Training.Sessions;

namespace RotationPlanner.Rules;

/// <summary>One trainee's climb as a constraint over their choices.</summary>
sealed class ClimbLowering(Company company, TrainingOutlook outlook, ProgramBuilder program, long[] reviews)
{
    const int MinutesADay = 24 * 60;
    // A seat outside the trainee's working hours is worth half of one inside: they come first.
    const int InHours = 1, OutOfHours = 2;

    readonly WorkingDay day = new(company);
    readonly Dictionary<string, int> people = company.Responders.Index()
        .ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
    readonly ILookup<Shift, Slot> slots = program.Slots.ToLookup(s => s.Shift);
    readonly bool[] mayMentor = [.. company.Responders.Select(r => outlook[r.Id].Standing.MayMentor)];
    readonly bool[] mayLead = [.. company.Responders.Select(r => outlook[r.Id].Standing.MayLead)];

    public LadderConstraint? Of(Responder trainee, long weight)
    {
        var climb = outlook[trainee.Id].Climb;
        var label = new Label("training ladder", "are not far enough on the training ladder by then",
            "give them trainee seats earlier") { Responder = trainee.Id };
        var (seats, gates, held) = (new List<ClimbSeat>(), new List<ClimbGate>(), new HashSet<int>());
        foreach (var choice in program.Of(trainee).Where(c => !c.Slot.IsPast))
        {
            var (shift, role) = (choice.Slot.Shift, choice.Slot.Role);
            if (Serves(role, climb) is > 0 and var serves) seats.Add(Seat(choice, serves));
            if (outlook.SettledSeats?.Contains((shift.Id, role.Id, trainee.Id)) == true) held.Add(choice.Index);
            if (outlook.ClimbBefore(trainee, shift, role) is > 0 and var phases)
                gates.Add(new ClimbGate(choice.Index, phases, choice.Slot.StartMinute - ((long)climb[phases - 1].GapDays * MinutesADay)));
        }
        if (seats.Count + gates.Count == 0) return null;
        var constraint = new LadderConstraint(
            label, people[trainee.Id], weight, [.. seats], [.. climb.Select(Phase)], [.. gates], reviews);
        return outlook.SettledSeats is null ? constraint : constraint.Settled(s => held.Contains(s.Variable));
    }

    uint Serves(Role role, IReadOnlyList<SeatRung> climb)
    {
        var serves = 0u;
        for (var k = 0; k < climb.Count; k++)
            if (role.Needs.IsTraining(company.Ladder)
                && role.Needs.Allows(company.Ladder.Rungs[climb[k].Height].Id, company.Ladder)) serves |= 1u << k;
        return serves;
    }

    ClimbSeat Seat(Choice choice, uint serves)
    {
        var beside = outlook.Leading(choice.Slot.Shift.Rotation)!;
        var slot = slots[choice.Slot.Shift].First(s => s.Role.Id == beside.Id).Index;
        var block = Array.FindLastIndex(reviews, r => r <= choice.Slot.StartMinute);
        return new ClimbSeat(
            choice.Index, slot, ShiftDays.Of(choice.Slot.Shift), choice.Slot.EndMinute, block, serves, Cost(choice));
    }

    int Cost(Choice choice)
    {
        var (start, end) = (choice.Slot.Shift.Start.ToInstant(), choice.Slot.Shift.End.ToInstant());
        // Shifts of a day and more are never inside working hours; then all are alike.
        return end - start >= Duration.FromDays(1) || day.Holds(choice.Responder, start, end) ? InHours : OutOfHours;
    }

    ClimbPhase Phase(SeatRung rung) => new(rung.Days, rung.Mentors,
        [.. rung.Had.Where(people.ContainsKey).Select(id => people[id])], rung.NeedsMentor ? mayMentor : mayLead);
}
