using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Scheduling;
using RotationPlanner.Training;

namespace RotationPlanner.Recognition;

/// <summary>
/// The seats held in a period, by the latest plan for each moment, else by the history; and the sessions likewise.
/// </summary>
sealed class Served
{
    readonly Company company;
    readonly DateInterval period;
    readonly List<Source> sources;
    readonly bool hasRecords;

    public Served(Company company, IReadOnlyList<Plan> plans, DateInterval period, Instant now)
    {
        (this.company, this.period) = (company, period);
        sources = [.. plans.Select((p, i) => (p, i)).OrderBy(p => p.p.Revision).ThenBy(p => p.i)
            .Select(p => new Source(p.p))];
        Assignments = [.. sources.SelectMany(s => s.Seats.Where(a => a.End <= now && Decides(s.StartOf(a)) == s && IsIn(s, a)))];
        Sessions = [.. sources.SelectMany(s => s.Plan.Training.Events.Where(e => e.End <= now && (Decides(e.Start) ?? s) == s && period.Contains(e.Start.InZone(company.TimeZone).Date))).DistinctBy(e => e.Id)];
        var before = company.History.Where(h => h.End <= now && Decides(h.Start) is null && InPeriod(h.Rotation, h.Start));
        Seats = PastShifts.Of(company with { History = [.. Assignments, .. before] });
        Covers = TakenOver.Given(sources.SelectMany(s => s.Plan.Covers.Where(c => Decides(s.StartOf(c.Shift, c.Start)) == s)), Assignments);
        hasRecords = sources.Exists(s => s.Plan.Covers.Count > 0);
        TellsCovers = hasRecords || Assignments.Any(a => First(a.Start) != Decides(a.Start));
    }

    public IReadOnlyList<Assignment> Assignments { get; }

    public IReadOnlyList<TrainingEvent> Sessions { get; }

    /// <summary>All seats joined with the model.</summary>
    public IReadOnlyList<PastSeat> Seats { get; }

    public bool TellsCovers { get; }

    /// <summary>Time that was really taken over from others.</summary>
    public IReadOnlyList<CoverRecord> Covers { get; }

    /// <summary>How often somebody took over from others.</summary>
    public int CoversOf(string responder) =>
        hasRecords ? TakenOver.Times([.. Covers.Where(c => c.To == responder)]) : Compared(responder);

    // Plans of other tools have no records: there the seats count that the first plan for their time gave to others.
    int Compared(string responder) =>
        Assignments.Count(a => a.Responder == responder && First(a.Start) is { } first && first != Decides(a.Start)
        && first.Holders(a) is { Count: > 0 } holders && !holders.Contains(responder) && !Assignments.Any(o => (o.Shift, o.Role) == (a.Shift, a.Role) && o.Responder == holders[Math.Min(a.Seat, holders.Count - 1)]));

    /// <summary>Whether a seat leads its shift.</summary>
    public bool Leads(PastSeat seat) => TrainingOutlook.Of(company).Leading(seat.Shift.Rotation)?.Id == seat.Role.Id;

    Source? Decides(Instant start) => sources.FindLast(s => s.Covers(start));

    Source? First(Instant start) => sources.Find(s => s.Covers(start));

    // As the plan dates its shifts: a part of a shift counts on the day on which the shift starts.
    bool IsIn(Source source, Assignment seat) =>
        period.Contains(source.Plan.Schedule.Find(seat.Shift)?.Date ?? ShiftId.DateOf(company, seat));

    bool InPeriod(string rotation, Instant start) =>
        period.Contains(start.InZone(company.Rotations.FirstOrDefault(r => r.Id == rotation)?.TimeZone ?? company.TimeZone).Date);

    /// <summary>
    /// A plan and the time it covers: from its first shift's start to its last one's, and likewise of what is published
    /// before and after its horizon.
    /// </summary>
    sealed class Source
    {
        readonly ILookup<(string, string), string> holders;
        readonly List<(Instant From, Instant To)> spans;

        public Source(Plan plan)
        {
            Plan = plan;
            Seats = [.. plan.Assignments, .. plan.Around];
            holders = Seats.OrderBy(a => a.Seat).ToLookup(a => (a.Shift, a.Role), a => a.Responder);
            var starts = plan.Assignments.Select(a => a.Start).Concat(plan.Unfilled.Select(u => u.Start)).ToList();
            var begin = starts.Count == 0 ? Instant.MaxValue : starts.Min();
            spans =
            [
                .. new[] { starts, [.. plan.Around.Select(a => a.Start).Where(s => s < begin)], [.. plan.Around.Select(a => a.Start).Where(s => s >= begin)] }
                    .Where(s => s.Count > 0).Select(s => (s.Min(), s.Max())),
            ];
        }

        public IReadOnlyList<Assignment> Seats { get; }

        public Plan Plan { get; }

        /// <summary>When the shift of a seat starts, of which the seat may be a part.</summary>
        public Instant StartOf(Assignment seat) => StartOf(seat.Shift, seat.Start);

        public Instant StartOf(string shift, Instant otherwise) => Plan.Schedule.Find(shift)?.Start.ToInstant() ?? otherwise;

        public bool Covers(Instant start) => spans.Exists(s => s.From <= start && start <= s.To);

        public List<string> Holders(Assignment a) => [.. holders[(a.Shift, a.Role)]];
    }
}
