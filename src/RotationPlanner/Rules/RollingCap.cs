using NodaTime;
using RotationPlanner.Program;
using RotationPlanner.Scheduling;
using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// At most so much per person in any run of days. Each cap says what counts, on which days, how much is allowed and in
/// which words; what they have in common is written here once for the search and once for the checker.
/// </summary>
public abstract record RollingCap : IRule, INamesRoles
{
    private protected RollingCap(int days) => Days = days;

    /// <inheritdoc />
    public abstract string Name { get; }

    /// <summary>Length of the rolling window in days.</summary>
    public int Days { get; init; }

    /// <summary>The <see cref="Role.Id"/>s that count, or null for all.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>The limit in words, such as "4 in 28 days".</summary>
    internal abstract string Limit { get; }

    /// <summary>Whether the person could serve this shift if it were the only one.</summary>
    internal abstract bool AllowsAlone(Shift shift, Responder responder, ShiftMeasure measure);

    /// <summary>Whether the person could serve these shifts, which go to one person together, if they were all.</summary>
    internal abstract bool AllowsTogether(IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Responder responder);

    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => INamesRoles.In(Roles);

    /// <inheritdoc />
    public abstract IEnumerable<Problem> Validate(Company company, string place);

    /// <inheritdoc />
    public abstract void Lower(ProgramBuilder program);

    /// <inheritdoc />
    public abstract IEnumerable<Violation> Check(Roster roster);

    /// <summary>The limit and the length of the window lie in their ranges.</summary>
    private protected IEnumerable<Problem> Within(string place, string key, string what, int most, int largest) =>
        [.. Limits.Number($"{place}.{key}", what, most, 0, largest), .. Limits.Days($"{place}.in", Name, Days)];

    /// <summary>Each shift adds an amount on its local start date.</summary>
    private protected void LowerShifts(ProgramBuilder program, string limit, Func<Shift, long> amount, long most)
    {
        var label = LabelFor(limit);
        program.WindowOfEach(_ => label, Roles, amount, _ => Days, most);
    }

    /// <summary>Each date adds one, however many shifts touch it.</summary>
    private protected void LowerDates(
        ProgramBuilder program, string limit, Func<ShiftMeasure, IReadOnlyList<LocalDate>> dates, int most)
    {
        var label = LabelFor(limit);
        foreach (var responder in program.Company.Responders)
            program.WindowOfDates(label with { Responder = responder.Id }, responder,
                program.Of(responder).Counted(Roles).SelectMany(
                    c => dates(program.Measure(c.Slot.Shift, responder)).Select(d => (c, d, 1L))),
                Days, most, oncePerDay: true);
    }

    private protected Label LabelFor(string limit) => new(Name, $"are at their cap of {limit} in {Days} days", "raise that cap")
    {
        Alone = $"would exceed their cap of {limit} in {Days} days with this shift alone",
    };

    /// <summary>Whether any run of days holds no more of these dates than allowed.</summary>
    private protected bool Fit(IReadOnlyList<LocalDate> dates, int most) =>
        WindowMath.Largest([.. dates.Select(d => (d.DayNumber(), 1L))], Days) <= most;

    /// <summary>As above, for shifts that go to one person together.</summary>
    private protected bool Fit(
        IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Func<ShiftMeasure, IReadOnlyList<LocalDate>> dates, int most) =>
        Fit([.. stint.SelectMany(s => dates(s.Measure)).Distinct().Order()], most);

    /// <summary>Whether what shifts add on the dates on which they start fits any run of days.</summary>
    private protected static bool Fit(
        IReadOnlyList<(Shift Shift, ShiftMeasure Measure)> stint, Func<Shift, long> amount, int days, long most) =>
        WindowMath.Largest([.. stint.Select(s => (s.Shift.Date.DayNumber(), amount(s.Shift))).Order()], days) <= most;

    /// <summary>What is told of somebody who holds too much of something from one date to another.</summary>
    private protected Violation Above(Responder responder, Overload over, string held, string cap) =>
        new(Name, $"{Wording.Name(responder)} has {held} {Wording.Span(over.From, over.To)}; the cap is {cap}.",
            [responder.Id], over.From, over.To);
}
