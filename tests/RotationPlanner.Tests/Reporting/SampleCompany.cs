using NodaTime;
using RotationPlanner.Solving;

namespace RotationPlanner.Tests.Reporting;

/// <summary>A company of realistic size: 36 people, 6 departments, a weekly and a follow-the-sun rotation over 26 weeks.</summary>
static class SampleCompany
{
    static readonly string[] First = ["Ana", "Björn", "Chioma", "Dmitri", "Élodie", "Farid", "Grace", "Hiroshi", "Ines",
        "Jonas", "Kavya", "Liam"];
    static readonly string[] Last = ["Silva", "Okafor", "Nakamura", "O’Brien", "Fernández", "Kowalczyk",
        "Schmidt-Rottluff", "Patel", "Iyer"];
    static readonly string[] Zones = ["Europe/London", "America/Sao_Paulo", "Asia/Kolkata", "America/New_York",
        "Asia/Tokyo"];
    static readonly string[] Departments = ["Engineering", "Support", "Sales", "Product", "Developer relations",
        "Security"];

    public static Company Create(string firstResponderName = "Ana Silva", int weeks = 26) => new()
    {
        Name = "Acme incident command",
        Horizon = new DateInterval(new LocalDate(2027, 1, 4), new LocalDate(2027, 1, 3).PlusWeeks(weeks)),
        TimeZone = Zone("Europe/London"),
        Departments = [.. Departments.Select(Department)],
        Responders = [.. Enumerable.Range(0, 36)
            .Select(i => Responder(i) with { Name = i == 0 ? firstResponderName : Name(i) })],
        Holidays = [new("GB", new HashSet<LocalDate> { new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31) })],
        Rotations = [Command(), Liaison()],
    };

    static Department Department(string name, int index) => new()
    {
        Id = name.Split(' ')[0],
        Name = name,
        Share = index switch { 0 => (0, 0.5m), 1 => (0.15m, 1), 2 => (0.05m, 0.2m), _ => null },
        BuyIn = new BuyIn { By = $"VP {name}", Since = new LocalDate(2026, 10, 1), HoursPerQuarter = index < 4 ? 400
            + 240 * index : null },
    };

    static Responder Responder(int index) => new()
    {
        Id = $"p{index:00}",
        Department = Departments[index % 12 < 5 ? 0 : index % 6].Split(' ')[0],
        TimeZone = Zone(Zones[index % Zones.Length]),
        Holidays = index % Zones.Length == 0 ? "GB" : null,
        Capacity = index % 7 == 3 ? 0.6m : 1m,
        Stage = index % 9 == 8 ? "shadowing" : "certified",
    };

    static Rotation Command() => new()
    {
        Id = "command",
        Name = "Incident command",
        Pattern = ShiftPattern.Weekly(IsoDayOfWeek.Monday, new LocalTime(9, 0)),
        Roles =
        [
            new() { Id = "commander", Name = "Commander" },
            new() { Id = "deputy", Name = "Deputy", Weight = 0.5m },
            new() { Id = "shadow", Name = "Shadow", Needs = StageNeed.Trainees, Seats = SeatRange.Optional, Weight = 0.25m },
        ],
    };

    static Rotation Liaison() => new()
    {
        Id = "liaison",
        Name = "Customer liaison",
        Pattern = ShiftPattern.Named(
            Named("apac", "Asia/Tokyo"), Named("emea", "Europe/London"), Named("amer", "America/New_York")),
        Roles = [new() { Id = "liaison", Name = "Liaison", Weight = 0.5m }],
    };

    static NamedShift Named(string id, string zone) => new()
    {
        Id = id,
        From = new LocalTime(9, 0),
        To = new LocalTime(17, 0),
        TimeZone = Zone(zone),
        Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday },
    };

    static string Name(int index) => $"{First[index % First.Length]} {Last[index % Last.Length]}";

    static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
