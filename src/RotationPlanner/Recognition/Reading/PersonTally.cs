using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Scheduling;

namespace RotationPlanner.Recognition;

/// <summary>Counts what each person gave.</summary>
static class PersonTally
{
    public static IEnumerable<PersonContribution> Of(
        Company company, Served served, TrainingDone training, DateInterval period)
    {
        var (measures, standings) = (new ShiftMeasures(company), Standings.Of(company));
        var seats = served.Seats.ToLookup(s => s.Responder.Id, StringComparer.Ordinal);
        foreach (var person in company.Responders)
        {
            var lived = seats[person.Id].Select(s => measures.Of(s.Shift, person)).ToList();
            var led = seats[person.Id].Where(served.Leads).Select(s => s.Shift.Id).ToHashSet(StringComparer.Ordinal);
            var taken = served.Covers.Where(c => c.To == person.Id).ToList();
            var held = seats[person.Id].Select(s => s.Shift.Id).ToHashSet(StringComparer.Ordinal);
            yield return new PersonContribution
            {
                Responder = person.Id,
                Department = person.Department,
                ShiftsLed = led.Count + training.LedBeside(person.Id, held),
                Seats = seats[person.Id].DistinctBy(s => (s.Shift.Id, s.Role.Id)).Count(),
                Hours = lived.Sum(m => m.Minutes) / 60.0,
                Nights = Days(m => m.Nights),
                Weekends = Days(m => m.Weekends),
                Holidays = Days(m => m.Holidays),
                Training = seats[person.Id].Zip(lived).Where(s => s.First.Role.Needs.IsTraining(company.Ladder)).Sum(s => s.Second.Minutes) / 60.0,
                Covers = served.TellsCovers ? served.CoversOf(person.Id) : null,
                ShortNoticeCovers = served.TellsCovers ? TakenOver.Times([.. taken.Where(c => c.IsShortNotice)]) : null,
                CoverHours = served.TellsCovers ? TakenOver.Hours(taken) : null,
                Mentoring = training.Mentoring.Where(m => m.Mentor == person.Id).Sum(m => m.Hours),
                Mentored = Whom(training.Mentored),
                SignedFor = Whom(training.Signed),
                Facilitated = training.Facilitated(person.Id),
                Attended = training.Attended(person.Id),
                Climbed = [.. standings[person.Id].Reached.Where(r => r.Date is { } date && period.Contains(date))
                    .Select(r => (r.Rung, r.Date))],
            };

            int Days(Func<ShiftMeasure, IReadOnlyList<LocalDate>> of) => lived.SelectMany(of).Distinct().Count();

            IReadOnlyList<string> Whom(IReadOnlyList<(string By, string Whom)> pairs) =>
                [.. company.Responders.Select(r => r.Id).Where(r => pairs.Contains((person.Id, r)))];
        }
    }
}
