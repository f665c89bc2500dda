using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>The team's calendar.</summary>
sealed class TeamEndpoints(PageHost host)
{
    static readonly DateInterval sensible = new(new LocalDate(1970, 1, 1), new LocalDate(2200, 1, 1));

    public void Map(IEndpointRouteBuilder pages) => pages.MapGet("/team", host.Serve("team", request =>
    {
        var zone = request.Me?.TimeZone ?? request.View.Company.TimeZone;
        // A day that is none shows this week.
        var from = LocalDatePattern.Iso.Parse(request.Query("from")) is { Success: true, Value: var day }
            && sensible.Contains(day) ? day : (LocalDate?)null;
        var page = TeamPage.Of(request.View, zone, from, request.Now) with { Me = request.Me?.Id };
        return Task.FromResult(PageAnswer.Show<TeamCalendar, TeamPage>(page, "The team"));
    }));
}
