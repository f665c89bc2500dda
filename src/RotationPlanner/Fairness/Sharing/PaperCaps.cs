namespace RotationPlanner.Fairness.Sharing;

/// <summary>
/// What caps over rolling windows leave a person on paper: so many windows as a time can hold, each filled with the
/// heaviest seats that count. Caps that leave some of the person's seats uncounted limit nothing here.
/// </summary>
sealed class PaperCaps
{
    readonly ShareInput input;
    readonly OpenChoices open;
    readonly List<(int Days, double Credit)[]> profiles = [[]];

    public PaperCaps(ShareInput input, OpenChoices open)
    {
        (this.input, this.open) = (input, open);
        var heaviest = new Dictionary<(string Rule, int Days, long Most), double>();
        var counted = new List<(WindowLimit Cap, (string, int, long) Key)>();
        foreach (var cap in input.Windows)
        {
            input.Cancel.ThrowIfCancellationRequested();
            if (RateOf(cap) is not { } rate) continue;
            var key = (cap.Rule, cap.Length, cap.Most);
            heaviest[key] = Math.Max(rate, heaviest.GetValueOrDefault(key));
            counted.Add((cap, key));
        }
        Number = new int[open.Seats.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var caps in counted.GroupBy(c => c.Cap.Responder))
        {
            (int, double)[] profile = [.. caps.Select(c =>
                (c.Cap.Length, c.Cap.Most * heaviest[c.Key])).Distinct().Order()];
            var key = string.Join(';', profile);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = profiles.Count;
                profiles.Add(profile);
            }
            Number[caps.Key] = number;
        }
    }

    /// <summary>By responder: which of the profiles holds for them.</summary>
    public int[] Number { get; }

    public int Count => profiles.Count;

    /// <summary>The most credit that fits the caps of a profile in a run of days; infinite without caps.</summary>
    public double Most(int profile, int days)
    {
        var most = double.PositiveInfinity;
        foreach (var (length, credit) in profiles[profile]) most = Math.Min(most,
            credit * ((days + length - 1) / length));
        return most;
    }

    /// <summary>
    /// The most credit that one unit of the window brings; null where it does not count whatever the person may hold.
    /// </summary>
    double? RateOf(WindowLimit cap)
    {
        var (rate, covered) = (0.0, 0);
        if (!cap.OncePerDay)
        {
            for (var i = 0; i < cap.Choices.Length; i++)
            {
                if (!open.IsOpen[cap.Choices[i]]) continue;
                covered++;
                rate = Math.Max(rate, (double)input.CreditOfChoice[cap.Choices[i]].Total / cap.Weights[i]);
            }
            return covered == open.Seats[cap.Responder] ? rate : null;
        }
        // A seat that touches several days brings each of them its part.
        var touched = new Dictionary<int, int>();
        foreach (var choice in cap.Choices) touched[choice] = touched.GetValueOrDefault(choice) + 1;
        if (touched.Keys.Count(c => open.IsOpen[c]) != open.Seats[cap.Responder]) return null;
        var (day, sum) = (int.MinValue, 0.0);
        for (var i = 0; i < cap.Choices.Length; i++)
        {
            if (!open.IsOpen[cap.Choices[i]]) continue;
            if (cap.Days[i] != day) (day, sum) = (cap.Days[i], 0);
            sum += (double)input.CreditOfChoice[cap.Choices[i]].Total / touched[cap.Choices[i]] / cap.Weights[i];
            rate = Math.Max(rate, sum);
        }
        return rate;
    }
}
