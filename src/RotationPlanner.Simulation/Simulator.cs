using RotationPlanner.Simulation.Running;

namespace RotationPlanner.Simulation;

/// <summary>
/// Lives through a plan many times: incidents arrive, last, wake whoever is on duty, and people drop out and are covered.
/// Times are counted in quarters of an hour.
/// </summary>
public static class Simulator
{
    const int RunsABlock = 50, MostRuns = 1_000_000;
    const double MinutesPerHour = 60;

    /// <summary>Simulates a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="arrivals">When incidents come.</param>
    /// <param name="options">How often, and how; null for the defaults.</param>
    /// <param name="done">Told the part of the runs that are done, from 0 to 1; may be null.</param>
    /// <param name="cancel">Stops it with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What the plan feels like; the same for the same input and seed, on any number of threads.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or names a role that the company does not have.</exception>
    public static SimulationResult Run(
        Plan plan, ArrivalModel arrivals, SimulationOptions? options = null, Action<double>? done = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(arrivals);
        options ??= new SimulationOptions();
        if (options.Runs is < 1 or > MostRuns) throw new ArgumentException($"Runs are from 1 to {MostRuns}.", nameof(options));
        if (options.DropOut is not (>= 0 and <= 1)) throw new ArgumentException("The chance to drop out is from 0 to 1.", nameof(options));
        if (plan.Schedule.Shifts.Count == 0) throw new ArgumentException("The plan has no shift.", nameof(plan));
        var times = new Timetable(plan, RolesOf(plan.Company, options.Roles));
        var (draws, covers) = (new Arrivals(arrivals, times.Grid), new CoverCache(times));
        var leads = times.Turns.Select(t => times.People[t.Person].Id).ToHashSet(StringComparer.Ordinal);
        double[] share = [.. plan.Fairness.People.Select(p => leads.Contains(p.Responder) ? (double)Math.Max(0, (p.Yardstick - p.Training).Total) : 0)];
        var blocks = new Tally[(options.Runs + RunsABlock - 1) / RunsABlock];
        var finished = 0;
        Parallel.For(0, blocks.Length, new ParallelOptions { CancellationToken = cancel },
            () => new Life(times, draws, covers, options, share),
            (block, _, life) =>
            {
                var tally = new Tally(times.People.Count, NamedPolicy.All.Count);
                for (var run = block * RunsABlock; run < Math.Min(options.Runs, (block + 1) * RunsABlock); run++) life.Run(run, tally);
                blocks[block] = tally;
                done?.Invoke((double)Interlocked.Increment(ref finished) / blocks.Length);
                return life;
            },
            _ => { });
        return new Reading(times, share, blocks).Result();
    }

