namespace RotationPlanner;

/// <summary>
/// An agreed number of hours a calendar quarter, of a whole department or of one person: the stricter of what the
/// department's leader and the person said.
/// </summary>
/// <param name="Department">The <see cref="RotationPlanner.Department.Id"/>.</param>
/// <param name="Responder">The <see cref="RotationPlanner.Responder.Id"/>, or null for the whole department.</param>
/// <param name="Name">The name of the department or the person, safe for one line.</param>
/// <param name="Hours">Real hours a quarter.</param>
/// <param name="With">Whom to ask for more, such as the leader who agreed.</param>
/// <param name="WarnAt">The part of the hours from which the plan warns.</param>
sealed record HoursBudget(string Department, string? Responder, string Name, int Hours, string With, decimal WarnAt)
{
    public long Minutes => Hours * 60L;

    public bool Covers(Responder person) =>
        Responder is null ? person.Department == Department : person.Id == Responder;

    /// <summary>Every budget of a company: departments first, then people, each in the order of the company.</summary>
    public static IReadOnlyList<HoursBudget> Of(Company company) =>
    [
        .. from department in company.Departments
           where department.BuyIn is { HoursPerQuarter: not null }
           let buyIn = department.BuyIn
           select new HoursBudget(department.Id, null, TextSanitizer.Line(department.Name),
               buyIn.HoursPerQuarter!.Value, TextSanitizer.Line(buyIn.By), buyIn.WarnAt),
        .. company.Responders.Select(r => OfPerson(company, r)).OfType<HoursBudget>(),
    ];

    public static HoursBudget? OfPerson(Company company, Responder person)
    {
        var buyIn = company.Departments.FirstOrDefault(d => d.Id == person.Department)?.BuyIn;
        var (own, agreed) = (person.HoursPerQuarter, buyIn?.HoursPerPersonPerQuarter);
        if ((own ?? agreed) is null) return null;
        var isOwn = agreed is null || own <= agreed;
        var name = TextSanitizer.Line(person.Name);
        return new HoursBudget(person.Department, person.Id, name, isOwn ? own!.Value : agreed!.Value, isOwn
            ? name : TextSanitizer.Line(buyIn!.By), buyIn?.WarnAt ?? BuyIn.UsualWarnAt);
    }
}
