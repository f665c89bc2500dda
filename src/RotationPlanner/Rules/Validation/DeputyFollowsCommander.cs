namespace RotationPlanner.Rules;

public partial record DeputyFollowsCommander : INamesRoles
{
    IEnumerable<(string Part, string Role)> INamesRoles.NamedRoles => [("leader", Leader), ("follower", Follower)];

    /// <inheritdoc />
    public IEnumerable<Problem> Validate(Company company, string place)
    {
        if (Leader == Follower)
            yield return new Problem($"{place}.follower", "The role that follows is the role that leads.", Follower, "Maybe 'deputy'.");
        foreach (var rotation in company.Rotations.Where(r => company.Rules.Contains(this) || r.Rules.Contains(this)))
        {
            var leader = rotation.Roles.FirstOrDefault(r => r.Id == Leader);
            var follower = rotation.Roles.FirstOrDefault(r => r.Id == Follower);
            if (leader is not null && follower is not null && leader.Seats.Min > follower.Seats.Max)
                yield return new Problem($"{place}.follower", FormattableString.Invariant(
                    $"In '{TextSanitizer.Line(rotation.Id)}' {leader.Seats.Min} people lead, but only {follower.Seats.Max} can follow."), Follower, "Maybe give both roles the same seats.");
        }
    }
}
