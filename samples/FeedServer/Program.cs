// A server of feeds and pages in one command: dotnet run --project samples/FeedServer
using FeedServer;

return FeedServerCommand.Run(args, Console.Out, Console.Error);
