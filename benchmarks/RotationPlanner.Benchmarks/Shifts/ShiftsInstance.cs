using System.Globalization;
using RotationPlanner.Calendars;
using RotationPlanner.Program;
using RotationPlanner.Rules;
using RotationPlanner.Solving.Bounds;

namespace RotationPlanner.Benchmarks.Shifts;

sealed record ShiftKind(string Id, int Minutes, IReadOnlySet<string> NotBefore);

sealed record StaffMember(string Id, IReadOnlyDictionary<string, int> MostOfKind, int MostMinutes, int LeastMinutes,
    int LongestRun, int ShortestRun, int ShortestRest, int MostWeekends)
{
    public HashSet<int> DaysOff { get; } = [];
}

/// <summary>Somebody would like (or would rather not) to work a shift on a day.</summary>
sealed record ShiftWish(string Member, int Day, string Kind, int Weight, bool On);

sealed record CoverNeed(int Day, string Kind, int People, int WeightUnder, int WeightOver);

/// <summary>A shift-scheduling instance by Curtois and Qu. Days count from 0, a Monday.</summary>
sealed record ShiftsInstance(string Name, int Days, IReadOnlyList<ShiftKind> Kinds, IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<ShiftWish> Wishes, IReadOnlyList<CoverNeed> Cover)
{
    public static ShiftsInstance Read(string file)
    {
        var sections = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var current = new List<string[]>();
        foreach (var line in File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("SECTION_", StringComparison.Ordinal)) sections[line] = current = [];
            else current.Add(line.Split(','));
        }
        var staff = Of("SECTION_STAFF").Select(f => new StaffMember(f[0], Limits(f[1]), Whole(f[2]), Whole(f[3]), Whole(f[4]), Whole(f[5]), Whole(f[6]), Whole(f[7]))).ToList();
        var byId = staff.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var fields in Of("SECTION_DAYS_OFF")) byId[fields[0]].DaysOff.UnionWith(fields.Skip(1).Select(Whole));
        return new ShiftsInstance(
            Path.GetFileNameWithoutExtension(file), Whole(Of("SECTION_HORIZON")[0][0]),
            [.. Of("SECTION_SHIFTS").Select(f => new ShiftKind(f[0], Whole(f[1]), f[2].Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)))],
            staff,
            [.. Wishes("SECTION_SHIFT_ON_REQUESTS", true), .. Wishes("SECTION_SHIFT_OFF_REQUESTS", false)],
            [.. Of("SECTION_COVER").Select(f => new CoverNeed(Whole(f[0]), f[1], Whole(f[2]), Whole(f[3]), Whole(f[4])))]);

        List<string[]> Of(string section) => sections.GetValueOrDefault(section) ?? [];

        IEnumerable<ShiftWish> Wishes(string section, bool on) =>
            Of(section).Select(f => new ShiftWish(f[0], Whole(f[1]), f[2], Whole(f[3]), on));
    }

    static Dictionary<string, int> Limits(string text) =>
        text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
            .ToDictionary(p => p[0], p => Whole(p[1]), StringComparer.Ordinal);

    static int Whole(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);
}
