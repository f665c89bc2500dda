using RotationPlanner.Program;
using RotationPlanner.Solving.CpSat;
using RotationPlanner.Solving.LocalSearch;

namespace RotationPlanner.Solving.Construction;

/// <summary>
/// After a small change, the previous plan with a seat or two filled anew is nearly as good as it was: somebody has a
/// shift too many. Before the search looks everywhere, the most loaded person passes on or exchanges one seat at a
/// time, with as few changes as may be, until nobody is further from the bound than one shift.
/// </summary>
sealed class QuickRepair(SearchState state, Random random)
{
    const int MostRounds = 64, FillTries = 400;
    const int Nothing = -1;

    /// <summary>
    /// The most loaded person gives a seat and takes one for it, or <see cref="Nothing"/>. Worst: the higher value of
    /// the two people afterwards.
    /// </summary>
    readonly record struct Exchange(int Given, int Taker, int Back, int Received, long Worst);

    readonly SeatProgram program = state.Index.Program;
    readonly LoadFamily load = state.Index.Program.Loads[0];
    readonly UnitList units = state.Index.Units;
    readonly Timeline timeline = new(state);
    readonly Move move = new(state);

    /// <summary>
    /// Fills seats while there is time, then repairs until the worst load value is good enough, or no exchange makes it
    /// better: a matter of milliseconds.
    /// </summary>
    public void Run(long enough, Budget clock, CancellationToken cancel)
    {
        Fill(clock);
        for (var round = 0; round < MostRounds && !cancel.IsCancellationRequested; round++)
        {
            var worst = state.LoadValues[0].Max();
            if (worst <= enough || !Relieve(Array.IndexOf(state.LoadValues[0], worst), worst, enough)) return;
        }
    }

    /// <summary>What the lightest seat adds to the value of whoever it matters least to.</summary>
    public static long OneShift(LoadFamily load) => load.Credits.Where(c => c > 0).DefaultIfEmpty(0).Min();

    void Fill(Budget clock)
    {
        var neighbourhood = new Neighbourhood(state, random);
        for (var tries = 0; tries < FillTries && state.Uncovered + state.UncoveredOptional > 0 && !clock.IsSpent; tries++)
        {
            move.Begin();
            if (!neighbourhood.FillEmpty(move) || move.Compare() >= 0) move.TakeBack();
        }
    }

    bool Relieve(int person, long worst, long enough)
    {
        // What reaches the goal with one change comes first, then with two, then what comes nearest to it.
        var found = Exchanges(person, worst).Select(e => (Rank: e.Worst > enough ? 2 : e.Back == Nothing ? 0 : 1, Exchange: e)).ToList();
        found.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Exchange.Worst.CompareTo(b.Exchange.Worst));
        return found.Exists(f => Make(f.Exchange));
    }

    IEnumerable<Exchange> Exchanges(int person, long worst)
    {
        var own = VariablesByUnit(person);
        foreach (var given in state.Held[person].Items.ToArray())
        {
            if (program.Fixed[given] == 1) continue;
            var unit = units.UnitOf[given];
            foreach (var taker in units.Variables[unit])
            {
                if (state.Values[taker]) continue;
                foreach (var back in state.Held[program.VariableResponder[taker]].Items.ToArray().Append(Nothing))
                {
                    var received = back == Nothing ? Nothing : own[units.UnitOf[back]];
                    if (back != Nothing && (received == Nothing || program.Fixed[back] == 1 || state.Values[received])) continue;
                    var exchange = new Exchange(given, taker, back, received, Math.Max(After(person, received, given), After(program.VariableResponder[taker], taker, back)));
                    if (exchange.Worst < worst) yield return exchange;
                }
            }
        }
    }

    long After(int person, int gained, int lost) =>
        load.Value(person, state.Credits[0][person] + CreditOf(gained) - CreditOf(lost));

    long CreditOf(int v) => v == Nothing ? 0 : load.Credits[v];

    int[] VariablesByUnit(int person)
    {
        var own = new int[units.Count];
        Array.Fill(own, Nothing);
        for (var v = 0; v < program.VariableCount; v++)
            if (program.VariableResponder[v] == person) own[units.UnitOf[v]] = v;
        return own;
    }

    bool Make(Exchange exchange)
    {
        move.Begin();
        move.Flip(exchange.Given);
        if (exchange.Back != Nothing) move.Flip(exchange.Back);
        if (Take(exchange.Taker) && Take(exchange.Received) && move.KeepsLimits && move.Compare() < 0) return true;
        move.TakeBack();
        return false;
    }

    bool Take(int v)
    {
        if (v == Nothing) return true;
        if (!timeline.Fits(v)) return false;
        move.Flip(v);
        return true;
    }
}
