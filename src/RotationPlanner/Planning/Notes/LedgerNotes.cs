using System.Globalization;
using NodaTime;
using RotationPlanner.Fairness;
using RotationPlanner.Planning.Compiling;

namespace RotationPlanner.Planning.Notes;

/// <summary>
/// What the ledger brings that one should know: balances too large for one plan, balances of the file that had to be
/// evened out, and to whom the balances of leavers go.
/// </summary>
static class LedgerNotes
{
    const string About = "ledger";

    const int MostTold = 6;

    public static IEnumerable<PlanNote> Of(CompiledProgram compiled, Ledger closed)
    {
        var company = compiled.Program.Schedule.Company;
        var names = company.Responders.DistinctBy(r => r.Id)
            .ToDictionary(r => r.Id, r => TextSanitizer.Line(r.Name), StringComparer.Ordinal);
        return [.. Deferred(compiled, company), .. Opening(company), .. Gone(company, names), .. Again(company, closed, names), .. Leaving(company, closed, names)];
    }

    static IEnumerable<PlanNote> Deferred(CompiledProgram compiled, Company company)
    {
        int[] some =
        [
            .. Enumerable.Range(0, compiled.Carried.Length)
                .Where(i => Math.Abs(compiled.Balances[i].Total - compiled.Carried[i].Total) >= NodaConstants.MinutesPerHour)
                .OrderByDescending(i => Math.Abs(compiled.Balances[i].Total)),
        ];
        if (some.Length == 0) yield break;
        var told = some.Take(MostTold).Select(i =>
        {
            var (all, now) = (compiled.Balances[i].Total, compiled.Carried[i].Total);
            return $"{TextSanitizer.Line(company.Responders[i].Name)} {(all < 0 ? "owes" : "is owed")} {Hours(all)}; "
                + (now == 0 ? "nothing of it is" : $"{Hours(now)} of it are") + " paid back in this plan.";
        });
        var rest = some.Length > MostTold ? FormattableString.Invariant($" {some.Length - MostTold} more are alike.") : "";
        yield return new PlanNote(About,
            string.Create(CultureInfo.InvariantCulture, $"Balances are paid back in steps of at most {company.Fairness.Payback * 100:0.##} % of a share, or one turn: ")
            + string.Join(" ", told) + rest + " The rest stays in the ledger.", [.. some.Select(i => company.Responders[i].Id)]);
    }

    static IEnumerable<PlanNote> Opening(Company company)
    {
        var given = OpeningBalances.Given(company, company.Ledger.Entries);
        var evened = OpeningBalances.Evening(company, given);
        if (evened.Count == 0) yield break;
        var each = evened.OrderByDescending(e => Math.Abs(e.Part)).Take(MostTold)
            .Select(e => $"{TextSanitizer.Line(company.Responders[e.Person].Name)} {Signed(e.Part)}");
        var more = evened.Count > MostTold ? FormattableString.Invariant($" and {evened.Count - MostTold} others") : "";
        yield return new PlanNote(About,
            $"The balances given in the file sum to {Signed(given.Values.Sum())}, and balances sum to zero: the difference goes to {string.Join(", ", each)}{more}, in proportion to capacity.",
            [.. evened.Select(e => company.Responders[e.Person].Id)]);
    }

    /// <summary>Named holidays that could not be alternated: read from who really serves on them.</summary>
    static IEnumerable<PlanNote> Again(Company company, Ledger closed, Dictionary<string, string> names)
    {
        var book = new HolidayBook(company);
        var again = closed.Holidays.Where(h => company.Horizon.Contains(h.Shift))
            .Select(h => (h.Responder, h.Name, h.Date, Last: book.LastTime(h.Responder, h.Name, h.Date)))
            .Where(h => h.Last is not null).DistinctBy(h => (h.Responder, h.Name, h.Date.Year)).ToArray();
        if (again.Length == 0) yield break;
        var told = again.Take(MostTold).Select(h => string.Create(CultureInfo.InvariantCulture,
            $"{Name(h.Responder, names)} has {TextSanitizer.Line(h.Name)} {h.Date.Year} and had {TextSanitizer.Line(h.Name)} {h.Last!.Value.Year}"));
        var more = again.Length > MostTold ? FormattableString.Invariant($"; {again.Length - MostTold} more are alike") : "";
        yield return new PlanNote(About, $"Named holidays meet somebody again: {string.Join("; ", told)}{more}.",
            [.. again.Select(h => h.Responder).Distinct()]);
    }

    /// <summary>Who left before the horizon: told by the first plan without them.</summary>
    static IEnumerable<PlanNote> Gone(Company company, Dictionary<string, string> names)
    {
        var start = company.Horizon.Start;
        var entries = LedgerBook.Remembered(company).Entries.Where(e => e.To < start).ToArray();
        if (entries.Length == 0) return [];
        var last = entries.Max(e => e.To);
        var present = Here(company, start);
        string[] gone = [.. entries.Where(e => e.To == last && !present.Contains(e.Responder)).Select(e => e.Responder).Distinct()];
        return FinalBalances.Of(entries, gone, present, company.Fairness.HalfLifeDays, start).Select(b =>
            new PlanNote(About, $"{Name(b.Responder, names)} left {Side(b.Minutes)}. {Goes(b, names, "In this plan")}", [b.Responder]));
    }

    /// <summary>Who leaves in the horizon: what is settled when it is over.</summary>
    static IEnumerable<PlanNote> Leaving(Company company, Ledger closed, Dictionary<string, string> names)
    {
        var next = company.Horizon.End.PlusDays(1);
        var leaving = company.Responders.Where(r => r.Leaves >= company.Horizon.Start && r.Leaves < next)
            .DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Leaves!.Value, StringComparer.Ordinal);
        return FinalBalances.Of(closed.Entries.Where(e => e.To < next), [.. leaving.Keys], Here(company, next),
            company.Fairness.HalfLifeDays, next).Select(b => new PlanNote(About,
            $"{Name(b.Responder, names)} leaves on {Words.Day(leaving[b.Responder])} {Side(b.Minutes)}. {Goes(b, names, "After this plan")}", [b.Responder]));
    }

    static HashSet<string> Here(Company company, LocalDate on) =>
        [.. company.Responders.Where(r => r.Leaves is not { } left || left >= on).Select(r => r.Id)];

    static string Side(long minutes) => $"with a balance of {Signed(minutes)}, {(minutes > 0 ? "more" : "less")} than the fair share";

    static string Goes(FinalBalance balance, Dictionary<string, string> names, string when)
    {
        if (balance.To.Count == 0) return "Nobody who shared with them is here, so it is dropped; a return restores it.";
        var told = balance.To.Take(MostTold).Select(t => $"{Name(t.Responder, names)} ({Signed(t.Minutes)})");
        var more = balance.To.Count > MostTold ? FormattableString.Invariant($" and {balance.To.Count - MostTold} others") : "";
        return $"{when} it goes to {string.Join(", ", told)}{more}, in proportion to what they shared.";
    }

    static string Name(string responder, Dictionary<string, string> names) =>
        names.GetValueOrDefault(responder) ?? TextSanitizer.Line(responder);

    static string Hours(long minutes) =>
        (Math.Abs(minutes) / (double)NodaConstants.MinutesPerHour).ToString("0.#", CultureInfo.InvariantCulture) + " h";

    static string Signed(double minutes) =>
        (minutes / NodaConstants.MinutesPerHour).ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) + " h";
}
