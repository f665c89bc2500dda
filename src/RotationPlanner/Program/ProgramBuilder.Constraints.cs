using NodaTime;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Program;

// What rules post. Constraints without a penalty are hard.
public sealed partial class ProgramBuilder
{
    /// <summary>A term that is true when any of the choices is made.</summary>
    /// <param name="choices">The choices; none gives a term that is never true.</param>
    /// <returns>The term.</returns>
    public Term Any(IEnumerable<Choice> choices) => draft.AddAny(choices);

    /// <summary>At most so many of the terms are true.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="penalty">What each one above costs; hard when null.</param>
    public void AtMost(Label label, int most, IEnumerable<Term> terms, Penalty? penalty = null) =>
        Between(label, long.MinValue, terms.Select(t => t.Times(1)), most, penalty);

    /// <summary>At most so many of the choices are made; hard.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="choices">The choices, each once.</param>
    public void AtMost(Label label, int most, IReadOnlyList<Choice> choices) => draft.AddAtMost(label, most, choices);

    /// <summary>At least so many of the terms are true.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="least">The limit, 0 or more.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="penalty">What each one below costs; hard when null.</param>
    public void AtLeast(Label label, int least, IEnumerable<Term> terms, Penalty? penalty = null) =>
        Between(label, least, terms.Select(t => t.Times(1)), long.MaxValue, penalty);

    /// <summary>
    /// A weighted sum stays in a range. Use <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> for open ends.
    /// </summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="least">The smallest value.</param>
    /// <param name="terms">The terms with their weights; absolute weights up to 1,000,000,000.</param>
    /// <param name="most">The largest value.</param>
    /// <param name="penalty">What each unit outside costs; hard when null.</param>
    /// <exception cref="ArgumentException">A weight is too large, or the range is empty.</exception>
    public void Between(
        Label label, long least, IEnumerable<(Term Term, long Weight)> terms, long most, Penalty? penalty = null) =>
        draft.AddLinear(label, least, terms, most, penalty);

    /// <summary>
    /// A demand in percent or counts: a weighted sum should stay in a range, as far as the seats that are filled allow.
    /// It comes after coverage, before the excess of people; where it cannot be met a plan says by how much.
    /// </summary>
    /// <param name="label">Whose demand it is.</param>
    /// <param name="least">The smallest value; <see cref="long.MinValue"/> for none.</param>
    /// <param name="terms">The terms with their weights; absolute weights up to 1,000,000,000.</param>
    /// <param name="most">The largest value; <see cref="long.MaxValue"/> for none.</param>
    /// <exception cref="ArgumentException">A weight is too large, or the range is empty.</exception>
    public void Demand(Label label, long least, IEnumerable<(Term Term, long Weight)> terms, long most) =>
        draft.AddDemand(label, least, terms, most);

    /// <summary>Where the first term is true, so is the second.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="when">The condition.</param>
    /// <param name="then">The consequence.</param>
    /// <param name="penalty">What a breach costs; hard when null.</param>
    public void Implies(Label label, Term when, Term then, Penalty? penalty = null) =>
        Between(label, long.MinValue, [when.Times(1), then.Times(-1)], 0, penalty);

    /// <summary>Costs for the worst of several weighted sums: weight x max of ceil(max(0, sum) / unit).</summary>
    /// <param name="label">Whose wish it is.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="unit">By how much a sum grows for one more unit of cost, 1 or more.</param>
    /// <param name="penalty">The cost of a unit.</param>
    public void PenalizeWorst(
        Label label, IEnumerable<IEnumerable<(Term Term, long Weight)>> sums, long unit, Penalty penalty) =>
        draft.AddMinMax(label, sums, unit, penalty);

    /// <summary>
    /// Two choices of one person are one and the same decision: both are made, or neither. Where the second cannot be
    /// made, neither can the first, and the label is the reason. Choices that are one decision need no distance from
    /// one another (<see cref="Apart"/>): they are one stretch. Two that overlap in time can never be made. What
    /// follows in this way from a choice worked before the horizon may still be left undone.
    /// </summary>
    /// <param name="label">Whose constraint it is; its reason is told of those who cannot make the one because they
    /// cannot make the other.</param>
    /// <param name="choice">A choice.</param>
    /// <param name="other">The other, of the same person, or null when that cannot be made.</param>
    /// <exception cref="ArgumentException">The choices are of two people, or of another program.</exception>
    public void Same(Label label, Choice choice, Choice? other) => draft.AddSame(label, choice, other);

    /// <summary>
    /// The choice must be made. As all demands, this gives way to what limits people: where they leave no way, it is
    /// told as not met.
    /// </summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="choice">The choice.</param>
    public void Require(Label label, Choice choice) => AtLeast(label, 1, [choice]);

    /// <summary>The choice must not be made.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="choice">The choice.</param>
    public void Forbid(Label label, Choice choice) => AtMost(label, 0, [choice]);

    /// <summary>No two of one person's choices may overlap on the timeline given.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="responder">The person.</param>
    /// <param name="choices">The choices of that person, each with its first minute and the first one after it, rest
    /// included: no other choice may start before. In minutes since 1970 UTC.</param>
    public void Apart(Label label, Responder responder, IEnumerable<(Choice Choice, long Start, long End)> choices) =>
        draft.AddNoOverlap(label, responder, choices);

