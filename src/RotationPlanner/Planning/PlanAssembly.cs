using RotationPlanner.Fairness;
using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Planning.Notes;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Solving.CpSat;

namespace RotationPlanner.Planning;

/// <summary>From a solution to a checked plan: seats numbered, gaps explained, loads reported.</summary>
static class PlanAssembly
{
    // A search that is cancelled while seats are still being filled leaves thousands of them, and whoever cancels does
    // not want to wait for so many reasons.
    const int ReasonsWhenCancelled = 20;

    public static Plan Assemble(CompiledProgram compiled, SearchResult found, Plan? previous)
    {
        var program = compiled.Program;
        var (assignments, unfilled) = Seats(compiled, found);
        var (marked, training) = ClimbAssembly.Of(program.Schedule, assignments);
        // The check may ask a user's rules, so it stays on the caller's thread; what is counted beside it asks nobody.
        var counting = Task.Run(() => Count(compiled, found.Solution, marked));
        var violations = PlanChecker.Check(program.Schedule, marked, training.Events, compiled.Joined);
        var counted = counting.GetAwaiter().GetResult();
        // What a search may miss are demands; a broken limit or a disagreement with the checker is a fault, and no plan
        // leaves the house with one.
        var excused = counted.Missed.UnmetObligations + counted.Missed.UnmetDemands > 0
            ? MissedDemands.RulesOf(program, found.Solution) : [];
        if (counted.Missed.Limits > 0 || violations.Any(v => !excused.Contains(v.Rule)))
            throw new RuleFailedException(violations);

        var proof = new Proof(
            ToldClaims.Of(compiled, found.Results, training)) { Solver = CpSatEngine.Version, Ended = found.End };
        return new Plan(
            program.Company, program.Schedule, marked, unfilled,
            [.. PlanChecker.Unmet(program.Schedule, marked), .. violations], counted.Fairness, proof, counted.Ledger)
        {
            Revision = (previous?.Revision ?? 0) + 1,
            Notes = PlanNotes.Of(compiled, training, marked, counted.Ledger),
            Warnings = AgreedHours.Warn(BudgetUse.Of(program.Schedule, marked, compiled.Beside)),
            Training = training,
            WasCancelled = found.Cancelled,
        };
    }

    static (Score Missed, FairnessReport Fairness, Ledger Ledger) Count(
        CompiledProgram compiled, Solution solution, IReadOnlyList<Assignment> marked)
    {
        var program = compiled.Program;
        var given = GivenSeats.Of(compiled, solution);
        var final = FinalShares.Of(program.Company, compiled.Yardstick, given);
        return (Score.Of(program, solution),
            FairnessReporter.Report(program.Schedule, marked, final.Shares, compiled.Carried,
                GivenSeats.Sum(given, program.ResponderCount, s => s.IsTraining), compiled.Shares, compiled.Balances),
            LedgerBook.Close(program.Company, GivenSeats.Sum(given, program.ResponderCount, _ => true), final) with
            {
                Holidays = HolidayBook.Close(program.Schedule, marked),
            });
    }

    static (List<Assignment>, List<UnfilledSeat>) Seats(CompiledProgram compiled, SearchResult found)
    {
        var program = compiled.Program;
        var explainer = new Lazy<SeatExplainer>(() => new SeatExplainer(compiled, found.Solution, found.Index));
        var assignments = new List<Assignment>();
        var unfilled = new List<UnfilledSeat>();
        var explained = 0;
        foreach (var slot in program.Slots.Where(s => !s.IsPast))
        {
            var (shift, role) = (slot.Shift, slot.Role);
            var (start, end) = (shift.Start.ToInstant(), shift.End.ToInstant());
            var holders = program.SlotVariables[slot.Index].Where(v => found.Solution.Values[v])
                .Select(v => program.VariableResponder[v]).Order().ToList();
            for (var seat = 0; seat < holders.Count; seat++)
                assignments.Add(new Assignment(shift.Rotation.Id, shift.Id, role.Id, seat, program.Company.Responders[holders[seat]].Id, start, end));
            var wanted = role.Seats.Min + program.Wanted[slot.Index];
            if (holders.Count >= wanted) continue;
            var why = found.Cancelled && (!compiled.IsWhole || explained++ >= ReasonsWhenCancelled)
                ? $"{shift.Id}, {role.Id}: the search was cancelled before anybody was found. Maybe let it take its time." : explainer.Value.Why(slot);
            for (var seat = holders.Count; seat < wanted; seat++)
                unfilled.Add(new UnfilledSeat(shift.Rotation.Id, shift.Id, role.Id, seat, start, end, seat < role.Seats.Min, why));
        }
        return (assignments, unfilled);
    }
}
