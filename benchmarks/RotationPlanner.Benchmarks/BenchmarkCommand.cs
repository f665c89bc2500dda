using System.CommandLine;
using RotationPlanner.Benchmarks.Cancel;
using RotationPlanner.Benchmarks.Climb;
using RotationPlanner.Benchmarks.Fairness;
using RotationPlanner.Benchmarks.Feeds;
using RotationPlanner.Benchmarks.Infeasible;
using RotationPlanner.Benchmarks.Ladder;
using RotationPlanner.Benchmarks.Living;
using RotationPlanner.Benchmarks.Load;
using RotationPlanner.Benchmarks.Micro;
using RotationPlanner.Benchmarks.Oncall;
using RotationPlanner.Benchmarks.Phases;
using RotationPlanner.Benchmarks.Replan;
using RotationPlanner.Benchmarks.Running;
using RotationPlanner.Benchmarks.Sample;
using RotationPlanner.Benchmarks.Shifts;
using RotationPlanner.Benchmarks.Sleep;

namespace RotationPlanner.Benchmarks;

/// <summary><c>SUITE [--data DIR] [--only NAME] [--seconds S] [--no-peer] [--json FILE]</c>.</summary>
static class BenchmarkCommand
{
    public static RootCommand Create()
    {
        var suite = new Argument<string>("SUITE") { Description = "ladder: companies of growing size, also in stints and with pairs; oncall: every .dzn of the data; shifts: every Instance*.txt of the data; climb: samples/acme with and without trainees who climb; infeasible: explaining a year that cannot be covered; replan: one absence in a finished plan; cancel: how soon a cancelled search is back; sample: how much of samples/acme is proved in time, then planning it with BenchmarkDotNet; phases: what each phase of the search adds, by leaving it out; living: a published plan after absences, covers and requests; feeds: rendering calendar feeds, beside plain Ical.Net; load: a server of feeds asked as often as it can answer; fairness: forty generated companies beside other ways to make a rotation; sleep: plans made with past incidents, lived through with later ones; micro: each step from a company to its report alone, by time in yardsticks and by memory, beside the last run that was kept." };
        suite.AcceptOnlyFromAmong("ladder", "oncall", "shifts", "climb", "infeasible", "replan", "cancel", "sample", "phases", "living", "feeds", "load", "fairness", "micro", "sleep");
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the instances; BENCH_DATA, with the folder of the suite in it, when not given.", HelpName = "DIR" };
        var only = new Option<string?>("--only") { Description = "One instance by its name.", HelpName = "NAME" };
        var seconds = new Option<double?>("--seconds") { Description = "Time limit of each search and each peer; the suite's own when not given.", HelpName = "S" };
        var seed = new Option<int>("--seed") { Description = "Seed of both.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var noPeer = new Option<bool>("--no-peer") { Description = "Leave out the plain CP-SAT model." };
        var feeds = new Option<int>("--feeds") { Description = "How many feeds of people `load` asks for.", DefaultValueFactory = _ => 1_000, HelpName = "N" };
        var json = new Option<FileInfo?>("--json") { Description = "Write the rows here as well.", HelpName = "FILE" };
        var charts = new Option<DirectoryInfo?>("--charts") { Description = "Draw the rows of `fairness` as SVG files into this folder.", HelpName = "DIR" };
        var keep = new Option<bool>("--keep") { Description = "Add the run of `micro` to benchmarks/history.json." };
        var command = new RootCommand("Measures the planner beside a plain CP-SAT model of the same problem.") { suite, data, only, seconds, seed, noPeer, feeds, json, charts, keep };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(suite)!;
            var request = new RunRequest(parsed.GetValue(only), parsed.GetValue(seconds), parsed.GetValue(seed),
                !parsed.GetValue(noPeer), parsed.GetValue(json)?.FullName);
            return name switch
            {
                "ladder" => BenchmarkRun.Run(LadderSuite.All(), request),
                "climb" => BenchmarkRun.Run(ClimbSuite.Cases(), request),
                "phases" => PhasesSuite.Run(request),
                "living" => LivingSuite.Run(request),
                "feeds" => FeedsSuite.Run(request),
                "fairness" => FairnessSuite.Run(request, parsed.GetValue(data), parsed.GetValue(charts)),
                "micro" => MicroSuite.Run(parsed.GetValue(keep)),
                "load" => LoadSuite.Run(request, parsed.GetValue(feeds)),
                "sleep" => DataFolder.Find(parsed.GetValue(data), SleepSuite.Folder) is { } past
                    ? SleepSuite.Run(request, past) : DataFolder.Missing(SleepSuite.Source),
                "infeasible" => BenchmarkRun.Run(InfeasibleSuite.Cases(), request),
                "replan" => BenchmarkRun.Run(ReplanSuite.Cases(), request),
                "cancel" => BenchmarkRun.Run(
                    CancelSuite.Cases(DataFolder.Find(parsed.GetValue(data), ShiftsSuite.Folder)), request),
                "sample" => BenchmarkRun.Run(
                    SampleSuite.Cases(), request) | (request.Only is null ? SampleBenchmark.Run() : 0),
                "oncall" => DataFolder.Find(parsed.GetValue(data), OncallSuite.Folder) is { } folder
                    ? BenchmarkRun.Run(OncallSuite.Cases(folder), request) : DataFolder.Missing(OncallSuite.Source),
                _ => DataFolder.Find(parsed.GetValue(data), ShiftsSuite.Folder) is { } folder
                    ? BenchmarkRun.Run(ShiftsSuite.Cases(folder), request) : DataFolder.Missing(ShiftsSuite.Source),
            };
        });
        return command;
    }
}
