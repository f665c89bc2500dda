using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>A form with what was typed and what is wrong with it.</summary>
sealed record AskForm
{
    public required AskKind Kind { get; init; }

    /// <summary>Names this form, so that sending it twice asks once.</summary>
    public required string Id { get; init; }

    /// <summary>What was typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>Mistakes by field, in the order of the fields.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>What is to be said besides; empty for nothing.</summary>
    public string Told { get; init; } = "";

    /// <summary>The first and the last day that can be asked for, as in ISO 8601.</summary>
    public (string First, string Last) Days { get; init; } = ("", "");

    /// <summary>Of a cover the seat.</summary>
    public OwnShift? Shift { get; init; }

    public NodaTime.DateTimeZone Zone { get; init; } = NodaTime.DateTimeZone.Utc;

    public string Value(string field) => Typed.GetValueOrDefault(field) ?? "";
}
