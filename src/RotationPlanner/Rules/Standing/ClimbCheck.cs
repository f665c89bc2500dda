using RotationPlanner.Verification;

namespace RotationPlanner.Rules;

/// <summary>
/// Each shift has one trainee at most, beside somebody who may mentor: a mentor beside a shadow, somebody certified
/// beside a reverse-shadow.
/// </summary>
static class ClimbCheck
{
    const string OneTrainee = "one trainee a shift", Mentor = "mentor";

    public static IEnumerable<Violation> FindViolations(CheckedPlan plan)
    {
        var planned = plan.Ladder;
        var trainees = plan.Planned.Where(h => planned.IsTrainees(h.Role));
        foreach (var shift in trainees.GroupBy(h => h.Shift.Id, StringComparer.Ordinal))
        {
            var seats = shift.ToList();
            if (seats.Count > 1)
                yield return Wording.About(OneTrainee, seats[1],
                    $"{Wording.Holds(seats[1])}, where {Wording.Name(seats[0].Responder)} is a trainee already.");
            foreach (var seat in seats)
            {
                // Who is no trainee is told so elsewhere.
                if (planned.KindOf(planned.StageAt(seat.Responder, seat.Start)) is not { } kind) continue;
                if (planned.MentorOf(seat.Shift, kind) is not null) continue;
                var leaders = string.Join(
                    " and ", planned.LeadersOf(seat.Shift).Select(h => Wording.Name(h.Responder)));
                yield return Wording.About(Mentor, seat, leaders.Length == 0
                    ? $"{Wording.Holds(seat)}, but nobody leads that shift."
                    : $"{Wording.Holds(seat)} beside {leaders}, who may not mentor there.");
            }
        }
    }
}
