using NodaTime;
using RotationPlanner.Tool.Output;
using RotationPlanner.Tool.Output.Living;

namespace RotationPlanner.Tool.Commands.Living;

/// <summary>Asks a plan for its reasons, and prints them.</summary>
sealed record WhyQuestion(LivingInput Input, Plan Plan, Instant AsOf, bool Json, CommandContext Around)
{
    public Exit Person(string id)
    {
        if (Input.Company.Responders.All(r => r.Id != id))
            throw Inputs.Invalid([new Problem("--person", "The company has nobody with this id", id, SpellingSuggestion.Advice(id, Input.Company.Responders.Select(r => r.Id)))], Around);
        var reasons = LivingInput.Ask(() => ProgressView.While(Around.Terminal, "trying changes", () => Input.Plan.Why(Input.Company, id, AsOf, Around.Cancel)), Around);
        var proof = Plan.Proof.Find("worst-excess");
        if (Json) Around.Out.Write(WhySummary.Json(reasons, proof));
        else WhySummary.Write(reasons, proof, Plan, Around.Terminal.Pretty);
        return Exit.Done;
    }

    public Exit Shift(string shift, string? role)
    {
        if (Plan.Schedule.Find(shift) is not { } asked)
            throw Inputs.Invalid([new Problem("--shift", "The company has no such shift", shift, SpellingSuggestion.Advice(shift, Plan.Schedule.Shifts.Select(s => s.Id)))], Around);
        if (role is not null && asked.Rotation.Roles.All(r => r.Id != role))
            throw Inputs.Invalid([new Problem("--role", "The rotation has no such role", role, SpellingSuggestion.Advice(role, asked.Rotation.Roles.Select(r => r.Id)))], Around);
        bool IsAsked(string of, string as_) => of == shift && (role is null || as_ == role);
        var held = Input.Plan.Assignments.Where(a => IsAsked(a.Shift, a.Role)).DistinctBy(a => (a.Role, a.Responder)).ToList();
        var answers = held.Select(a => LivingInput.Ask(() => ProgressView.While(Around.Terminal, $"forcing others into {a.Role}",
            () => Input.Plan.WhyNot(Input.Company, new SeatReference { Shift = a.Shift, Role = a.Role, Responder = a.Responder }, AsOf, Around.Cancel)), Around)).ToList();
        UnfilledSeat[] empty = [.. Plan.Unfilled.Where(u => IsAsked(u.Shift, u.Role))];
        if (Json) Around.Out.Write(SeatReasonsSummary.Json(answers, empty));
        else SeatReasonsSummary.Write(answers, empty, Input.Company, Around.Terminal.Pretty);
        return Exit.Done;
    }

    public Exit Rule(string rule, string? rotation, TimeSpan limit)
    {
        var cost = LivingInput.Ask(() => ProgressView.Show(Around.Terminal,
            progress => Input.Plan.CostOf(Input.Company, rule, AsOf, rotation, new PlanOptions { TimeLimit = limit }, progress, Around.Cancel)), Around);
        if (Json) Around.Out.Write(RuleCostSummary.Json(cost));
        else RuleCostSummary.Write(cost, Around.Terminal.Pretty);
        return cost.Compared.Before.WasCancelled || cost.Compared.After.WasCancelled ? Exit.Cancelled : Exit.Done;
    }
}
