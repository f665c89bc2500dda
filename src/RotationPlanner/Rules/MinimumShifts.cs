using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At least so many shifts of each person start in the horizon, or in any run of days within it; of a person's own rule,
/// of that person. Who is in service for a part of it owes that part, rounded down; time off lowers nothing. Whoever may
/// hold none of the roles on the day before the horizon is not meant. A demand: no required seat stays empty for it, and
/// what cannot be met is told by name.
/// </summary>
public sealed record MinimumShifts : IRule, INamesRoles
{
    const int MostShifts = 100_000;

    /// <summary>Creates the rule.</summary>
    /// <param name="least">The number of shifts, 1 or more.</param>
    public MinimumShifts(int least) => Least = least;

    /// <inheritdoc />
    public string Name => "minimum shifts";

    /// <inheritdoc />
    public bool IsDemand => true;

    /// <summary>The number of shifts, 1 or more.</summary>
    public int Least { get; init; }

    /// <summary>
    /// Length of the run of days, by local start date of shifts, or null for the whole horizon.
    /// </summary>
    public int? Days { get; init; }

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all but those for trainees.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. Limits.Number($"{place}.shifts", "A least number of shifts", Least, 1, MostShifts, "Maybe 1."),
        .. Days is { } days ? Limits.Days($"{place}.in", Name, days) : [],
    ];

    /// <inheritdoc />
    public void Lower(ProgramBuilder program)
    {
        var horizon = program.Company.Horizon;
        var days = Days ?? horizon.Length;
        var length = Math.Min(days, horizon.Length);
        var starts = program.Slots.Where(s => !s.IsPast).Select(s => s.Shift.Date).ToHashSet();
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            if (!IsMeant(program, responder)) continue;
            var choices = program.Of(responder).Where(c => !c.Slot.IsPast).Counted(Roles, withTrainees: false)
                .GroupBy(c => c.Slot.Shift).ToLookup(g => g.Key.Date, g => program.Any(g).Times(1));
            var label = new Label(Name, "have fewer shifts than are asked for", "ask for fewer shifts") { Responder = responder.Id };
            (int Least, List<LocalDate> Dates)? posted = null;
            for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
            {
                var window = new DateInterval(from, from.PlusDays(length - 1));
                var served = window.Where(d => !(d < responder.Joins) && !(d > responder.Leaves) && responder.Tour?.Covers(d) != false).ToList();
                var least = (int)((long)Least * served.Count / days);
                var dates = served.FindAll(starts.Contains);
                if (least < 1 || (posted is { } same && same.Least == least && dates.SequenceEqual(same.Dates))) continue;
                posted = (least, dates);
                program.Demand(label with { Dates = $"{window.Start:R} to {window.End:R}" }, least,
                    dates.SelectMany(d => choices[d]), long.MaxValue);
            }
        }
    }

    bool IsMeant(ProgramBuilder program, Responder responder)
    {
        var standing = Standings.Of(program.Company)[responder.Id];
        return program.Slots.Where(s => !s.IsPast).Select(s => s.Role).Distinct()
            .Any(r => (Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees) && standing.Allows(r.Needs)
                && (responder.MayHold?.Contains(r.Id) ?? true));
    }

    /// <inheritdoc />
    public IEnumerable<Violation> Check(Roster roster)
    {
        var horizon = roster.Company.Horizon;
        var (days, standings) = (Days ?? horizon.Length, Standings.Of(roster.Company));
        var length = Math.Min(days, horizon.Length);
        var roles = roster.Shifts.SelectMany(s => s.Rotation.Roles).Distinct()
            .Where(r => Roles?.Contains(r.Id) ?? !r.Needs.ForTrainees).ToList();
        foreach (var responder in roster.Responder is { } own ? [own] : roster.Company.Responders)
        {
            if (!roles.Exists(r => standings[responder.Id].Allows(r.Needs) && responder.MayHold?.Contains(r.Id) != false)) continue;
            var held = roster.Of(responder).Where(h => !h.IsPast && (Roles?.Contains(h.Role.Id) ?? !h.Role.Needs.ForTrainees))
                .DistinctBy(h => h.Shift.Id).Select(h => h.Shift.Date).ToList();
            if (Worst(responder, held, horizon, length, days) is { } worst)
                yield return new Violation(Name,
                    FormattableString.Invariant($"{Wording.Name(responder)} has {worst.Count} shift(s) {Wording.Span(worst.From, worst.From.PlusDays(length - 1))}; at least {worst.Asked} are asked."),
                    [responder.Id], worst.From, worst.From.PlusDays(length - 1)) { Asked = worst.Asked, Reached = worst.Count };
        }
    }

    /// <summary>Of the runs of days with too few shifts, the one that lacks most.</summary>
    (LocalDate From, int Count, int Asked)? Worst(
        Responder responder, List<LocalDate> held, DateInterval horizon, int length, int days)
    {
        (LocalDate From, int Count, int Asked)? worst = null;
        for (var from = horizon.Start; from.PlusDays(length - 1) <= horizon.End; from = from.PlusDays(1))
        {
            var to = from.PlusDays(length - 1);
            var (first, last) = (LocalDate.Max(from, responder.Joins ?? from), LocalDate.Min(to, responder.Leaves ?? to));
            var present = last < first ? 0 : responder.Tour is { } tour ? new DateInterval(first, last).Count(tour.Covers)
                : Period.DaysBetween(first, last) + 1;
            var asked = (int)((long)Least * present / days);
            var count = held.Count(d => d >= first && d <= last);
            if (count < asked && (worst is not { } before || asked - count > before.Asked - before.Count))
                worst = (from, count, asked);
        }
        return worst;
    }
}
