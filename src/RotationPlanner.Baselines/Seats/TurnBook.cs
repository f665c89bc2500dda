namespace RotationPlanner.Baselines.Seats;

/// <summary>The turns of a company, and who takes which.</summary>
sealed class TurnBook
{
    readonly Dictionary<Turn, Responder> holders = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, List<Turn>> own;

    public TurnBook(Schedule schedule)
    {
        Schedule = schedule;
        Pool = new Pool(schedule);
        Turns = [.. TurnsOf(schedule).OrderBy(t => t.Start).ThenBy(t => t.Layer.Rotation.Id, StringComparer.Ordinal).ThenBy(t => t.Layer.Offset)];
        own = schedule.Company.Responders.ToDictionary(r => r.Id, _ => new List<Turn>(), StringComparer.Ordinal);
    }

    public Schedule Schedule { get; }

    public Company Company => Schedule.Company;

    public Pool Pool { get; }

    /// <summary>By start; of one shift in the order of roles and seats.</summary>
    public IReadOnlyList<Turn> Turns { get; }

    public IReadOnlyList<Assignment> Assignments =>
    [
        .. holders.SelectMany(h => h.Key.Held(h.Value)).OrderBy(a => a.Start).ThenBy(a => a.Shift, StringComparer.Ordinal)
            .ThenBy(a => a.Role, StringComparer.Ordinal).ThenBy(a => a.Seat),
    ];

    public void Give(Turn turn, Responder to)
    {
        holders.Add(turn, to);
        own[to.Id].Add(turn);
    }

    public IReadOnlyList<Turn> Of(Responder person) => own[person.Id];

    /// <summary>Whether the person holds another seat at the same time.</summary>
    public bool IsTaken(Responder person, Turn turn) => own[person.Id].Exists(turn.Overlaps);

    /// <summary>Who holds the seats of the same shifts.</summary>
    public IEnumerable<Assignment> Beside(Turn turn)
    {
        var shifts = turn.Shifts.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return holders.Where(h => h.Key.Overlaps(turn)).SelectMany(h => h.Key.Held(h.Value)).Where(a => shifts.Contains(a.Shift));
    }

    static IEnumerable<Turn> TurnsOf(Schedule schedule)
    {
        foreach (var rotation in schedule.Shifts.GroupBy(s => s.Rotation.Id, StringComparer.Ordinal))
        {
            // Shifts of one stint go to one person, as a layer of another tool would have them.
            var stints = rotation.GroupBy(s => s.Stint ?? s.Id, StringComparer.Ordinal).Select(g => g.OrderBy(s => s.Start.ToInstant()).ToList());
            foreach (var kind in stints.GroupBy(g => g[0].Name))
            {
                var (offset, turns) = (0, kind.OrderBy(g => g[0].Start.ToInstant()).ToList());
                foreach (var role in turns[0][0].Rotation.Roles.Where(r => !TraineeRoles.Has(r, schedule.Company.Ladder)))
                    for (var seat = 0; seat < role.Seats.Max; seat++, offset++)
                    {
                        var layer = new Layer(turns[0][0].Rotation, kind.Key, role, seat, offset);
                        for (var i = 0; i < turns.Count; i++) yield return new Turn(layer, Number(turns, i), turns[i]);
                    }
            }
        }
    }

    static int Number(List<List<Shift>> turns, int i)
    {
        var days = turns.Zip(turns.Skip(1)).Select(p => NodaTime.Period.DaysBetween(p.First[0].Date, p.Second[0].Date)).DefaultIfEmpty(0).Min();
        return days == 0 ? i : NodaTime.Period.DaysBetween(turns[0][0].Date, turns[i][0].Date) / days;
    }
}
