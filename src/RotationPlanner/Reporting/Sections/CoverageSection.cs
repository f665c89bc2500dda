using RotationPlanner.Verification;

namespace RotationPlanner.Reporting;

/// <summary>Which seats are filled, and why the others are not.</summary>
static class CoverageSection
{
    public static void Write(HtmlWriter page, ReportView view)
    {
        var note = Html.Of($"Seats filled, role by role. An empty seat always comes with its reason.");
        Frame.Section(page, "coverage", "Coverage", note, () =>
        {
            Table(page, view);
            Seats(page, "Required seats that stay empty", [.. view.Plan.Unfilled.Where(u => u.Required)], open: true);
            Seats(page, "Optional seats that stay empty", [.. view.Plan.Unfilled.Where(u => !u.Required)], open: false);
            Demands(page, view.Plan.Unmet);
            Notes(page, view.Plan.Notes);
        });
    }

    static void Table(HtmlWriter page, ReportView view)
    {
        page.Line($"""<table class="cover"><caption class="hidden">Seats filled by rotation and role</caption><thead><tr><th scope="col">Rotation</th><th scope="col">Role</th><th scope="col" class="n">Required filled</th><th scope="col" class="n">Optional filled</th></tr></thead><tbody>""");
        foreach (var role in view.Plan.Coverage)
        {
            var rotation = view.Company.Rotations.First(r => r.Id == role.Rotation);
            var name = rotation.Roles.First(r => r.Id == role.Role).Name;
            page.Add($"""<tr><th scope="row"><bdi>{rotation.Name}</bdi></th><td><bdi>{name}</bdi></td>""");
            page.Line($"""<td class="n">{Filled(role.RequiredFilled, role.Required)}</td><td class="n">{Filled(role.OptionalFilled, role.Optional)}</td></tr>""");
        }
        page.Line($"</tbody></table>");
    }

    static string Filled(int filled, int seats) =>
        seats == 0 ? "–" : $"{Formatting.Number(filled, "#,0")} of {Formatting.Number(seats, "#,0")}";

    static void Seats(HtmlWriter page, string title, IReadOnlyList<UnfilledSeat> seats, bool open)
    {
        if (seats.Count == 0) return;
        page.Line($"""<details{(open ? Html.Of($" open") : Html.Empty)}><summary>{title}: {seats.Count}</summary><ul class="reasons">""");
        foreach (var seat in seats)
            page.Line($"""<li class="{(seat.Required ? "bad" : "")}"><strong>{seat.Shift}, {seat.Role}</strong> {Reason(seat)}</li>""");
        page.Line($"</ul></details>");
    }

    static void Demands(HtmlWriter page, IReadOnlyList<Violation> unmet)
    {
        if (unmet.Count == 0) return;
        page.Line($"""<details open><summary>Demands that could not be met: {unmet.Count}</summary><ul class="reasons">""");
        foreach (var violation in unmet)
            page.Line($"""<li class="bad"><strong>{Formatting.Capitalised(violation.Rule)}</strong> {violation.Message}</li>""");
        page.Line($"</ul></details>");
    }

    static void Notes(HtmlWriter page, IReadOnlyList<PlanNote> notes)
    {
        if (notes.Count == 0) return;
        page.Line($"""<details open><summary>Worth knowing: {notes.Count}</summary><ul class="reasons">""");
        foreach (var note in notes) page.Line($"""<li>{note.Text}</li>""");
        page.Line($"</ul></details>");
    }

    // The reason begins with the place, which already stands in bold.
    static string Reason(UnfilledSeat seat) =>
        seat.Why.StartsWith($"{seat.Shift}, {seat.Role}: ", StringComparison.Ordinal)
            ? seat.Why[(seat.Shift.Length + seat.Role.Length + 4)..] : seat.Why;
}
