namespace RotationPlanner.Rules;

/// <summary>
/// Named, sourced sets of workload rules. Each holds the numbers of its source that rules can express; what a source
/// asks beyond that (team sizes, incidents per shift, the shape of the rotation) is listed with it and left to the
/// reader.
/// </summary>
static class Policies
{
    // Whole shifts fill a window only where it holds a whole number of rounds. Both are multiples of four weeks, so
    // that one week in four, the rota of the smallest team that the sources think of, neither breaks a cap nor lies
    // below it. (In 91 days such a rota has four shifts, which are 31 % of them.) The directive's reference period is
    // one of at most four months; sixteen weeks are the longest such multiple.
    const int Quarter = 84, FourMonths = 112;

    /// <summary>The names that <see cref="Find"/> knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["eu-wtd", "google-sre-book", "google-sre-workbook",
        "pagerduty", "uk-moj"];

    /// <summary>The rules of a policy.</summary>
    /// <param name="name">
    /// Its name.
    /// <list type="bullet">
    /// <item><c>eu-wtd</c>: Directive 2003/88/EC. Daily rest of 11 h (article 3); 48 h a week on average over 16 weeks,
    /// as the reference period is one of at most four months (articles 6 and 16). Whether standby is working time
    /// depends on how much it binds the person; here all of it counts. Left out: weekly rest of 24 h + 11 h, and night
    /// work of 8 h in 24.</item>
    /// <item><c>google-sre-book</c>: chapter 11. At most 25 % of one's time on call, which the book calls one week
    /// every month: 21 days in any 84, part-timers in proportion. Eight people can hold a weekly or daily primary and
    /// secondary between them, as the book has it, when nobody is away. Left out: two incidents per 12 h shift, eight
    /// people at one site or six at each of two, week-long shifts, no nights by following the sun.</item>
    /// <item><c>google-sre-workbook</c>: chapter 8. As the book, and 12 h of rest, since 24 h without reprieve cannot
    /// be sustained. Left out: 12 h shifts from one page a day on, 3 days on and 4 off as an option, five people per
    /// site or eight, the trailing load of 21 days.</item>
    /// <item><c>pagerduty</c>: its incident response guide. The backup shift directly after the primary one.
    /// Left out: always a backup (give the rotation a deputy), weekly rotation, hand over command every hour.</item>
    /// <item><c>uk-moj</c>: the Ministry of Justice's technical guidance. Nobody above 50 % of the time: 42 days in any
    /// 84, part-timers in proportion. Left out: ideally 30 % at most (a wish, no limit: use
    /// <see cref="WorkingTimeCap"/> with 0.3), six people or better eight.</item>
    /// </list>
    /// </param>
    /// <returns>The rules, or null for an unknown name.</returns>
    public static IReadOnlyList<IRule>? Find(string name) => name switch
    {
        "eu-wtd" =>
            [new RestBetweenShifts(NodaTime.Period.FromHours(11)), new HoursCap(FourMonths / 7 * 48, FourMonths)],
        "google-sre-book" => [new WorkingTimeCap(0.25m, Quarter)],
        "google-sre-workbook" =>
            [new WorkingTimeCap(0.25m, Quarter), new RestBetweenShifts(NodaTime.Period.FromHours(12))],
        "pagerduty" => [new DeputyFollowsCommander()],
        "uk-moj" => [new WorkingTimeCap(0.5m, Quarter)],
        _ => null,
    };
}
