// A server of feeds and pages in one command: dotnet run --project samples/FeedServer
using RotationPlanner.Samples;

return FeedServerCommand.Run(args, Console.Out, Console.Error);