    /// <summary>
    /// As <see cref="Apart"/> for everybody in scope, where each choice takes from its start until a minute that is the
    /// same for all who hold the seat. Fast for thousands of people.
    /// </summary>
    /// <param name="label">Whose constraint it is; each person's names that person.</param>
    /// <param name="end">The first minute after the choices of a slot, in minutes since 1970 UTC, rest included; not
    /// before the slot starts.</param>
    /// <exception cref="ArgumentException">A slot ends before it starts.</exception>
    public void ApartOfEach(Label label, Func<Slot, long> end)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(end);
        var ends = PerSlot(end);
        for (var person = 0; person < scope.OfEach.Length; person++)
            draft.AddNoOverlap(LabelFor(label, person), person, scope.OfEach[person], ends);
    }

    /// <summary>In every run of so many days, what one person's choices add stays within a limit.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="responder">The person.</param>
    /// <param name="entries">What each choice adds, 0 or more, on which day: a number of days since 1970, or on any other
    /// scale of whole numbers. A choice may have several entries.</param>
    /// <param name="days">Length of the window in days, 1 or more.</param>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="oncePerDay">True when entries on one day count once, as the largest of them.</param>
    public void Window(
        Label label, Responder responder, IEnumerable<(Choice Choice, int Day, long Weight)> entries,
            int days, long most,
        bool oncePerDay = false) =>
        draft.AddWindow(label, responder, entries, days, most, oncePerDay);

    /// <summary>In every run of so many days, what one person's choices add stays within a limit.</summary>
    /// <param name="label">Whose constraint it is.</param>
    /// <param name="responder">The person.</param>
    /// <param name="entries">What each choice adds, 0 or more, on which date of the ISO calendar; a choice may have
    /// several entries.</param>
    /// <param name="days">Length of the window in days, 1 or more.</param>
    /// <param name="most">The limit, 0 or more.</param>
    /// <param name="oncePerDay">True when entries on one day count once, as the largest of them.</param>
    public void WindowOfDates(
        Label label, Responder responder, IEnumerable<(Choice Choice, LocalDate Date, long Weight)> entries, int days,
        long most, bool oncePerDay = false)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Window(label, responder, entries.Select(e => (e.Choice, e.Date.DayNumber(), e.Weight)), days, most, oncePerDay);
    }

    /// <summary>
    /// As <c>Window</c> for everybody in scope, where each shift adds, on the local date it starts, what is the
    /// same for all who hold it. A shift that somebody worked in several roles before the horizon adds once. Fast for
    /// thousands of people.
    /// </summary>
    /// <param name="label">Whose constraint it is, by person; each names that person.</param>
    /// <param name="roles">The <see cref="Role.Id"/>s that count, or null for all.</param>
    /// <param name="amount">What a shift adds, 0 to 1,000,000,000.</param>
    /// <param name="days">Length of the window in days, by person, 1 or more.</param>
    /// <param name="most">The limit, 0 or more.</param>
    /// <exception cref="ArgumentException">An amount, a length or the limit is out of its range.</exception>
    public void WindowOfEach(
        Func<Responder, Label> label, IReadOnlyList<string>? roles, Func<Shift, long> amount,
        Func<Responder, int> days, long most)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(amount);
        ArgumentNullException.ThrowIfNull(days);
        var amounts = PerSlot(s => amount(s.Shift));
        for (var person = 0; person < scope.OfEach.Length; person++)
        {
            var responder = Company.Responders[person];
            draft.AddWindow(LabelFor(label(responder), person), person,
                scope.OfEach[person].OfRoles(roles), amounts, days(responder), most);
        }
    }

    Label LabelFor(Label label, int person)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label with { Responder = Company.Responders[person].Id };
    }

    /// <summary>Something of each slot in scope, by the slot's index.</summary>
    T[] PerSlot<T>(Func<Slot, T> value)
    {
        var values = new T[draft.Slots.Length];
        foreach (var slot in scope.Slots) values[slot.Index] = value(slot);
        return values;
    }

    /// <summary>
    /// Nobody should meet a colleague twice in these meetings; two people meet where both hold seats of one. Each time
    /// that two people meet again costs one, in an objective of its own after weekends, nights and holidays, before
    /// turns. Call it once for each round in which everybody can meet everybody.
    /// </summary>
    /// <param name="label">Whose wish it is.</param>
    /// <param name="meetings">The slots of each meeting, such as the seats of one shift.</param>
    public void MeetOnce(Label label, IEnumerable<IEnumerable<Slot>> meetings) => draft.AddMeetings(label, meetings);

    /// <summary>
    /// One person's made choices should lie so many days apart; each missing day costs one in
    /// <see cref="Goal.Spacing"/>.
    /// </summary>
    /// <param name="label">Whose wish it is.</param>
    /// <param name="responder">The person.</param>
    /// <param name="choices">The choices of that person with their day.</param>
    /// <param name="target">The wanted distance in days between one and the next.</param>
    public void Spread(Label label, Responder responder, IEnumerable<(Choice Choice, int Day)> choices, int target) =>
        draft.AddSpacing(label, responder, choices, target);
}
