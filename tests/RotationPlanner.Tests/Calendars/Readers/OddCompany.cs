using NodaTime;

namespace RotationPlanner.Tests.Calendars;

/// <summary>Twelve people with names that break parsers, over twelve rotations in zones whose clocks change oddly.</summary>
static class OddCompany
{
    /// <summary>Zones with every kind of change of the clocks, and with none.</summary>
    public static IReadOnlyList<string> Zones { get; } =
    [
        "Europe/Dublin", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Asia/Kathmandu", "Africa/Casablanca", "America/St_Johns", "Pacific/Chatham",
        "America/New_York", "Asia/Jerusalem", "America/Nuuk", "Antarctica/Troll", "Europe/London", "Europe/Berlin", "America/Sao_Paulo", "Asia/Tokyo", "Asia/Kolkata",
        "Australia/Sydney", "America/Havana", "America/Asuncion", "Asia/Beirut", "Asia/Gaza", "Pacific/Easter", "Pacific/Auckland", "Pacific/Apia", "Europe/Chisinau",
        "America/Los_Angeles", "Atlantic/Azores", "Africa/El_Aaiun", "Etc/UTC",
    ];

    static readonly string[] names =
    [
        "Comma, Semi; \"Quote\" \\Back\\ slash", "Line\nbreak \r\n two", "Emoji \U0001F469\U0001F3FD\u200d\U0001F692 family \U0001F468\u200d\U0001F469\u200d\U0001F467",
        "עברית שם \u202e RTL العربية", new string('X', 300), "<script>alert(1)</script>", "BEGIN:VEVENT", "a\\nb:literal", "tab\there", "\u200bzero",
        "Ünïcöd\u00e9 e\u0301\u0301 " + string.Concat(Enumerable.Repeat("漢字", 60)), "O'Brien & Söhne; DTSTART:20200101T000000Z",
    ];

    static readonly (string Zone, IsoDayOfWeek Day, LocalTime At)[] handoffs =
    [
        ("Europe/Dublin", IsoDayOfWeek.Sunday, new(1, 30)), ("Australia/Lord_Howe", IsoDayOfWeek.Sunday, new(2, 15)), ("America/Santiago", IsoDayOfWeek.Sunday, new(0, 0)),
        ("Africa/Cairo", IsoDayOfWeek.Friday, new(0, 0)), ("Asia/Kathmandu", IsoDayOfWeek.Monday, new(9, 0)), ("Africa/Casablanca", IsoDayOfWeek.Sunday, new(2, 30)),
        ("America/St_Johns", IsoDayOfWeek.Sunday, new(0, 1)), ("Pacific/Chatham", IsoDayOfWeek.Sunday, new(2, 45)), ("America/New_York", IsoDayOfWeek.Sunday, new(2, 30)),
        ("Asia/Jerusalem", IsoDayOfWeek.Friday, new(2, 0)), ("America/Nuuk", IsoDayOfWeek.Saturday, new(22, 30)), ("Antarctica/Troll", IsoDayOfWeek.Sunday, new(2, 30)),
    ];

    static readonly string[] ids = ["a.b", "A_B-c", "0", "x-y.z", "con1", "p.ics", "q..r", "dash", "con", "UPPER", "v1.0", "z9"];

    public static Company Company { get; } = new()
    {
        Name = "Odd, \"Co\"; \\ <b>\U0001F692</b>",
        Horizon = new DateInterval(new LocalDate(2026, 12, 28), new LocalDate(2027, 12, 26)),
        TimeZone = Ics.Zone("Europe/Dublin"),
        Departments = [new Department { Id = "d1", Name = "Dept, one; two\\n" }, new Department { Id = "d2", Name = "אגף" }],
        Responders = [.. names.Select((name, i) => Plans.Person(ids[i], handoffs[i].Zone) with { Name = name, Department = i % 2 == 0 ? "d1" : "d2" })],
        Rotations = [.. handoffs.Select((h, i) => new Rotation
        {
            Id = $"r{i}", Name = $"Rot {h.Zone}", TimeZone = Ics.Zone(h.Zone), Pattern = ShiftPattern.Weekly(h.Day, h.At),
            Roles = [new Role { Id = "commander", Name = $"Role; {h.Zone}" }],
        })],
    };
}
