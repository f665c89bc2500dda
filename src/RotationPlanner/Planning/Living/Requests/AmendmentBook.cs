using NodaTime;

namespace RotationPlanner.Planning.Living;

/// <summary>Amendments of a plan, read and written.</summary>
static class AmendmentBook
{
    /// <summary>
    /// The company with what was granted. Wanted seats are left out: the plan has them, and keeps them as any other.
    /// People who are gone are left out.
    /// </summary>
    public static Company Bind(Company company, IReadOnlyList<Amendment> amendments) =>
        amendments.Where(a => a.IsGranted && a.Request is not WantRequest)
            .Aggregate(company, (with, a) => a.Request.In(with));

    /// <summary>The company as a file says it that has all of them.</summary>
    public static Company All(Company company, IReadOnlyList<Amendment> amendments) =>
        amendments.Where(a => a.IsGranted).Aggregate(company, (with, a) => a.Request.In(with));

    /// <summary>Adds a decision; an earlier refusal of the same wish gives way to it.</summary>
    public static IReadOnlyList<Amendment> Add(
        IReadOnlyList<Amendment> before, Request request, bool isGranted, Instant at, Company company)
    {
        var decided = request is WantRequest want ? want.Named(company) : request;
        decided = decided with { Asked = decided.Asked ?? at.InZone(company.TimeZone).Date };
        var number = before.Select(a => a.Number).DefaultIfEmpty().Max() + 1;
        return
        [
            .. before.Where(a => a.IsGranted || a.Request.Wish != decided.Wish),
            new Amendment(number, at, decided.By ?? decided.Responder, isGranted, decided with { By = null }),
        ];
    }

    public static bool IsGranted(IReadOnlyList<Amendment> amendments, Request request, Company company)
    {
        var wish = (request is WantRequest want ? want.Named(company) : request).Wish;
        return amendments.Any(a => a.IsGranted && a.Request.Wish == wish);
    }

    /// <summary>Whether somebody was granted the seat: it is not moved for the sake of even loads.</summary>
    public static bool IsWanted(IReadOnlyList<Amendment> amendments, string shift, string role, string responder) =>
        amendments.Any(a => a is { IsGranted: true, Request: WantRequest want } && want.Shift == shift
            && want.Role == role && want.Responder == responder);
}
