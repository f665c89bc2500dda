using RotationPlanner.Solving;

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
        var counted = new List<(RollingWindowConstraint Form, (string, int, long) Key)>();
        foreach (var form in input.Windows)
        {
            input.Cancel.ThrowIfCancellationRequested();
            if (RateOf(form) is not { } rate) continue;
            var key = (form.Label.Rule, form.Length, form.Most);
            heaviest[key] = Math.Max(rate, heaviest.GetValueOrDefault(key));
            counted.Add((form, key));
        }
        Number = new int[open.Seats.Length];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var caps in counted.GroupBy(c => c.Form.Responder))
        {
            (int, double)[] profile = [.. caps.Select(c =>
                (c.Form.Length, c.Form.Most * heaviest[c.Key])).Distinct().Order()];
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
    double? RateOf(RollingWindowConstraint form)
    {
        var (rate, covered) = (0.0, 0);
        if (!form.OncePerDay)
        {
            for (var i = 0; i < form.Variables.Length; i++)
            {
                if (!open.IsOpen[form.Variables[i]]) continue;
                covered++;
                rate = Math.Max(rate, (double)input.CreditOfChoice[form.Variables[i]].Total / form.Weights[i]);
            }
            return covered == open.Seats[form.Responder] ? rate : null;
        }
        // A seat that touches several days brings each of them its part.
        var touched = new Dictionary<int, int>();
        foreach (var choice in form.Variables) touched[choice] = touched.GetValueOrDefault(choice) + 1;
        if (touched.Keys.Count(c => open.IsOpen[c]) != open.Seats[form.Responder]) return null;
        var (day, sum) = (int.MinValue, 0.0);
        for (var i = 0; i < form.Variables.Length; i++)
        {
            if (!open.IsOpen[form.Variables[i]]) continue;
            if (form.Days[i] != day) (day, sum) = (form.Days[i], 0);
            sum += (double)input.CreditOfChoice[form.Variables[i]].Total / touched[form.Variables[i]] / form.Weights[i];
            rate = Math.Max(rate, sum);
        }
        return rate;
    }
}
