using RotationPlanner.Benchmarks;

return BenchmarkCommand.Create().Parse(args).Invoke();
