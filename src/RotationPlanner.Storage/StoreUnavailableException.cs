namespace RotationPlanner.Storage;

/// <summary>The database cannot be used now. Its message names no secret.</summary>
/// <param name="message">What is wrong, with a line "Maybe ...".</param>
/// <param name="cause">What the database says.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : IOException(message, cause);
