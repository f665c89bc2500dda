namespace RotationPlanner.Verification;

/// <summary>Each shift has one trainee at most, beside somebody who may mentor: a mentor beside a shadow, somebody certified beside a reverse-shadow.</summary>
static class TraineeSeatCheck
{
    const string OneTrainee = "one trainee a shift", Mentor = "mentor";

    public static IEnumerable<Violation> Of(Roster roster, PlannedLadder planned)
    {
        var ladder = roster.Company.Ladder;
        foreach (var shift in roster.Holdings.Where(h => !h.IsPast && planned.IsTrainees(h.Role)).GroupBy(h => h.Shift.Id, StringComparer.Ordinal))
        {
            var seats = shift.ToList();
            if (seats.Count > 1)
                yield return Wording.About(OneTrainee, seats[1], $"{Wording.Holds(seats[1])}, where {Wording.Name(seats[0].Responder)} is a trainee already.");
            foreach (var seat in seats)
            {
                // Who is no trainee is told so elsewhere.
                if (planned.KindOf(planned.StageAt(seat.Responder, seat.Start)) is not { } kind) continue;
                var needed = kind == EvidenceKind.Shadow ? ladder.Mentors : ladder.Commands;
                if (planned.LeaderOf(seat.Shift) is not { } leader)
                    yield return Wording.About(Mentor, seat, $"{Wording.Holds(seat)}, but nobody leads that shift.");
                else if (ladder.IndexOf(planned.Past.StageOf(leader.Responder)) < ladder.IndexOf(needed) || planned.Past.HasLapsed(leader.Responder))
                    yield return Wording.About(Mentor, seat, $"{Wording.Holds(seat)} beside {Wording.Name(leader.Responder)}, who may not mentor there.");
            }
        }
    }
}
