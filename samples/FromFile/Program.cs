using RotationPlanner;
using RotationPlanner.Interchange;
using RotationPlanner.Reporting;

var company = RotationFile.Load("samples/acme/acme.yaml");
var plan = await Planner.PlanAsync(company, new() { TimeLimit = TimeSpan.FromSeconds(10) });

Console.WriteLine(plan.Fairness.Summary());
foreach (var seat in plan.Unfilled) Console.WriteLine(seat.Why);
plan.WriteFeeds("out/feeds");
