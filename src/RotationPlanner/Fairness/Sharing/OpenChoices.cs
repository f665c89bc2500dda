using RotationPlanner.Training;

namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// What can really be held, seat by seat: whoever is away has fewer choices. Trainees' seats are left out.
/// </summary>
sealed class OpenChoices
{
    readonly ShareInput input;
    readonly long[] busyUntil;

    public OpenChoices(ShareInput input, Seats seats)
    {
        this.input = input;
        var people = People.IndexOf(input.Company);
        var (count, pools) = (input.Company.Responders.Count, seats.Pools.Length);
        (IsOpen, Seats, Chain, OfPool) = (new bool[input.CreditOfChoice.Count], new int[count], new long[count],
            new bool[count * pools]);
        busyUntil = new long[count];
        PersonOf = new int[input.CreditOfChoice.Count];
        Array.Fill(busyUntil, long.MinValue);
        var outlook = TrainingOutlook.Of(input.Company);
        var (last, skipped, at) = ((Slot?)null, false, 0);
        var responders = input.Company.Responders;
        foreach (var choice in input.Open)
        {
            var slot = choice.Slot;
            if (slot != last) (last, skipped, at) = (slot, slot.IsPast || outlook.MeaningOf(slot.Role).IsTraining, 0);
            if (skipped) continue;
            // Choices of a slot come in the order of the company, mostly without many gaps.
            for (var end = Math.Min(at + 8, count); at < end
                && !ReferenceEquals(responders[at], choice.Responder);) at++;
            var person = at < count && ReferenceEquals(responders[at], choice.Responder) ? at
                : people[choice.Responder];
            at = person + 1;
            IsOpen[choice.Index] = true;
            PersonOf[choice.Index] = person;
            OfPool[person * pools + seats.PoolOf[slot.Index]] = true;
            Seats[person]++;
            if (slot.StartMinute < busyUntil[person]) continue;
            Chain[person] += input.CreditOfChoice[choice.Index].Total;
            busyUntil[person] = slot.EndMinute;
        }
    }

    /// <summary>By index of the choice.</summary>
    public bool[] IsOpen { get; }

    /// <summary>By index of the choice, where it is open: whose it is.</summary>
    public int[] PersonOf { get; }

    /// <summary>By responder: how many choices are open.</summary>
    public int[] Seats { get; }

    /// <summary>
    /// By responder: the credit of holding one seat after the other, each as soon as the last one ends. They can carry
    /// at least so much.
    /// </summary>
    public long[] Chain { get; }

    /// <summary>By responder and pool, pools innermost: whether some seat of it is open to them.</summary>
    public bool[] OfPool { get; }

    /// <summary>
    /// The most credit that one person can carry: the heaviest of their open seats that do not overlap.
    /// </summary>
    /// <param name="asked">The people.</param>
    /// <param name="away">Seats that only time off within the allowance keeps them from: it changes nothing.</param>
    public Dictionary<int,
        double> HeaviestOf(IReadOnlySet<int> asked, IEnumerable<(int Person, WeightedSpan Span)> away)
    {
        var spans = asked.ToDictionary(p => p, _ => new List<WeightedSpan>());
        foreach (var choice in input.Open)
            if (IsOpen[choice.Index] && spans.TryGetValue(PersonOf[choice.Index], out var mine))
                mine.Add(new WeightedSpan(choice.Slot.StartMinute, choice.Slot.EndMinute,
                    input.CreditOfChoice[choice.Index].Total));
        foreach (var (person, span) in away) spans[person].Add(span);
        return spans.ToDictionary(s => s.Key, s => (double)Intervals.HeaviestApart([.. s.Value.OrderBy(v => v.Start)]));
    }
}
