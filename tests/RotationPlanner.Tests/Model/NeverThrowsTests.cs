using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RotationPlanner.Rules;
using RotationPlanner.Solving;
using RotationPlanner.Tests.Verification;

namespace RotationPlanner.Tests.Model;

/// <summary>Companies spoilt in several places at once, at the edges of what the types allow.</summary>
public class NeverThrowsTests
{
    static readonly int[] ints = [int.MinValue, -1, 0, 1, 2, 28, 400, int.MaxValue];
    static readonly decimal[] decimals = [decimal.MinValue, -1, 0, 0.0001m, 0.5m, 1, 80, decimal.MaxValue];
    static readonly string[] texts = ["", " ", "ana", "commander", "deputy", "a/b", "..", "\0", "\ud800", "😀",
        new('x', 300), "command", "GB", "certified"];
    static readonly LocalDate[] dates =
    [
        LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new(1, 1, 1), new(2027, 1, 4), new(2027, 6, 1), new(2200, 12, 31),
        new LocalDate(2027, 1, 4).WithCalendar(CalendarSystem.Julian), new LocalDate(2027, 1, 4)
            .WithCalendar(CalendarSystem.HebrewCivil),
    ];
    static readonly Instant[] instants = [Instant.MinValue, Instant.MaxValue, default,
        Instant.FromUtc(2027, 1, 4, 9, 0), Instant.FromUtc(2026, 12, 28, 9, 0)];
    static readonly IsoDayOfWeek[] days = [IsoDayOfWeek.None, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday,
        (IsoDayOfWeek)99, (IsoDayOfWeek)(-1)];
    static readonly LocalTime[] times = [LocalTime.MinValue, LocalTime.MaxValue, new(9, 0), new(2, 30)];

    static Gen<IRule> Rules() =>
        from a in Gen.Elements(ints) from b in Gen.Elements(ints) from d in Gen.Elements(
            decimals) from text in Gen.Elements(texts) from kind in Gen.Choose(0, 11)
        select (IRule)(kind switch
        {
            0 => new ShiftCap(a, b) { Roles = [text] },
            1 => new HoursCap(a, b),
            2 => new WorkingTimeCap(d, b),
            3 => new WeekendCap(a, b),
            4 => new NightCap(a, b) { Roles = [text] },
            5 => new HolidayCap(a, b),
            6 => new MaxConsecutiveShifts(a),
            7 => new DistinctDepartments { Roles = [text] },
            8 => new DepartmentDiversity(a, b),
            9 => new DeputyFollowsCommander { Leader = text },
            10 => new RestBetweenShifts(
                new PeriodBuilder { Years = a, Days = b, Hours = (long)a * b, Nanoseconds = a }.Build()),
            _ => new RestBetweenShifts(Period.MinValue),
        });