    /// <summary>The roles that incidents wake.</summary>
    /// <param name="company">The company.</param>
    /// <param name="named">As <see cref="SimulationOptions.Roles"/>.</param>
    /// <returns>Rotation and role ids.</returns>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static IReadOnlyList<(string Rotation, string Role)> RolesOf(Company company, IReadOnlyList<string>? named = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var all = company.Rotations.SelectMany(r => r.Roles.Select(o => (Rotation: r.Id, Role: o.Id))).ToList();
        if (named is not null)
            return [.. named.Select(n => all.Cast<(string, string)?>().FirstOrDefault(a => $"{a!.Value.Item1}/{a.Value.Item2}" == n)
                ?? throw new ArgumentException($"There is no role '{n}'. Maybe {string.Join(", ", all.Select(a => $"{a.Rotation}/{a.Role}"))}.", nameof(named)))];
        return Experience.RolesWoken(company);
    }

    /// <summary>Reads the sums of all blocks, in their order.</summary>
    sealed class Reading(Timetable times, double[] share, Tally[] blocks)
    {
        readonly Tally whole = Sum(times, blocks, blocks.Length);

        public SimulationResult Result()
        {
            var months = times.Clocks.Select(c => c.Months).ToArray();
            var length = (times.Grid.To - times.Grid.From).TotalDays / (365.2425 / 12);
            var onDuty = Enumerable.Range(0, times.People.Count).Where(p => times.Turns.Any(t => t.Person == p) || whole.Mean(p, Tally.Incidents) > 0).ToList();
            return new SimulationResult
            {
                Runs = whole.Runs,
                People =
                [
                    .. onDuty.Select(p => new PersonLived
                    {
                        Responder = times.People[p].Id,
                        Incidents = whole.Of(p, Tally.Incidents),
                        Hours = Scaled(whole.Of(p, Tally.Minutes), 1 / MinutesPerHour),
                        NightsBroken = whole.Of(p, Tally.Nights),
                        OffHoursAMonth = Scaled(whole.Of(p, Tally.OffHours), 1 / Math.Max(length, 1 / 30.0)),
                        BadDaysInARow = whole.Of(p, Tally.Row),
                        RecoveryLost = whole.Of(p, Tally.Recovery),
                        MonthsAbove2 = (double)whole.MonthsAbove2[p] / whole.Runs / months[p],
                        MonthsAbove7 = (double)whole.MonthsAbove7[p] / whole.Runs / months[p],
                        MonthsAbove19 = (double)whole.MonthsAbove19[p] / whole.Runs / months[p],
                    }),
                ],
                Departments = [.. times.Plan.Company.Departments.Select(d => Department(d.Id, [.. onDuty.Where(p => times.People[p].Department == d.Id)]))],
                Incidents = Estimate.Of(whole.AllIncidents, whole.AllSquares, whole.Runs),
                Unled = Estimate.Of(whole.Unled, whole.UnledSquares, whole.Runs),
                Covers = (Estimate.Of(whole.Dropped, whole.DroppedSquares, whole.Runs), Estimate.Of(whole.Uncovered, whole.UncoveredSquares, whole.Runs)),
                Policies = [.. NamedPolicy.All.Select((p, i) => (p.Policy, p.Meaning, Estimate.Chance(whole.Broken[i], whole.Runs)))],
                Evenness = Estimate.Of(whole.Jain, whole.JainSquares, whole.JainRuns),
                Avoidable = Avoidable(),
                Convergence = Convergence(),
            };
        }

        // People of one department are on duty at different times, so their margins add as those of independent sums do.
        (string, Estimate, Estimate, Estimate) Department(string id, IReadOnlyList<int> people)
        {
            Estimate Of(int kind, double scale) => new(
                people.Sum(p => whole.Mean(p, kind)) * scale, Math.Sqrt(people.Sum(p => Math.Pow(whole.Of(p, kind).Margin, 2))) * scale);
            return (id, Of(Tally.Incidents, 1), Of(Tally.Minutes, 1 / MinutesPerHour), Of(Tally.Nights, 1));
        }

        /// <summary>Of the variance of minutes by share, the part between people's expectations.</summary>
        double? Avoidable()
        {
            var sharing = Enumerable.Range(0, share.Length).Where(p => share[p] > 0).ToList();
            if (sharing.Count == 0) return null;
            var expected = sharing.Select(p => whole.Mean(p, Tally.Minutes) / share[p]).ToList();
            var mean = expected.Average();
            // A mean over runs still has luck in it, which is taken off.
            var luck = sharing.Average(p => whole.Variance(p, Tally.Minutes) / share[p] / share[p]);
            var between = Math.Max(0, expected.Average(e => (e - mean) * (e - mean)) - (luck / whole.Runs));
            return between + luck <= 0 ? null : between / (between + luck);
        }

        List<(int, Estimate)> Convergence()
        {
            var worst = Enumerable.Range(0, times.People.Count).MaxBy(p => whole.Mean(p, Tally.Minutes));
            var steps = new List<(int, Estimate)>();
            for (var count = 1; count < blocks.Length; count *= 4) Add(Sum(times, blocks, count));
            Add(whole);
            return steps;

            void Add(Tally sum) => steps.Add((sum.Runs, Scaled(sum.Of(worst, Tally.Minutes), 1 / MinutesPerHour)));
        }

        static Estimate Scaled(Estimate estimate, double by) => new(estimate.Mean * by, estimate.Margin * by);

        static Tally Sum(Timetable times, Tally[] blocks, int count)
        {
            var sum = new Tally(times.People.Count, NamedPolicy.All.Count);
            for (var i = 0; i < count; i++) sum.Add(blocks[i]);
            return sum;
        }
    }
}
