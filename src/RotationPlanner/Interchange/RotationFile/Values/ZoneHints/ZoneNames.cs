using System.Text.RegularExpressions;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>Abbreviations and spoken names of zones. Many mean several zones, and then all of them are told.</summary>
static partial class ZoneNames
{
    static readonly Dictionary<string, string[]> known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PST"] = ["America/Los_Angeles"], ["PDT"] = ["America/Los_Angeles"], ["PT"] = ["America/Los_Angeles"],
            ["PACIFIC"] = ["America/Los_Angeles"],
        ["MST"] = ["America/Denver", "America/Phoenix"], ["MDT"] = ["America/Denver"], ["MT"] = ["America/Denver"],
            ["MOUNTAIN"] = ["America/Denver"],
        ["CST"] = ["America/Chicago", "Asia/Shanghai"], ["CDT"] = ["America/Chicago"], ["CT"] = ["America/Chicago"],
            ["CENTRAL"] = ["America/Chicago"],
        ["EST"] = ["America/New_York"], ["EDT"] = ["America/New_York"], ["ET"] = ["America/New_York"],
            ["EASTERN"] = ["America/New_York"],
        ["AST"] = ["America/Halifax", "Asia/Riyadh"], ["ADT"] = ["America/Halifax"], ["ATLANTIC"] = ["America/Halifax"],
        ["US"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
            ["USA"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
        ["NST"] = ["America/St_Johns"], ["NDT"] = ["America/St_Johns"], ["AKST"] = ["America/Anchorage"],
            ["AKDT"] = ["America/Anchorage"], ["ALASKA"] = ["America/Anchorage"],
        ["HST"] = ["Pacific/Honolulu"], ["HAWAII"] = ["Pacific/Honolulu"],
        ["BRT"] = ["America/Sao_Paulo"], ["ART"] = ["America/Argentina/Buenos_Aires"], ["CLT"] = ["America/Santiago"],
            ["CLST"] = ["America/Santiago"], ["COT"] = ["America/Bogota"], ["PET"] = ["America/Lima"],
        ["BST"] = ["Europe/London", "Asia/Dhaka"], ["BRITISH"] = ["Europe/London"], ["UK"] = ["Europe/London"],
            ["ENGLAND"] = ["Europe/London"], ["GREENWICH MEAN"] = ["Europe/London"],
        ["IST"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], ["IRISH"] = ["Europe/Dublin"],
            ["INDIAN"] = ["Asia/Kolkata"], ["IDT"] = ["Asia/Jerusalem"],
        ["WET"] = ["Europe/Lisbon"], ["WEST"] = ["Europe/Lisbon"], ["WESTERN EUROPEAN"] = ["Europe/Lisbon"],
        ["CET"] = ["Europe/Berlin", "Europe/Paris"], ["CEST"] = ["Europe/Berlin", "Europe/Paris"],
            ["MEZ"] = ["Europe/Berlin"], ["CENTRAL EUROPEAN"] = ["Europe/Berlin", "Europe/Paris"],
        ["EET"] = ["Europe/Athens", "Europe/Helsinki"], ["EEST"] = ["Europe/Athens", "Europe/Helsinki"],
            ["EASTERN EUROPEAN"] = ["Europe/Athens", "Europe/Helsinki"],
        ["MSK"] = ["Europe/Moscow"], ["TRT"] = ["Europe/Istanbul"], ["SAST"] = ["Africa/Johannesburg"],
            ["EAT"] = ["Africa/Nairobi"], ["CAT"] = ["Africa/Maputo"], ["WAT"] = ["Africa/Lagos"],
        ["GST"] = ["Asia/Dubai"], ["GULF"] = ["Asia/Dubai"], ["PKT"] = ["Asia/Karachi"], ["NPT"] = ["Asia/Kathmandu"],
            ["ICT"] = ["Asia/Bangkok"], ["WIB"] = ["Asia/Jakarta"],
        ["SGT"] = ["Asia/Singapore"], ["HKT"] = ["Asia/Hong_Kong"], ["PHT"] = ["Asia/Manila"],
            ["PHST"] = ["Asia/Manila"], ["JST"] = ["Asia/Tokyo"], ["KST"] = ["Asia/Seoul"], ["KOREAN"] = ["Asia/Seoul"],
        ["AWST"] = ["Australia/Perth"], ["ACST"] = ["Australia/Adelaide", "Australia/Darwin"],
            ["ACDT"] = ["Australia/Adelaide"],
        ["AEST"] = ["Australia/Sydney", "Australia/Brisbane"], ["AEDT"] = ["Australia/Sydney"],
            ["AET"] = ["Australia/Sydney"], ["AUSTRALIAN EASTERN"] = ["Australia/Sydney", "Australia/Brisbane"],
        ["NZST"] = ["Pacific/Auckland"], ["NZDT"] = ["Pacific/Auckland"], ["NZT"] = ["Pacific/Auckland"],
    };

    /// <summary>The zones that an abbreviation or a name such as "Pacific Time" may mean, or null.</summary>
    public static string[]? Find(string text) =>
        known.GetValueOrDefault(text) ?? known.GetValueOrDefault(Filler().Replace(text.Replace('_', ' '), " ").Trim());

    [GeneratedRegex(@"\s*\b(time|zone|standard|daylight|summer|savings?|us|u\.s\.|canada)\b\s*|[()&/]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
