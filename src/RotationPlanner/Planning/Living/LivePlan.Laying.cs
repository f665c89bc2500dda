using RotationPlanner.Planning.Climbing;
using RotationPlanner.Planning.Compiling;
using RotationPlanner.Planning.Explaining;
using RotationPlanner.Program;
using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Training;

namespace RotationPlanner.Planning.Living;

/// <summary>How the published seats are laid over the program, one reading after another until all of them agree.</summary>
sealed partial class LivePlan
{
    /// <param name="company">The company as it is now; valid.</param>
    /// <param name="published">Who holds which seat.</param>
    /// <param name="notice">What has begun, and what is too near to change without need.</param>
    /// <param name="cancel">Gives up with <see cref="OperationCanceledException"/>.</param>
    /// <param name="asked">Where somebody asks about single seats: those; all others are kept (<see cref="KeepsAll"/>).</param>
    public static LivePlan Lay(
        Company company, IReadOnlyList<Assignment> published, NoticeWindow notice, CancellationToken cancel, IReadOnlyList<Assignment>? asked = null)
    {
        var schedule = Schedule.Of(company);
        var parts = HeldParts.Among(published, schedule);
        var given = parts.Count == 0 ? [] : HeldParts.GivenUp(company, schedule, parts, notice);
        var apart = parts.Except(given.Select(g => g.Seat)).ToHashSet();
        ClimbForecast? dates = null;
        IReadOnlyList<VacatedSeat> alone = [];
        HashSet<Assignment>? possible = null;
        while (true)
        {
            var known = company with { History = [.. company.History, .. apart] };
            var compiled = ProgramCompiler.Compile(known, schedule, published, forecast: dates, facts: Facts(known, schedule, dates, published, notice), cancel: cancel);
            var live = new LivePlan(compiled with { Program = Without(compiled.Program, apart) }, notice, apart) { Published = published, Asked = asked ?? [], KeepsAll = asked is not null, LeftAlone = alone };
            // What only those who are told apart leave no room for stays with them.
            possible = possible is null ? [.. published.Where(live.IsPossible)] : [.. possible.Where(live.IsChoice)];
            var unfit = live.Place([.. published.Where(a => !apart.Contains(a) && !parts.Contains(a))], possible);
            live.vacated.AddRange(given);
            if (unfit.Count > 0) apart.UnionWith(unfit);
            // Who trains in which seat is published, and shares follow from the dates that it gives.
            else if (dates is null && live.Program.Climbs.Length > 0)
            {
                var held = live.WithTrainees();
                dates = ClimbReadings.Settled(live.Program, held);
                alone = [.. live.Trainees().Where(v => !held.Values[live.VariableOf(v.Seat.Shift, v.Seat.Role, v.Seat.Responder)])];
            }
            else return live;
        }
    }

    /// <summary>
    /// Seats that have begun, and that their holders were far enough on the ladder for: an absence that is told later does
    /// not undo them.
    /// </summary>
    static IReadOnlyList<Assignment> Facts(
        Company company, Schedule schedule, ClimbForecast? dates, IReadOnlyList<Assignment> published, NoticeWindow notice)
    {
        var outlook = TrainingOutlook.Of(company).With(dates);
        var people = company.Responders.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return
        [
            .. from seat in published
               where seat.Start < notice.AsOf && people.ContainsKey(seat.Responder)
               let shift = schedule.Find(seat.Shift)
               let role = shift?.Rotation.Roles.FirstOrDefault(r => r.Id == seat.Role)
               where role is not null && outlook.ClimbBefore(people[seat.Responder], shift, role) is not null
               select seat,
        ];
    }

    /// <summary>The program with as many seats less as are told apart.</summary>
    static SeatProgram Without(SeatProgram program, HashSet<Assignment> apart)
    {
        if (apart.Count == 0) return program;
        var gone = apart.DistinctBy(a => (a.Shift, a.Role, a.Seat)).CountBy(a => (a.Shift, a.Role)).ToDictionary();
        int Gone(Slot slot) => slot.IsPast ? 0 : gone.GetValueOrDefault((slot.Shift.Id, slot.Role.Id));
        return program with
        {
            Required = [.. program.Required.Select((n, s) => Math.Max(0, n - Gone(program.Slots[s])))],
            Seats = [.. program.Seats.Select((n, s) => n - Gone(program.Slots[s]))],
        };
    }

