using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>Keeps all that is logged, with its level and category.</summary>
sealed class KeptLog : ILoggerProvider
{
    readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> kept = new();

    public IReadOnlyList<(string Category, LogLevel Level, string Text)> Lines => [.. kept];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, kept);

    public void Dispose()
    {
    }

    sealed class Writer(
        string category, ConcurrentQueue<(string Category, LogLevel Level, string Text)> kept) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            kept.Enqueue((category, LogLevel.None, state.ToString() ?? ""));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            kept.Enqueue((category, logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
