using RotationPlanner.Fairness;
using RotationPlanner.Fairness.Sharing;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Scheduling;
using RotationPlanner.Training;
using RotationPlanner.Verification;

namespace RotationPlanner.Planning.Compiling;

/// <summary>A company's seat program, with what is needed to explain it.</summary>
sealed record CompiledProgram(
    SeatProgram Program, RuleSet Rules, ShiftMeasures Measures, Credit[] Shares, Credit[] Carried, Credit[] Credits)
{
    /// <summary>The choices, by index.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Per choice: its variable, or -1 when it can never be true.</summary>
    public required int[] VariableOfChoice { get; init; }

    /// <summary>Per choice that can never be true: the constraint by which it cannot; else null.</summary>
    public required Label?[] Barred { get; init; }

    /// <summary>Choices that can never be true because another of the same decision cannot: that other.</summary>
    public required IReadOnlyDictionary<int, int> FallsWith { get; init; }

    /// <summary>Seats that users' rules join.</summary>
    public required JoinedSeats Joined { get; init; }

    /// <summary>Time that the plan asks of people beside seats.</summary>
    public required IReadOnlyList<TimeBeside> Beside { get; init; }

    /// <summary>
    /// By responder: all that the ledger brings; <see cref="Carried"/> is what this horizon evens out of it.
    /// </summary>
    public required Credit[] Balances { get; init; }

    /// <summary>The shares, role by role as well.</summary>
    public required Yardstick Yardstick { get; init; }

    /// <summary>When trainees complete their climbs in it; null where that is as early as can be.</summary>
    public ClimbForecast? Forecast { get; init; }

    /// <summary>Whether it was asked for everybody who may hold what, as it is unless there was no time.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>
/// From a company to its seat program: slots, choices that no rule excludes, every rule's constraints, and numbered
/// variables.
/// </summary>
static class ProgramCompiler
{
    /// <param name="company">A valid company.</param>
    /// <param name="schedule">Its schedule.</param>
    /// <param name="previous">The plan to stay near to.</param>
    /// <param name="keepForbidden">True to keep choices that a constraint forbids, for explanations that ask what would
    /// be without the constraint.</param>
    /// <param name="beside">Time the plan asks of people beside seats; it counts in agreed hours.</param>
    /// <param name="forecast">When trainees complete their climbs, if a first look has told; else as early as can
    /// be.</param>
    /// <param name="only">Whom to ask about, where that is not everybody.</param>
    /// <param name="facts">Seats that have begun: no rule about who may hold what excludes their holders.</param>
    /// <param name="cancel">Stops the compilation with <see cref="OperationCanceledException"/>.</param>
    public static CompiledProgram Compile(
        Company company, Schedule schedule, IReadOnlyList<Assignment>? previous = null, bool keepForbidden = false,
        IReadOnlyList<TimeBeside>? beside = null, ClimbForecast? forecast = null, HeldOnly? only = null, IReadOnlyList<Assignment>? facts = null, CancellationToken cancel = default)
    {
        beside ??= TrainingOutlook.Of(company).Beside;
        var measures = new ShiftMeasures(company);
        var rules = new RuleSet(company, beside, forecast);
        var (slots, choices) = ChoiceFinder.Find(company, schedule, rules, only, facts ?? [], cancel);
        var draft = new ProgramDraft(company, schedule, measures, slots, choices) { Cancel = cancel };
        rules.Lower(draft);
        cancel.ThrowIfCancellationRequested();

        var decisions = Decisions.Of(draft);
        var barred = PastConflicts.FindBarred(draft, decisions);
        if (!keepForbidden)
        {
            WindowConflicts.Bar(draft, decisions, barred);
            WindowConflicts.BarAlone(draft, barred);
        }
        var variables = VariableNumbering.Of(draft, decisions, barred, keepForbidden);
        // Nobody owes a share of what no plan lets them take.
        var asked = new ShareInput(
            company, slots, Array.FindAll(choices, c => variables.OfChoice[c.Index] >= 0), draft.Credits, measures)
        {
            Forecast = forecast, Beside = beside, Windows = [.. draft.Windows.Where(w => !w.HasOwnScale).Select(w => new WindowLimit(w.Label.Rule, w.Responder, w.Variables, w.Days, w.Weights, w.Length, w.Most, w.OncePerDay))], Cancel = cancel,
        };
        // Shares and constraints need nothing of each other.
        var sharing = Task.Run(() => only is null ? ShareSplit.Of(asked) : new Yardstick(only.Shares(), []), cancel);
        var program = ConstraintTranslation.Translate(draft, variables, previous
            ?? []) with { IsTrainingSettled = forecast?.Seats is not null, JoinedBy = decisions.Labels() };
        cancel.ThrowIfCancellationRequested();
        var (yardstick, balances) = (sharing.WaitAsync(cancel).GetAwaiter().GetResult(), LedgerBook.Carried(company));
        var shares = yardstick.Shares;
        var carried = Payback.Step(
            balances, shares, LoadFamilies.HeaviestTurn(draft, variables), company.Fairness.Payback);
        if (company.Fairness.BalancesLoad && company.Responders.Count > 0)
            program = program with
            {
                Loads = LoadFamilies.Build(draft, variables, shares, carried),
                HasEarlyWishes = company.Fairness.WishesEarly && Objectives.IsAsked(program, Goal.Preferences),
                Duty = DutyBuilder.Build(company, measures, slots, program, yardstick, cancel),
            };
        return new CompiledProgram(program, rules, measures, shares, carried, draft.Credits)
        {
            Choices = choices,
            Balances = balances,
            Yardstick = yardstick,
            VariableOfChoice = variables.OfChoice,
            Barred = variables.Why,
            FallsWith = variables.FallsWith,
            Joined = UsersJoins.Read(draft, decisions),
            Beside = beside,
            Forecast = forecast,
            IsWhole = only is null,
        };
    }
}
