using NodaTime;

namespace RotationPlanner;

/// <summary>Adds people to a department who are not there yet: what it would be if it lent more.</summary>
static class Lent
{
    public static Company To(Company company, string department, int people, LocalDate from)
    {
        var lender = company.Departments.First(d => d.Id == department);
        var opens = company.RunsOnBuyIns && lender.BuyIn is null;
        // An agreement that begins later is kept: nobody is lent before it.
        var joins = lender.BuyIn is { Since: var since } && since > from ? since : from;
        var colleagues = company.Responders.Where(r => r.Department == department).ToList();
        var taken = company.Responders.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = Enumerable.Range(1, int.MaxValue).Where(n => taken.Add(FormattableString.Invariant($"lent-{n}")))
            .Take(people).Select((n, i) => new Responder
        {
            Id = FormattableString.Invariant($"lent-{n}"),
            Name = FormattableString.Invariant($"{lender.Name}, person {n}"),
            Department = department,
            TimeZone = colleagues.Count == 0 ? company.TimeZone : colleagues[i % colleagues.Count].TimeZone,
            Holidays = colleagues.Count == 0 ? null : colleagues[i % colleagues.Count].Holidays,
            Tags = colleagues.Count == 0 ? [] : colleagues[i % colleagues.Count].Tags,
            Stage = company.Ladder.Commands,
            Joins = joins,
        });
        return company with
        {
            Departments = opens ? [.. company.Departments.Select(d => d == lender ? d with { BuyIn = new BuyIn { By = "what if", Since = from } } : d)] : company.Departments,
            // The agreement is about the new people alone: whoever was not lent before is not lent by it.
            Responders = [.. company.Responders.Select(r => opens && r.Department == department ? r with { MayHold = [] } : r), .. added],
        };
    }
}