    /// <summary>Takes over what holds; facts and frozen seats that do not fit come back.</summary>
    List<Assignment> Place(IReadOnlyList<Assignment> published, HashSet<Assignment> possible)
    {
        var bound = published.Where(a => (KeepsAll || a.Start < Notice.Ends) && (a.Start < Notice.AsOf || possible.Contains(a))).ToList();
        var unfit = Add(bound, isFrozen: true);
        // A trainee's seat beside nobody who may mentor has become impossible, near as it is; a seat that is asked about is
        // given away.
        var free = unfit.FindAll(a => a.Start >= Notice.AsOf && (Trains(a) || Asked.Contains(a)));
        if (unfit.Count > free.Count) return [.. unfit.Except(free)];
        foreach (var seat in free) vacated.Add(new VacatedSeat(seat, WhyVacated(seat), seat.Start < Notice.Ends));
        var later = published.Except(bound).OrderBy(a => a.Start).ToList();
        foreach (var seat in Add([.. later.Where(IsPossible)], isFrozen: false).Concat(later.Where(a => !IsPossible(a))).OrderBy(a => a.Start))
            vacated.Add(new VacatedSeat(seat, WhyVacated(seat), seat.Start < Notice.Ends));
        return [];
    }

    /// <summary>Trainees' seats that found no place, though the trainees could hold them.</summary>
    IEnumerable<VacatedSeat> Trainees() => vacated.Where(v => v.Seat.Start >= Notice.AsOf && Trains(v.Seat) && IsPossible(v.Seat));

    /// <summary>
    /// The seats that found a place, and of trainees also those that only the counting week by week had no place for: a
    /// published plan was counted to the minute.
    /// </summary>
    Solution WithTrainees()
    {
        var (values, timeline, move, reading) = ((bool[])State.Values.Clone(), new Timeline(State), new Move(State), new ClimbReading(Program));
        foreach (var seat in Trainees())
            if (VariableOf(seat.Seat.Shift, seat.Seat.Role, seat.Seat.Responder) is var v && timeline.Fits(v) && KeepsRules(v)) values[v] = true;
        for (var misses = true; misses;)
        {
            misses = false;
            foreach (var climb in Program.Climbs)
            {
                var settled = climb.Settled(s => values[s.Variable]);
                reading.Read(settled, values);
                foreach (var alone in reading.Seats.Where(s => s.Phase < 0).Select(s => settled.Seats[s.Seat].Variable).Where(v => !State.Values[v]))
                    (values[alone], misses) = (false, true);
            }
        }
        return new Solution(values);

        // Such as a mentor whom the trainee is kept apart from.
        bool KeepsRules(int v)
        {
            var limits = State.Linears.Limits;
            move.Begin();
            move.Flip(v);
            var keeps = State.Linears.Limits <= limits;
            move.TakeBack();
            return keeps;
        }
    }

    bool Trains(Assignment seat) => SlotOf(seat.Shift, seat.Role) is { } slot && slot.Role.Needs.IsTraining(Program.Company.Ladder);

    bool IsPossible(Assignment seat) => VariableOf(seat.Shift, seat.Role, seat.Responder) >= 0;

    /// <summary>Whether no rule about who may hold what excludes the holder, whatever else they hold.</summary>
    bool IsChoice(Assignment seat) => choices.ContainsKey((seat.Shift, seat.Role, seat.Responder));

    /// <summary>
    /// Fills the seats as far as they fit. One seat may need another that comes later in the list, such as a trainee a
    /// mentor, so what did not fit is tried again while anything does.
    /// </summary>
    List<Assignment> Add(List<Assignment> seats, bool isFrozen)
    {
        var (timeline, move) = (new Timeline(State), new Move(State));
        var left = seats;
        for (var before = -1; left.Count != before && left.Count > 0;)
        {
            before = left.Count;
            left = left.FindAll(seat => !Takes(VariableOf(seat.Shift, seat.Role, seat.Responder), seat));
        }
        return left;

        bool Takes(int v, Assignment seat)
        {
            if (v < 0) return false;
            if (!State.Values[v])
            {
                if (!timeline.Fits(v)) return false;
                move.Begin();
                move.Flip(v);
                if (!move.KeepsLimits)
                {
                    move.TakeBack();
                    return false;
                }
            }
            kept.Add(seat);
            if (isFrozen && seat.Start < Notice.Ends) frozen.Add(v);
            return true;
        }
    }

    string WhyVacated(Assignment seat)
    {
        var responder = Program.Company.Responders.FirstOrDefault(r => r.Id == seat.Responder);
        if (responder is null) return "is no longer in the company";
        if (SlotOf(seat.Shift, seat.Role) is not { } slot) return "holds a seat that is no longer there";
        // A pin gave the seat to somebody else.
        if (IsPossible(seat) && State.Filled[slot.Index] >= Program.Seats[slot.Index]) return "gives way to somebody who was promised the seat";
        return Obstacles(responder, slot) is [var label, ..] ? Plural.One(label.Told) : "gives way to what was decided";
    }
}
