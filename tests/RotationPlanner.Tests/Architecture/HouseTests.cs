namespace RotationPlanner.Tests.Architecture;

/// <summary>What uses what in the library.</summary>
public class HouseTests
{
    /// <summary>
    /// Uses that still go up, and by how many pairs of types. This list only ever gets shorter: rules, their meaning and their check are to move into one room, and what a search
    /// is told is to leave the options of a plan.
    /// </summary>
    static readonly Dictionary<(string From, string To), int> StillUpward = new()
    {
        [("Model", "Rules")] = 2,
        [("Verification", "Rules")] = 40,
    };

    [Fact]
    public void A_room_uses_only_rooms_on_lower_floors_but_for_what_is_still_to_be_mended()
    {
        var upward = House.Uses.Where(u => House.FloorOf(u.ToRoom) >= House.FloorOf(u.FromRoom)).GroupBy(u => (u.FromRoom, u.ToRoom)).ToList();
        var wrong = upward.Where(g => g.Count() > StillUpward.GetValueOrDefault(g.Key))
            .Select(g => $"{g.Key.FromRoom} uses {g.Key.ToRoom}, which is not below it: {string.Join(", ", g.Select(u => $"{u.From} uses {u.To}"))}");
        Assert.Empty(wrong);
        Assert.All(StillUpward, known => Assert.True(upward.Any(g => g.Key == known.Key && g.Count() == known.Value),
            $"{known.Key.From} uses {known.Key.To} less often than the list says. Maybe shorten the list."));
    }

    [Fact]
    public void Every_room_has_a_floor_and_every_floor_a_room()
    {
        var rooms = House.Rooms;
        Assert.Equal(rooms.Order(StringComparer.Ordinal), House.Floors.SelectMany(f => f).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CpSat_knows_no_company() =>
        Assert.DoesNotContain(House.Uses, u => u.From.StartsWith("RotationPlanner.Solving.CpSat.", StringComparison.Ordinal) && u.To == "RotationPlanner.Company");

    [Fact]
    public void OrTools_is_used_in_one_folder_alone() =>
        Assert.All(House.UsersOf("Google.OrTools"), user => Assert.StartsWith("RotationPlanner.Solving.CpSat.", user, StringComparison.Ordinal));
}
