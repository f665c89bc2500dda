using NodaTime;
using NodaTime.Text;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// After a shift of a kind lies at least so much time before the next one. Of <see cref="Series"/> of nights it is asked
/// after the last one: nights that follow one another evening by evening need no rest between them.
/// </summary>
sealed record RestAfter(string Kind, Period Rest) : IRule
{
    /// <summary>A series of successive nights.</summary>
    public const string Series = "nights";

    public string Name => "rest after";

    public IEnumerable<Problem> Validate(Company company, string place) =>
    [
        .. new RestBetweenShifts(Rest).Validate(company, place),
        .. Kind == Series ? [] : ShiftKinds.Unknown(company, $"{place}.after", Kind),
    ];

    string Told => Kind == Series ? "a series of nights" : $"a {TextSanitizer.Line(Kind)} shift";

    public void Lower(ProgramBuilder program)
    {
        var label = new Label(Name, $"are resting after {(Kind == Series ? "a series of nights" : $"a {TextSanitizer.Line(Kind)} shift")}, or would have to before a shift that they hold", "shorten that rest");
        var stays = HandOvers.Stays(program.Schedule);
        foreach (var responder in program.Responder is { } own ? [own] : program.Company.Responders)
        {
            var choices = program.Of(responder).OrderBy(c => c.Slot.StartMinute).ToList();
            if (Kind == Series) LowerSeries(program, label with { Responder = responder.Id }, choices, stays);
            else
                program.Apart(label with { Responder = responder.Id }, responder, choices.Select(c =>
                    (c, c.Slot.StartMinute, c.Slot.IsParted ? c.Slot.EndMinute : Rested(c))));
        }
        if (Kind != Series) PartedRest.Post(program, label, Rested);

        long Rested(Choice choice) => ShiftKinds.Is(Kind, choice.Slot.Shift, program.Measure(choice.Slot.Shift, choice.Responder))
            ? RestedAt(choice.Slot, stays) : choice.Slot.EndMinute;
    }

    void LowerSeries(ProgramBuilder program, Label label, List<Choice> choices, Func<Shift, Duration> stays)
    {
        var nights = choices.ConvertAll(c => program.Measure(c.Slot.Shift, c.Responder).Nights);
        for (var i = 0; i < choices.Count; i++)
        {
            if (nights[i].Count == 0) continue;
            var (end, rested, next) = (choices[i].Slot.EndMinute, RestedAt(choices[i].Slot, stays), nights[i].Max().PlusDays(1));
            var near = Enumerable.Range(i + 1, choices.Count - i - 1)
                .SkipWhile(k => choices[k].Slot.StartMinute < end).TakeWhile(k => choices[k].Slot.StartMinute < rested).ToList();
            var goesOn = near.Where(k => nights[k].Count > 0 && nights[k].Min() <= next).Select(k => choices[k]).ToList();
            foreach (var k in near.Where(k => !goesOn.Contains(choices[k])))
            {
                if ((choices[i].Slot.IsPast && choices[k].Slot.IsPast) || AreOneTurn(choices[i].Slot, choices[k].Slot)) continue;
                // A later night is of the same series where those between are worked.
                var between = nights[k].Count == 0 ? [] : goesOn.FindAll(c => c.Slot.EndMinute <= choices[k].Slot.StartMinute);
                if (between.Count == 0) program.AtMost(label, 1, [choices[i], choices[k]]);
                else program.Between(label, long.MinValue,
                    [((Term)choices[i]).Times(1), ((Term)choices[k]).Times(1), program.Any(between).Times(-1)], 1);
            }
        }
    }

    static bool AreOneTurn(Slot one, Slot other) =>
        one.Shift.Stint is { } stint && stint == other.Shift.Stint && one.Role.Id == other.Role.Id;

    // Days on the wall clock, hours on the instant.
    long RestedAt(Slot slot, Func<Shift, Duration> stays)
    {
        var days = new PeriodBuilder { Weeks = Rest.Weeks, Days = Rest.Days, Months = Rest.Months, Years = Rest.Years }.Build();
        var end = slot.Shift.End;
        var after = days == Period.Zero ? end.ToInstant() : end.LocalDateTime.Plus(days).InZoneLeniently(end.Zone).ToInstant();
        var hours = Duration.FromHours(Rest.Hours) + Duration.FromMinutes(Rest.Minutes);
        return (after + (Rest.HasTimeComponent ? stays(slot.Shift) + hours : hours)).Minute();
    }

    public IEnumerable<Violation> Check(Roster roster)
    {
        foreach (var responder in roster.Company.Responders)
        {
            var held = roster.Of(responder).ToList();
            var nights = held.ConvertAll(h => roster.Measure(h.Shift, responder).Nights);
            for (var i = 0; i < held.Count; i++)
            {
                var (first, last) = (held[i], nights[i].Count == 0 ? (LocalDate?)null : nights[i].Max());
                if (Kind == Series ? last is null : !ShiftKinds.Is(Kind, first.Shift, roster.Measure(first.Shift, responder))) continue;
                var later = Enumerable.Range(0, held.Count).Where(k => held[k].Start >= first.End).ToList();
                bool GoesOn(int k) => Kind == Series && nights[k].Count > 0 && nights[k].Min() <= last!.Value.PlusDays(1);
                foreach (var k in later.Where(k => held[k].Start < Rested(first, roster.Schedule) && !(first.IsPast && held[k].IsPast)
                    && !GoesOn(k) && !roster.Joined.Join(first, held[k]) && !roster.Stints.AreOneTurn(first, held[k])
                    && (nights[k].Count == 0 || !later.Exists(m => GoesOn(m) && held[m].End <= held[k].Start))).Take(1))
                    yield return new Violation(Name,
                        $"{Wording.Holds(held[k])}, but {first.Shift.Id} ended {Hours(held[k].Start - first.End)} before; after {Told} the rest is {PeriodPattern.NormalizingIso.Format(Rest)}.",
                        [responder.Id], first.Shift.Date, Wording.LastDay(held[k].Shift));
            }
        }
    }

    Instant Rested(Holding held, Schedule schedule)
    {
        var days = Period.FromWeeks(Rest.Weeks) + Period.FromDays(Rest.Days) + Period.FromMonths(Rest.Months) + Period.FromYears(Rest.Years);
        var rested = held.Shift.End.LocalDateTime.Plus(days).InZoneLeniently(held.Shift.End.Zone).ToInstant();
        return !Rest.HasTimeComponent ? rested : rested + RestBetweenShifts.Overlap(held, schedule) + (Rest - days).ToDuration();
    }

    static string Hours(Duration time) => FormattableString.Invariant($"{time.TotalHours:0.##} h");
}
