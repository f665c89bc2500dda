using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Fairness;
using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Planning.Notes;
using RotationPlanner.Solving;
using RotationPlanner.Solving.Bounds;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Living;

/// <summary>From a live plan that was changed to a checked plan: what was kept stays seat by seat as it was.</summary>
static class RevisedPlan
{
    public const string PeopleDisturbed = "people-disturbed", SeatsChanged = "seats-changed";

    /// <param name="live">The plan, changed.</param>
    /// <param name="published">The plan before.</param>
    /// <param name="proof">What the change is known to be.</param>
    /// <exception cref="RuleFailedException">The checker refused the plan.</exception>
    public static Plan Assemble(LivePlan live, PublishedPlan published, ChangeProof proof)
    {
        var (program, schedule, company) = (live.Program, live.Program.Schedule, live.Program.Schedule.Company);
        var (assignments, training) = Checked(live);
        var given = Given(live, assignments);
        var yardstick = live.Compiled.Yardstick;
        var final = FinalShares.Of(company, yardstick, given);
        var people = company.Responders.Count;
        var proved = new Proof(
            [.. Objectives(live, published.Assignments, assignments, proof)]) { Solver = CpSatEngine.Version,
            Ended = SearchEnd.NoLongerImproving };
        var fairness = FairnessReporter.Report(schedule, assignments, final.Shares, live.Compiled.Carried,
            GivenSeats.Sum(given, people, s => s.IsTraining), yardstick.Shares, live.Compiled.Balances);
        var ledger = LedgerBook.Close(company, GivenSeats.Sum(given, people, _ => true), final) with
        {
            Holidays = HolidayBook.Close(schedule, assignments),
        };
        return new Plan(SeatTimeline.Alone(company, published.Around) with { Kept = null, KeptStints = null }, schedule, assignments,
            Unfilled(live, assignments),
            PlanChecker.Unmet(schedule, assignments), fairness, proved, ledger)
        {
            Revision = published.Revision + 1,
            Notes = PlanNotes.Of(live.Compiled, training, assignments, ledger),
            Warnings = AgreedHours.Warn(BudgetUse.Of(schedule, assignments, live.Compiled.Beside)),
            Training = training,
            Amendments = published.Amendments,
            Covers = CoverBook.Carry(published.Covers, assignments, id => schedule.Find(id) is not null),
            Around = published.Around,
            Base = published.Revision,
        };
    }

    /// <summary>The seats of a live plan, and how trainees climb in them.</summary>
    /// <exception cref="RuleFailedException">The checker refused them.</exception>
    public static (IReadOnlyList<Assignment> Assignments, TrainingPlan Training) Checked(LivePlan live)
    {
        var (assignments, training) = ClimbAssembly.Of(live.Program.Schedule, Seats(live));
        Check(live, assignments, training);
        return (assignments, training);
    }

    /// <summary>Kept seats with their numbers, and new ones in the numbers that are free.</summary>
    public static List<Assignment> Seats(LivePlan live)
    {
        var (program, seats) = (live.Program, new List<Assignment>([.. live.Apart]));
        var kept = live.Kept.ToLookup(a => (a.Shift, a.Role));
        foreach (var slot in program.Slots.Where(s => !s.IsPast))
        {
            var holders = program.SlotVariables[slot.Index].Where(v => live.State.Values[v])
                .Select(v => program.Company.Responders[program.VariableResponder[v]].Id)
                .ToHashSet(StringComparer.Ordinal);
            var own = kept[(slot.Shift.Id, slot.Role.Id)].Where(a => holders.Contains(a.Responder))
                .DistinctBy(a => a.Responder).ToList();
            seats.AddRange(own);
            var taken = seats.Where(a => a.Shift == slot.Shift.Id && a.Role == slot.Role.Id).Select(a => a.Seat)
                .ToHashSet();
            var next = 0;
            foreach (var id in holders.Except(own.Select(a => a.Responder)).Order(StringComparer.Ordinal))
            {
                while (!taken.Add(next)) next++;
                seats.Add(new Assignment(slot.Shift.Rotation.Id, slot.Shift.Id, slot.Role.Id, next, id,
                    slot.Shift.Start.ToInstant(), slot.Shift.End.ToInstant()));
            }
        }
        var order = program.Slots.Where(s => !s.IsPast).Select((s, i) => ((s.Shift.Id, s.Role.Id), i))
            .ToDictionary(s => s.Item1, s => s.i);
        return [.. seats.OrderBy(a => order.GetValueOrDefault((a.Shift, a.Role))).ThenBy(a => a.Seat)];
    }

    static void Check(LivePlan live, IReadOnlyList<Assignment> assignments, TrainingPlan training)
    {
        var left = Broken(live, live.Program.Schedule, assignments, training.Events);
        if (left.Count == 0) return;
        var demands = live.State.UnmetObligations + live.State.UnmetDemands > 0
            ? MissedDemands.RulesOf(live.Program, live.State.Snapshot()) : [];
        if (left.Any(v => !demands.Contains(v.Rule))) throw new RuleFailedException(left);
    }

