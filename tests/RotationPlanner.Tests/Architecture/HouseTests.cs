namespace RotationPlanner.Tests.Architecture;

/// <summary>What uses what in the library.</summary>
public class HouseTests
{
    [Fact]
    public void A_room_uses_only_rooms_on_lower_floors() =>
        Assert.Empty(House.Uses.Where(u => House.FloorOf(u.ToRoom) >= House.FloorOf(u.FromRoom))
            .Select(u => $"{u.FromRoom} uses {u.ToRoom}, which is not below it: {u.From} uses {u.To}"));

    [Fact]
    public void Every_room_has_a_floor_and_every_floor_a_room()
    {
        var rooms = House.Rooms;
        Assert.Equal(rooms.Order(StringComparer.Ordinal), House.Floors.SelectMany(f => f)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CpSat_knows_no_company() =>
        Assert.DoesNotContain(House.Uses, u => u.From.StartsWith("RotationPlanner.Solving.CpSat.", StringComparison.Ordinal) && u.To == "RotationPlanner.Company");

    [Fact]
    public void OrTools_is_used_in_one_folder_alone() =>
        Assert.All(House.UsersOf("Google.OrTools"),
            user => Assert.StartsWith("RotationPlanner.Solving.CpSat.", user, StringComparison.Ordinal));
}
