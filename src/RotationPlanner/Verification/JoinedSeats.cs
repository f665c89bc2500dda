namespace RotationPlanner.Verification;

/// <summary>
/// Seats of one person that a user's rule made one decision while planning. They are one stretch, as those are of which
/// a rule says so itself (<see cref="IChecks.IsOneStretch"/>).
/// </summary>
/// <param name="Numbers">Seats by shift, role and responder, with the number of their decision.</param>
/// <param name="Followings">Seats of which one was worked before the horizon.</param>
sealed record JoinedSeats(
    IReadOnlyDictionary<(string Shift, string Role, string Responder), int> Numbers,
    IReadOnlySet<((string, string, string) One, (string, string, string) Other)> Followings)
{
    public static JoinedSeats None { get; } =
        new(new Dictionary<(string, string, string), int>(),
            new HashSet<((string, string, string), (string, string, string))>());

    public bool Join(Holding first, Holding second)
    {
        if (first.IsPast != second.IsPast) return Followings.Contains((KeyOf(first), KeyOf(second)));
        return Numbers.TryGetValue(KeyOf(first), out var one) && Numbers.TryGetValue(KeyOf(second), out var other)
            && one == other;
    }

    static (string, string, string) KeyOf(Holding held) => (held.Shift.Id, held.Role.Id, held.Responder.Id);
}
