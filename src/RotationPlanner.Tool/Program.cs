using NodaTime;
using RotationPlanner.Tool;

using var stopping = new Stopping();
return CommandLine.Run(args, new CommandContext(Terminal.OfProcess(), SystemClock.Instance,
    stopping.Token) { Saving = stopping.BePatient, Processor = () => Environment.CpuUsage.TotalTime });