    static Gen<Func<Company, Company>> Spoilers()
    {
        static Func<Company, Company> Do(Func<Company, Company> change) => change;
        var number = Gen.Elements(ints);
        var part = Gen.Elements(decimals);
        var text = Gen.Elements(texts);
        var date = Gen.Elements(dates);
        var instant = Gen.Elements(instants);
        var time = Gen.Elements(times);
        var day = Gen.Elements(days);
        return Gen.OneOf(
            from a in date from b in date where a.Calendar == b.Calendar
                && a <= b select Do(c => c with { Horizon = new DateInterval(a, b) }),
            from d in part from t in text select Do(c => c.With("ana", r => r with { Capacity = d, HoursPerQuarter = d > 1 ? int.MinValue : 7, Department = t, Stage = t, Holidays = t, MayHold = [t] })),
            from a in date from b in date select Do(c => c.With("ana", r => r with { Joins = a, Leaves = b })),
            from a in instant from b in instant select Do(
                c => c.With("ana", r => r with { Unavailable = [new(a, b)], OtherDuties = [new(b, a)] })),
            from t in text select Do(c => c.With("ana", r => r with { Id = t, Name = t })),
            from w in day from t in time select Do(
                c => Rotated(c, r => r with { Pattern = ShiftPattern.Weekly(w, t) })),
            from w in day from f in time from t in time from n in text
            select Do(c => Rotated(c, r => r with { Pattern = ShiftPattern.Named(new NamedShift { Id = n, From = f, To = t, Days = new HashSet<IsoDayOfWeek> { w } }) })),
            from n in number from m in number from kind in Gen.Choose(0, 5) from t in time from a in date from w in day from h in text
            select Do(c => Rotated(c, r => r with { Pattern = Cadence(n, m, kind, t, a, w, h), Overlap = Duration.FromTicks(n * 1e9), Covers = m % 2 == 0 ? null : CoveredHours.Between(new HashSet<IsoDayOfWeek> { w }, t, t, null, h) })),
            from n in number from m in number from d in part from t in text
            select Do(c => Rotated(c, r => r with { Id = t, Roles = [.. r.Roles, new Role { Id = t, Seats = new SeatRange(n, m), Weight = d, Needs = StageNeed.AtLeast(t) }] })),
            from rule in Rules() select Do(c => Rotated(c, r => r with { Rules = [.. r.Rules, rule] })),
            from rule in Rules() select Do(c => c with { Rules = [.. c.Rules, rule] }),
            from a in part from b in part from d in date from n in number
            select Do(c => c.WithDepartment("support", x => x with { Share = (a, b), BuyIn = new BuyIn { By = "", Since = d, HoursPerQuarter = n, HoursPerPersonPerQuarter = n, WarnAt = a } })),
            from d in date from t in text select Do(
                c => c with { Holidays = [.. c.Holidays, new HolidayCalendar(t, new HashSet<LocalDate> { d })] }),
            from s in text from r in text from p in text select Do(
                c => c with { Pins = [.. c.Pins, new Pin(s, r, p), new Pin("command/2027-01-04", r, p)] }),
            from s in text from a in instant from b in instant select Do(
                c => c with { History = [.. c.History, new Assignment(s, s, s, 0, s, a, b)] }),
            from a in date from b in date from n in number select Do(
                c => c with { Ledger = new Ledger([new("ana", a, b, new Credit(n * 1L << 33, n, n, n), default)]) }),
            from a in part from n in number from t in time
            select Do(c => c with { Fairness = new FairnessPolicy { Night = a, Weekend = a, MemoryDays = n, NightFrom = t, LongLeaveDays = n, TimeOffAllowanceDays = n } }),
            from d in date from t in text from n in number from k in Gen.Elements(
                [.. Enum.GetValues<EvidenceKind>(), (EvidenceKind)99])
            select Do(c => c.With("ana", r => r with { Stage = n % 2 == 0 ? null : r.Stage, Record = [.. r.Record, new Evidence(k, d) { What = t, With = t, By = t, Rung = t, Days = n }, new Evidence(k, d) { With = "bo", By = "bo" }] })),
            from n in number from t in text from k in Gen.Elements(
                [.. Enum.GetValues<EvidenceKind>(), (EvidenceKind)99])
            select Do(c => c with
            {
                Ladder = new Ladder([.. Ladder.Default.Rungs, new Rung(t) { Needs = [new(k, n, n), new(k, n)], Refresher = [new(k, n, n)], LapsesAfter = new PeriodBuilder { Days = n, Months = n % 2 }.Build() }])
                {
                    Commands = t, Mentors = t, SignedBy = t, Signers = [t], SignOffGap = n,
                },
            }),
            from t in text select Do(c => c with { Ladder = new Ladder([new Rung(t), new Rung("certified")]) }),
            Gen.Elements(Do(c => c with { Responders = [] }), Do(c => c with { Departments = [] }), Do(c => c with { Rotations = [] }), Do(c => c with { Ladder = new Ladder([]) })));
    }

    static ShiftPattern Cadence(int n, int m, int kind, LocalTime at, LocalDate anchor, IsoDayOfWeek day, string holidays)
    {
        Period[] lengths = [Period.FromHours(n), Period.FromDays(n), Period.FromWeeks(n), Period.FromMonths(n), Period.MinValue, Period.FromDays(m) + Period.FromHours(n)];
        StartDays[] days = [StartDays.Weekdays(day), StartDays.Numbered(m, n), StartDays.Nth(m, day), StartDays.Last(day).And(StartDays.LastWorkingDay(holidays)), StartDays.Weekdays(), StartDays.FirstWorkingDay()];
        var shift = new NamedShift { Id = "a", From = at, To = LocalTime.Noon, On = days[(kind + 1) % 6], ToDay = m % 2 == 0 ? day : null, ToNumber = n % 2 == 0 ? m : null, Except = holidays, Only = CalendarDays.Holidays(holidays) };
        return (m % 3) switch
        {
            0 => ShiftPattern.Every(lengths[kind], at, days[kind], anchor).Lasting(lengths[(kind + 1) % 6]),
            1 => ShiftPattern.Cycle(n, anchor, shift),
            _ => n % 2 == 0 ? ShiftPattern.Named(shift) : ShiftPattern.Every(lengths[kind], at, anchor: anchor).Except(holidays).OnWorkingDays(holidays),
        };
    }

    static Company Rotated(Company company, Func<Rotation, Rotation> change) =>
        company with { Rotations = [.. company.Rotations.Select((r, i) => i == 0 ? change(r) : r)] };

    static Arbitrary<Company> Companies() => Spoilt(from spoilers in Spoilers().ListOf() select spoilers.Take(5));

    /// <summary>Spoilt in one place, so that some are still valid.</summary>
    static Arbitrary<Company> HardlySpoilt() =>
        Spoilt(from spoiler in Spoilers() select new[] { spoiler }.AsEnumerable());

    static Arbitrary<Company> Spoilt(Gen<IEnumerable<Func<Company, Company>>> some) =>
        (from spoilers in some select spoilers.Aggregate(Sound.Company, (company, spoil) => spoil(company)))
            .ToArbitrary();

    [Property(MaxTest = 500)]
    public Property Validation_never_throws() =>
        Prop.ForAll(Companies(), company => company.Validate().All(p => p.Place.Length > 0 && p.ToString().Length > 0));

    [Law(100, Checked = 0.024)]
    public Property What_validates_can_be_unrolled_and_checked() => Prop.ForAll(HardlySpoilt(), company =>
    {
        if (company.Validate().Count > 0) throw Discard.Case();
        var schedule = Schedule.Of(company);
        PlanChecker.Check(schedule, []);
    });
}
