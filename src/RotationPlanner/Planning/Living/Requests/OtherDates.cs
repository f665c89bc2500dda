using RotationPlanner.Program;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>
/// Tells of other dates for a request whether they would do, all of them in one program of the company as it is: on the
/// dates that are asked for the person gives up what they hold, and takes nothing.
/// </summary>
/// <param name="published">The plan that people live by.</param>
/// <param name="company">The company with what was granted before; valid.</param>
/// <param name="notice">Now and the notice.</param>
/// <param name="cancel">Stops the search.</param>
sealed class OtherDates(PublishedPlan published, Company company, NoticeWindow notice, CancellationToken cancel)
{
    readonly Lazy<LivePlan> laid = new(() => LivePlan.Lay(company, published.Assignments, notice, cancel));

    /// <summary>Whether all seats stay filled, which the checker confirms; null where only the whole can tell.</summary>
    public bool? WouldDo(Request request)
    {
        if (request is not (TimeOffRequest or AvoidRequest)) return null;
        var (live, asked) = (laid.Value, request.In(company));
        var (program, state) = (live.Program, live.State);
        if (!program.OnlyLimits || live.Vacated.Count > 0 || state.UnmetObligations > 0 || Lacking(live).Count > 0) return null;
        var person = company.Responders.Select((r, i) => (r.Id, i)).First(r => r.Id == request.Responder).i;
        var off = BusyIn(asked, person).Except(BusyIn(company, person)).ToList();
        var barred = Enumerable.Range(0, program.VariableCount).Where(v => program.VariableResponder[v] == person
            && Array.Exists(program.Variables[v], c => off.Exists(b => b.Overlaps(c.Slot.Shift.Start.ToInstant(), c.Slot.Shift.End.ToInstant())))).ToHashSet();
        var given = barred.Where(v => state.Values[v] && Array.TrueForAll(program.VariableSlots[v], s => live.IsOpen(program.Slots[s]))).ToList();
        if (given.Exists(v => program.Fixed[v] != 0)) return null;
        var kept = state.Snapshot();
        given.ForEach(state.Flip);
        try
        {
            var (lacking, repair) = (Lacking(live), new LeastRepair(state, v => live.MayChange(v) && !barred.Contains(v), new HashSet<int> { person }, cancel));
            if (repair.Run(lacking, lacking.Sum(s => program.Required[s] - state.Filled[s]), 0) is null) return repair.IsExhaustive ? false : null;
            return Passes(live, asked, kept) ? true : null;
        }
        finally { state.Follow(kept); }
    }

    /// <summary>What the checker says of the changed plan: where all rules are local, of the people and the shifts that changed.</summary>
    bool Passes(LivePlan live, Company asked, Solution kept)
    {
        var program = live.Program;
        var (schedule, seats) = (Schedule.Of(asked), RevisedPlan.Seats(live));
        var changed = Enumerable.Range(0, program.VariableCount).Where(v => kept.Values[v] != live.State.Values[v]).ToList();
        var near = !LocalRules.Bind(program, published.Assignments) ? new NearSeats(schedule, seats, TrainingOutlook.Of(asked).Events)
            : NearSeats.Of(schedule, seats, changed.Select(v => company.Responders[program.VariableResponder[v]].Id).ToHashSet(StringComparer.Ordinal),
                changed.SelectMany(v => program.VariableSlots[v]).Select(s => program.Slots[s].Shift.Id).ToHashSet(StringComparer.Ordinal));
        return RevisedPlan.Broken(live, near.Schedule, near.Seats, near.Sessions).Count == 0;
    }

    static List<int> Lacking(LivePlan live) => [.. Enumerable.Range(0, live.Program.Slots.Length)
        .Where(s => live.IsOpen(live.Program.Slots[s]) && live.State.Filled[s] < live.Program.Required[s])];

    static IEnumerable<BusyTime> BusyIn(Company company, int person) => company.Responders[person].Unavailable.Concat(company.Responders[person].OtherDuties);
}
