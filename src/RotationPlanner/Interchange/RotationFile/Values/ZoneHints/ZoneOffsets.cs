using System.Globalization;
using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Offsets from UTC as people write them, such as GMT+1, UTC-05:30 or +01:00, and large places that keep them
/// in winter.</summary>
static partial class ZoneOffsets
{
    static readonly Dictionary<int, string[]> places = new()
    {
        [-660] = ["Pacific/Pago_Pago"], [-600] = ["Pacific/Honolulu"], [-540] = ["America/Anchorage"],
            [-480] = ["America/Los_Angeles"], [-420] = ["America/Denver", "America/Phoenix"],
        [-360] = ["America/Chicago", "America/Mexico_City"], [-300] = ["America/New_York", "America/Bogota"],
            [-240] = ["America/Halifax", "America/Santiago"],
        [-210] = ["America/St_Johns"], [-180] = ["America/Sao_Paulo", "America/Argentina/Buenos_Aires"],
            [-120] = ["America/Noronha"], [-60] = ["Atlantic/Azores"],
        [0] = ["Europe/London", "Africa/Accra"], [60] = ["Europe/Berlin", "Africa/Lagos"],
            [120] = ["Europe/Athens", "Africa/Johannesburg"], [180] = ["Europe/Istanbul", "Africa/Nairobi"],
        [210] = ["Asia/Tehran"], [240] = ["Asia/Dubai"], [270] = ["Asia/Kabul"], [300] = ["Asia/Karachi"],
            [330] = ["Asia/Kolkata"], [345] = ["Asia/Kathmandu"], [360] = ["Asia/Dhaka"],
        [390] = ["Asia/Yangon"], [420] = ["Asia/Bangkok"], [480] = ["Asia/Singapore", "Asia/Shanghai"],
            [540] = ["Asia/Tokyo", "Asia/Seoul"], [570] = ["Australia/Adelaide", "Australia/Darwin"],
        [600] = ["Australia/Sydney", "Australia/Brisbane"], [630] = ["Australia/Lord_Howe"],
            [660] = ["Pacific/Noumea"], [720] = ["Pacific/Auckland", "Pacific/Fiji"],
        [765] = ["Pacific/Chatham"], [780] = ["Pacific/Tongatapu"], [840] = ["Pacific/Kiritimati"],
    };

    /// <summary>Minutes east of UTC, or null where the text is no offset.</summary>
    public static int? Read(string text)
    {
        if (Offset().Match(text) is not { Success: true } match) return null;
        var digits = match.Groups["hours"].Value;
        var hours = int.Parse(digits, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true } given
            ? int.Parse(given.Value, CultureInfo.InvariantCulture) : 0;
        return (match.Groups["sign"].Value == "+" ? 1 : -1) * (60 * hours + minutes);
    }

    public static string[] PlacesAt(int minutes) => places.GetValueOrDefault(minutes, []);

    public static string Text(int minutes) => string.Create(CultureInfo.InvariantCulture,
        $"UTC{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");

    [GeneratedRegex(@"^(GMT|UTC|Z)?\s*(?<sign>[+\-\u2212])\s*(?<hours>\d{1,2})(:?(?<minutes>\d{2}))?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
