using System.Runtime.InteropServices;
using RotationPlanner.Program;

namespace RotationPlanner.Solving.LocalSearch.Counters;

/// <summary>Counts <see cref="MeetingConstraint"/>s: who holds seats of each meeting, and how often pairs met.</summary>
sealed class MeetingCounter : IConstraintCounter
{
    /// <summary>A slot's meeting, by its number over all constraints.</summary>
    public readonly record struct Place(int Constraint, int Meeting);

    readonly SeatProgram program;
    readonly Rows<Place> placesOf;
    readonly List<(int Person, int Seats)>[] present;
    readonly Dictionary<(int Constraint, int One, int Other), int> met = [];
    readonly long[] again;

    public MeetingCounter(ProgramIndex index)
    {
        (program, placesOf) = (index.Program, index.MeetingsOf);
        present = [.. program.Meetings.SelectMany(m => m.Meetings).Select(_ => new List<(int, int)>())];
        again = new long[program.Meetings.Length];
    }

    /// <summary>Meetings of two people who have met already, of all constraints.</summary>
    public long Again { get; private set; }

    public long CountMisses(int constraint) => again[constraint];

    /// <summary>Whether somebody who is in a meeting meets anybody there a second time.</summary>
    public bool MeetsAgain(Place place, int person)
    {
        foreach (var (other, _) in present[place.Meeting])
            if (other != person && met.GetValueOrDefault((place.Constraint, Math.Min(person, other), Math.Max(person, other))) > 1)
                return true;
        return false;
    }

    public void Flip(int v, int sign)
    {
        if (again.Length == 0) return;
        foreach (var s in program.VariableSlots[v])
            foreach (var place in placesOf[s]) Change(place, program.VariableResponder[v], sign);
    }

    void Change(Place place, int person, int sign)
    {
        var here = present[place.Meeting];
        var at = here.FindIndex(h => h.Person == person);
        if (at >= 0)
        {
            var seats = here[at].Seats + sign;
            if (seats > 0) here[at] = (person, seats);
            else here.RemoveAt(at);
            if (seats > 0) return;
        }
        foreach (var (other, _) in here) Meet(place.Constraint, Math.Min(person, other), Math.Max(person, other), sign);
        if (at < 0) here.Add((person, 1));
    }

    void Meet(int constraint, int one, int other, int sign)
    {
        ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(met, (constraint, one, other), out _);
        var before = Math.Max(0, times - 1);
        times += sign;
        var change = Math.Max(0, times - 1) - before;
        again[constraint] += change;
        Again += change;
    }

    /// <summary>Per slot: the meetings that it is a seat of.</summary>
    public static Rows<Place> IndexRows(SeatProgram program)
    {
        var rows = new Rows<Place>(program.SlotVariables.Length);
        foreach (var meeting in program.Meetings.SelectMany(m => m.Meetings)) rows.Count(meeting);
        rows.Begin();
        var number = 0;
        for (var f = 0; f < program.Meetings.Length; f++)
            foreach (var meeting in program.Meetings[f].Meetings)
            {
                foreach (var slot in meeting) rows.Add(slot, new Place(f, number));
                number++;
            }
        return rows.Done();
    }
}
