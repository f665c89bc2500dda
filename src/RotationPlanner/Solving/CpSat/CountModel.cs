using RotationPlanner.Solving.Counting;

namespace RotationPlanner.Solving.CpSat;

/// <summary>Counted seats as whole numbers of a model.</summary>
sealed class CountModel
{
    readonly SeatModel model;
    readonly CountedSeats counted;
    readonly int[] counts;
    readonly ILookup<int, int> ofPerson;
    readonly LinearSum sum = new();

    /// <param name="model">The model of the placed variables.</param>
    /// <param name="counted">The seats.</param>
    /// <param name="hint">Counts to start from; empty or null for none.</param>
    public CountModel(SeatModel model, CountedSeats counted, long[]? hint)
    {
        (this.model, this.counted) = (model, counted);
        if (hint is not { Length: > 0 })
        {
            model.Writer.HintFits = false;
            hint = new long[counted.Lots.Length];
        }
        counts = [.. counted.Lots.Select((lot, i) => model.Writer.NewWhole(0, lot.Most, hint[i]))];
        ofPerson = Enumerable.Range(0, counts.Length).ToLookup(i => counted.Lots[i].Responder);
        Fill();
        Limit();
    }

    void Fill()
    {
        var writer = model.Writer;
        var empty = new LinearSum();
        var lotsOf = Enumerable.Range(0, counts.Length).ToLookup(i => counted.Lots[i].Kind);
        for (var kind = 0; kind < counted.Seats.Length; kind++)
        {
            sum.Clear();
            foreach (var lot in lotsOf[kind]) sum.Append(counts[lot], 1);
            var (seats, most) = (counted.Seats[kind], Math.Min(counted.Seats[kind], counted.Empty));
            if (most > 0)
            {
                var left = writer.NewWhole(0, most, Int128.Clamp(seats - writer.HintOf(sum), 0, most));
                sum.Append(left, 1);
                empty.Append(left, 1);
            }
            writer.Post(sum, seats, seats);
        }
        writer.Post(empty, 0, counted.Empty);
    }

    void Limit()
    {
        foreach (var limit in counted.Limits)
        {
            sum.Clear();
            foreach (var (lot, weight) in limit.Lots) sum.Append(counts[lot], weight);
            foreach (var (variable, weight) in limit.Placed) sum.Add(model.Variable(variable), weight);
            model.Writer.Post(sum, Int128.MinValue, limit.Most);
        }
    }

    /// <summary>Adds what a person has of the counted seats, in credit times a factor.</summary>
    public void AddTo(LinearSum load, int person, long factor)
    {
        foreach (var lot in ofPerson[person]) load.Append(counts[lot], checked(counted.Lots[lot].Credit * factor));
    }

    public long[] Read(IReadOnlyList<long> values) => Array.ConvertAll(counts, c => values[c]);
}