    /// <summary>
    /// What the checker says of seats. What is history, or frozen, may break a rule of today by itself; that is nobody's
    /// fault any more.
    /// </summary>
    public static IReadOnlyList<Violation> Broken(
        LivePlan live, Schedule schedule, IReadOnlyList<Assignment> assignments, IReadOnlyList<TrainingEvent> sessions)
    {
        var violations = PlanChecker.Check(schedule, assignments, sessions, live.Compiled.Joined);
        if (violations.Count == 0) return [];
        IReadOnlyList<Assignment> facts = live.KeepsAll ? live.Published : [.. assignments.Where(a => a.Start < live.Notice.Ends)];
        var excused = PlanChecker.Check(schedule, facts, [.. sessions.Where(e => e.Start < live.Notice.AsOf)], live.Compiled.Joined)
            .Select(v => (v.Rule, v.Message)).ToHashSet();
        return [.. violations.Where(v => !excused.Contains((v.Rule, v.Message)))];
    }

    /// <summary>What these seats earn those who hold them.</summary>
    public static List<GivenSeat> Given(LivePlan live, IReadOnlyList<Assignment> assignments)
    {
        var (program, measures) = (live.Program, live.Compiled.Measures);
        var slots = program.Slots.Where(s => !s.IsPast).ToDictionary(s => (s.Shift.Id, s.Role.Id));
        var people = program.Company.Responders.Select((r, i) => (r.Id, i))
            .ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        return
        [
            .. from a in assignments
               where people.ContainsKey(a.Responder)
               let slot = slots[(a.Shift, a.Role)]
               let responder = program.Company.Responders[people[a.Responder]]
               select new GivenSeat(slot, people[a.Responder], measures.Of(ShiftPart.HeldIn(slot.Shift, a), responder)
                   .CreditFor(slot.Role.Weight), slot.Role.Needs.IsTraining(program.Company.Ladder)),
        ];
    }

    static List<UnfilledSeat> Unfilled(LivePlan live, IReadOnlyList<Assignment> assignments)
    {
        var (program, unfilled) = (live.Program, new List<UnfilledSeat>());
        var explainer = new Lazy<SeatExplainer>(() =>
            new SeatExplainer(live.Compiled, live.State.Snapshot(), live.State.Index));
        var held = assignments.ToLookup(a => (a.Shift, a.Role), a => a.Seat);
        foreach (var slot in program.Slots.Where(s => !s.IsPast))
        {
            var (shift, role, taken) = (slot.Shift, slot.Role, held[(slot.Shift.Id, slot.Role.Id)].ToHashSet());
            var wanted = role.Seats.Min + program.Wanted[slot.Index];
            if (taken.Count >= wanted) continue;
            var why = live.IsOpen(slot) ? explainer.Value.Why(slot)
                : $"{shift.Id}, {role.Id}: the shift began before this revision, with the seat empty.";
            var missing = role.Seats.Min - taken.Count;
            foreach (var seat in Enumerable.Range(0, role.Seats.Max).Where(n => !taken.Contains(n))
                .Take(wanted - taken.Count))
                unfilled.Add(new UnfilledSeat(shift.Rotation.Id, shift.Id, role.Id, seat, shift.Start.ToInstant(),
                    shift.End.ToInstant(), missing-- > 0, why));
        }
        return unfilled;
    }

    static IEnumerable<ObjectiveResult> Objectives(
        LivePlan live, IReadOnlyList<Assignment> published, IReadOnlyList<Assignment> assignments, ChangeProof proof)
    {
        var changes = SeatChanges.Between(published, assignments);
        var results = new TierBounds(live.Program).Results(live.State, Program.Objectives.Of(live.Program));
        var required = results.TakeWhile(
            r => r.Id is Program.Objectives.Obligations or Program.Objectives.Coverage).Count();
        return results.Take(required).Concat(Counted(changes, proof)).Concat(results.Skip(required));
    }

    /// <summary>The plan with these changes counted, of which nothing is proved: somebody asked for them.</summary>
    public static Plan Recounted(Plan plan, IReadOnlyList<SeatChange> changes)
    {
        var counted = Counted(changes, new ChangeProof(false, false)).ToDictionary(o => o.Id, StringComparer.Ordinal);
        return plan with
        {
            Proof = plan.Proof with { Objectives = [.. plan.Proof.Objectives.Select(o => counted.GetValueOrDefault(o.Id, o))] },
        };
    }

    static ObjectiveResult[] Counted(IReadOnlyList<SeatChange> changes, ChangeProof proof) =>
    [
        Change(PeopleDisturbed, "People disturbed", "people", "people whose seats differ from the published plan",
            changes.SelectMany(c => c.People).Distinct().Count(), proof.FewestPeople, proof.Method),
        Change(SeatsChanged, "Seats changed", "seats", "seats that somebody else holds, or nobody any more",
            changes.Count, proof.FewestSeats, proof.Method),
    ];

    static ObjectiveResult Change(string id, string name, string unit, string meaning, int value, bool isProved, string method) =>
        new(id, name, unit, value, isProved ? ProofStatus.Optimal : ProofStatus.NotProved)
        {
            Meaning = meaning,
            Anchor = [value],
            Method = isProved ? method : "local search",
            Claim = isProved ? new Claim(id, value) : null,
        };
}
