namespace RotationPlanner.Simulation.Running;

/// <summary>Lives through the horizon once, again and again, with its own workspace: one for each thread.</summary>
sealed class Life(Timetable times, Arrivals arrivals, CoverCache covers, SimulationOptions options, double[] share)
{
    const int SlotsInTwelveHours = 12 * 60 / SlotGrid.MinutesASlot, MostInTwelveHours = 2, DaysInARow = 7, FewestForPart = 10, Burnout = 19, Bad = 7, Good = 2;
    const double LongestLead = 180, MostAfterHours = 0.3;

    readonly List<(int Slot, double Minutes)> incidents = [];
    readonly PersonRun[] people = [.. times.People.Select(_ => new PersonRun())];
    readonly int[][] changed = [.. times.Holders.Select(h => (int[])h.Clone())];
    readonly bool[] broken = new bool[NamedPolicy.All.Count];

    public void Run(int number, Tally tally)
    {
        var random = new Random(unchecked((options.Seed * 1_000_003) + number));
        foreach (var person in people) person.Clear();
        Array.Clear(broken);
        var holders = times.Holders;
        if (options.DropOut > 0) holders = DropOuts(random, tally);
        arrivals.Draw(random, incidents);
        var unled = 0;
        foreach (var (slot, minutes) in incidents)
            for (var role = 0; role < holders.Length; role++)
                if (times.Covered[role][slot]) unled += Lead(holders[role], slot, minutes) ? 0 : 1;
        Close(tally);
        tally.Runs++;
        (tally.AllIncidents, tally.AllSquares) = (tally.AllIncidents + incidents.Count, tally.AllSquares + ((double)incidents.Count * incidents.Count));
        (tally.Unled, tally.UnledSquares) = (tally.Unled + unled, tally.UnledSquares + ((double)unled * unled));
    }

    int[][] DropOuts(Random random, Tally tally)
    {
        var (dropped, uncovered) = (0, 0);
        for (var role = 0; role < changed.Length; role++) times.Holders[role].CopyTo(changed[role], 0);
        foreach (var turn in times.Turns)
        {
            if (random.NextDouble() >= options.DropOut) continue;
            dropped++;
            var taker = covers.Of(turn);
            if (taker == Timetable.Nobody) uncovered++;
            Timetable.Fill(changed[turn.Role], turn, taker);
        }
        (tally.Dropped, tally.DroppedSquares) = (tally.Dropped + dropped, tally.DroppedSquares + ((double)dropped * dropped));
        (tally.Uncovered, tally.UncoveredSquares) = (tally.Uncovered + uncovered, tally.UncoveredSquares + ((double)uncovered * uncovered));
        return changed;
    }

    /// <summary>Whoever is on duty leads; at a handoff the next one takes over.</summary>
    bool Lead(int[] holders, int slot, double minutes)
    {
        var last = Math.Min(holders.Length - 1, slot + (int)((minutes - 1) / SlotGrid.MinutesASlot));
        for (var at = slot; at <= last;)
        {
            var (leader, until) = (holders[at], at + 1);
            while (until <= last && holders[until] == leader) until++;
            if (leader != Timetable.Nobody)
            {
                var worked = Math.Min(minutes - ((at - slot) * SlotGrid.MinutesASlot), (until - at) * SlotGrid.MinutesASlot);
                people[leader].Call(times.Clocks[leader], at, until, worked);
                broken[NamedPolicy.ThreeHoursAtOnce] |= worked > LongestLead;
            }
            else if (at == slot) return false;
            at = until;
        }
        return true;
    }

    void Close(Tally tally)
    {
        var (sum, squares, counted) = (0.0, 0.0, 0);
        for (var p = 0; p < people.Length; p++)
        {
            var (person, clock) = (people[p], times.Clocks[p]);
            tally.Count(p, Tally.Incidents, person.Calls.Count);
            tally.Count(p, Tally.Minutes, person.Minutes);
            tally.Count(p, Tally.Nights, person.Nights.Count);
            tally.Count(p, Tally.OffHours, person.OffHours);
            var row = person.LongestRow();
            tally.Count(p, Tally.Row, row);
            tally.Count(p, Tally.Recovery, Recovery(p, person));
            foreach (var month in person.OffByMonth.Values)
            {
                if (month > Good) tally.MonthsAbove2[p]++;
                if (month > Bad) tally.MonthsAbove7[p]++;
                if (month > Burnout) tally.MonthsAbove19[p]++;
                broken[NamedPolicy.Burnout] |= month > Burnout;
            }
            broken[NamedPolicy.SevenDaysInARow] |= row >= DaysInARow;
            broken[NamedPolicy.ThirdAfterHours] |= person.Calls.Count >= FewestForPart && person.OffHours > MostAfterHours * person.Calls.Count;
            broken[NamedPolicy.TwoInTwelveHours] |= person.IsCrowded(SlotsInTwelveHours, MostInTwelveHours);
            if (share[p] <= 0) continue;
            var ratio = person.Minutes / share[p];
            (sum, squares, counted) = (sum + ratio, squares + (ratio * ratio), counted + 1);
        }
        for (var i = 0; i < broken.Length; i++) tally.Broken[i] += broken[i] ? 1 : 0;
        if (squares <= 0) return;
        var jain = sum * sum / (counted * squares);
        (tally.Jain, tally.JainSquares, tally.JainRuns) = (tally.Jain + jain, tally.JainSquares + (jain * jain), tally.JainRuns + 1);
    }

    /// <summary>Nights on duty among the two after each broken one.</summary>
    int Recovery(int index, PersonRun person)
    {
        var onDuty = times.NightsOnDuty[index];
        return person.Nights.Sum(night => (onDuty.Contains(night + 1) ? 1 : 0) + (onDuty.Contains(night + 2) ? 1 : 0));
    }
}
