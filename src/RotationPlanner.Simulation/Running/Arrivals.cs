using NodaTime;

namespace RotationPlanner.Simulation.Running;

/// <summary>Draws the incidents of one horizon.</summary>
sealed class Arrivals
{
    readonly ArrivalModel model;
    readonly SlotGrid grid;
    readonly double[] cumulative;

    public Arrivals(ArrivalModel model, SlotGrid grid)
    {
        (this.model, this.grid) = (model, grid);
        cumulative = new double[grid.Slots];
        var sum = 0.0;
        for (var slot = 0; slot < grid.Slots; slot++)
        {
            var local = grid.At(slot).InZone(model.Zone);
            sum += model.PerHour[ArrivalModel.HourOf(local)] * model.Month[local.Month - 1] * SlotGrid.MinutesASlot / 60;
            cumulative[slot] = sum;
        }
    }

    /// <summary>The expected number of incidents that come of themselves.</summary>
    public double Expected => cumulative[^1];

    /// <summary>Slot and length in minutes of each incident, by slot.</summary>
    public void Draw(Random random, List<(int Slot, double Minutes)> into)
    {
        into.Clear();
        for (var left = Poisson(Expected, random); left > 0; left--)
        {
            var at = Array.BinarySearch(cumulative, random.NextDouble() * Expected);
            Add((at < 0 ? ~at : at) * (double)SlotGrid.MinutesASlot, random, into);
        }
        into.Sort(static (a, b) => a.Slot != b.Slot ? a.Slot.CompareTo(b.Slot) : a.Minutes.CompareTo(b.Minutes));
    }

    // An incident may bring another one, and that one more.
    void Add(double minute, Random random, List<(int, double)> into)
    {
        while (true)
        {
            var slot = (int)(minute / SlotGrid.MinutesASlot);
            if (slot >= grid.Slots) return;
            into.Add((slot, Length(random)));
            if (model.Gaps.Length == 0 || random.NextDouble() >= model.Clustered) return;
            minute += model.Gaps[random.Next(model.Gaps.Length)];
        }
    }

    double Length(Random random)
    {
        var draw = random.NextDouble();
        foreach (var kind in model.Kinds)
            if ((draw -= kind.Part) < 0) return kind.Minutes[random.Next(kind.Minutes.Length)];
        return model.Kinds[^1].Minutes[random.Next(model.Kinds[^1].Minutes.Length)];
    }

    /// <summary>A Poisson number: products of uniforms for small means, parts of at most that for large ones.</summary>
    static int Poisson(double mean, Random random)
    {
        const double Part = 30;
        var count = 0;
        for (; mean > 0; mean -= Part)
        {
            var (limit, product) = (Math.Exp(-Math.Min(mean, Part)), random.NextDouble());
            for (; product > limit; product *= random.NextDouble()) count++;
        }
        return count;
    }
}
