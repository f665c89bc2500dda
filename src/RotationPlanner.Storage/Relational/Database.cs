namespace RotationPlanner.Storage.Relational;

/// <summary>Reads and writes in transactions; what the database says becomes a <see cref="StoreUnavailableException"/>.</summary>
sealed class Database(Dialect dialect)
{
    public Dialect Dialect => dialect;

    public string Address => dialect.Address;

    /// <summary>Reads one thing.</summary>
    public T Read<T>(Func<Session, T> read) => Guarded(() =>
    {
        using var connection = dialect.Open();
        return read(new Session(connection, null));
    });

    /// <summary>Reads several things as of one moment.</summary>
    public T ReadTogether<T>(Func<Session, T> read) => Guarded(() =>
    {
        using var connection = dialect.Open();
        using var transaction = dialect.BeginReading(connection);
        return read(new Session(connection, transaction));
    });

    /// <summary>Writes all of it or nothing.</summary>
    public T Write<T>(Func<Session, T> write) => Guarded(() =>
    {
        using var connection = dialect.Open();
        using var transaction = dialect.BeginWriting(connection);
        var written = write(new Session(connection, transaction));
        transaction.Commit();
        return written;
    });

    /// <summary>As <see cref="Write"/>, one publisher after another.</summary>
    public T WriteAlone<T>(Func<Session, T> write) => Write(session =>
    {
        dialect.Lock(session);
        return write(session);
    });

    public T Guarded<T>(Func<T> work)
    {
        try { return work(); }
        catch (Exception failure) when (dialect.Explain(failure) is { } why)
        {
            throw new StoreUnavailableException($"{dialect.Address}: {why}", failure);
        }
    }
}
