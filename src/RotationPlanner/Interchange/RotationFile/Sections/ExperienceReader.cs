using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>What hours on duty have cost, fitted to a history of incidents when the file is read.</summary>
sealed class ExperienceReader : Section<Experience>
{
    readonly Key<string> incidents;
    readonly Key<IReadOnlyList<string>> severity;
    readonly Key<decimal> adds;
    readonly Key<Duration> wakeUp;
    readonly Key<bool> sparesSleep;
    readonly Key<int> badMonth;

    public ExperienceReader() : base("experience", "What hours on duty have cost in the past.")
    {
        incidents = Required("incidents", Words.Text, "A CSV file of past incidents, relative to this file: columns for start, end and severity, as `simulate --incidents` reads it.");
        severity = Optional("severity", Words.TextList("[ major, critical ]"), "Only incidents of these severities; all but planned work when not given.");
        adds = Optional("adds", Numbers.Decimal(0, 100), "By how much an hour on duty weighs more for what happens in it, in the mean over the week; 1 when not given. Hours that cost more get more of it, in proportion.");
        wakeUp = Optional("wakeUp", Periods.Length, "What being called in one's night costs beside the work, as time worked, such as 2h, which it is when not given.");
        sparesSleep = Optional("sparesSleep", Words.Flag, "Whether plans of equal excess are compared by the bad months that people expect, the worst person first; false when not given.");
        badMonth = Optional("badMonth", Numbers.Whole(0, 100), "A month is bad with more calls than this outside Monday to Friday, 9:00 to 17:00 of the person's zone; 7 when not given.");
    }

    protected override Experience Read(Fields fields)
    {
        var nothing = new Experience { Calls = new decimal[Experience.HoursAWeek], Work = new decimal[Experience.HoursAWeek] };
        var read = fields.TryGet(incidents, out var file)
            ? NamedFiles.ReadExperience(file, fields.At(incidents), fields.Find(severity)) ?? nothing : nothing;
        return read with
        {
            Adds = fields.Get(adds, nothing.Adds),
            WakeUp = fields.Get(wakeUp, nothing.WakeUp),
            SparesSleep = fields.Get(sparesSleep, nothing.SparesSleep),
            BadMonth = fields.Get(badMonth, nothing.BadMonth),
        };
    }
}
