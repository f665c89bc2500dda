// A rule of one's own beside those of a rotation file: dotnet run --project samples/CustomRule samples/acme/acme.yaml
using CustomRule;
using RotationPlanner;
using RotationPlanner.Interchange;

var company = RotationFile.Load(args.FirstOrDefault() ?? "samples/acme/acme.yaml");
company = company with { Rules = [.. company.Rules, new FirstCommandIsCalm("commander")] };

var plan = await Planner.PlanAsync(company, new() { TimeLimit = TimeSpan.FromSeconds(10) });

Console.WriteLine(plan.Fairness.Summary());
Console.WriteLine();
Console.WriteLine("First commands:");
foreach (var first in plan.Assignments.Where(a => a.Role == "commander").GroupBy(a => a.Responder).Select(g => g.MinBy(a => a.Start)!).OrderBy(a => a.Start))
{
    var person = company.Responders.Single(r => r.Id == first.Responder);
    var holidays = plan.Schedule.Measure(plan.Schedule.Find(first.Shift)!, person).Holidays.Count;
    Console.WriteLine($"  {first.Shift}  {person.Name}{(holidays > 0 ? "  (over a public holiday, but not the first ever)" : "")}");
}

// The first week has a holiday, and Ana has never commanded before it.
foreach (var violation in HandWrittenPlan.Check("ana", "ben")) Console.WriteLine(violation.Message);
