namespace RotationPlanner.Tests.Architecture;

/// <summary>What uses what in the library.</summary>
public class HouseTests
{
    [Fact]
    public void A_room_uses_only_rooms_on_lower_floors()
    {
        var upward = House.Uses.Where(u => House.FloorOf(u.ToRoom) >= House.FloorOf(u.FromRoom)).ToList();
        Assert.True(upward.Count == 0, string.Join("\n", upward.GroupBy(u => (u.FromRoom, u.ToRoom)).OrderBy(g => g.Key).Select(g => $"{g.Key.FromRoom} -> {g.Key.ToRoom}: {g.Count()}: {string.Join(", ", g.Select(u => $"{u.From.Split('.')[^1]}>{u.To.Split('.')[^1]}"))}")));
    }
}
