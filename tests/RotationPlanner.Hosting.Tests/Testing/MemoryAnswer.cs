using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

/// <summary>One call at a time, and none while the database is away.</summary>
sealed class MemoryAnswer
{
    readonly Lock one = new();

    /// <summary>Whether the database is away: every call throws then.</summary>
    public bool IsAway { get; set; }

    /// <summary>How often the store was asked anything.</summary>
    public int Calls { get; private set; }

    public T Of<T>(Func<T> answer)
    {
        lock (one)
        {
            Calls++;
            return IsAway
                ? throw new StoreUnavailableException("The database does not answer. Maybe start it.") : answer();
        }
    }
}
