using System.Collections.ObjectModel;
using NodaTime;
using RotationPlanner.Rules;

namespace RotationPlanner.Interchange.Yaml;

sealed class ResponderReader : Section<Responder>
{
    readonly Key<string> id, name, email, department, holidays, stage;
    readonly Key<DateTimeZone> timeZone;
    readonly Key<decimal> capacity;
    readonly Key<IReadOnlyList<CapacityChange>> laterCapacities;
    readonly Key<LocalDate> joins, leaves, interested, stepsBack;
    readonly Key<int> hoursPerQuarter;
    readonly Key<Duration> balance;
    readonly Key<TourOfDuty> tour;
    readonly Key<IReadOnlyList<KeyValuePair<string, int>>> done;
    readonly Key<IReadOnlyList<KeyValuePair<string, string>>> ids;
    readonly Key<IReadOnlyList<Evidence>> training;
    readonly Key<Promotion> promoted;
    readonly Key<IReadOnlyList<TimeOff>> unavailable;
    readonly Key<IReadOnlyList<Absence>> otherDuties;
    readonly Key<IReadOnlyList<NamedCalendar>> calendars;
    readonly Key<IReadOnlyList<DaySelector>> prefers, avoids;
    readonly Key<IReadOnlyList<string>> mayHold, notWith, tags;
    readonly Key<IReadOnlyList<IRule>> caps;
    readonly Key<IRule> minimum;
    readonly Key<Exemption> exempt;

    public ResponderReader() : base("responder", "A person who may hold seats.")
    {
        id = Required("id", Words.Text, "A short identity, unique among responders.");
        name = Optional("name", Words.Text, "The name shown to people; the id when not given.");
        email = Optional("email", Words.Text, "Mail address.");
        ids = Optional("ids", new TableShape<string>(Words.Text, "{ pagerduty: PQR7WXY }"), "Who the person is to other tools, for export and import: pagerduty, jsm, incident.io, rootly, datadog, opsgenie, grafana.");
        department = Required("department", Words.Text, "The id of the department that lends this person.");
        timeZone = Optional("timeZone", Zones.Zone, "Where the person lives; their nights, weekends and holidays are measured here. The company's zone when not given.");
        holidays = Optional("holidays", Words.Text, "A key of `holidays`: the public holidays the person keeps.");
        tags = Optional("tags", Words.TextList("[ hq ]"), "Words of your own, such as a site, by which the `for` of a named shift finds people.");
        capacity = Optional("capacity", Numbers.Part, "Part of full time, such as 80%; all of it when not given.");
        laterCapacities = Optional("laterCapacities", new ListShape<CapacityChange>(new CapacityReader(), "- { from: 2027-03-01, capacity: 60% }"), "Other parts of full time, each from a date on.");
        hoursPerQuarter = Optional("hoursPerQuarter", Numbers.Whole(0, BuyInReader.MostHours), "Most real hours of the person in a calendar quarter (January to March and so on), training sessions included. "
            + "A shift counts whole in the quarter in which it begins, in its own zone. The department's buy-in may be stricter.");
        balance = Optional("balance", Periods.Balance, "Weighted hours that the person worked beyond their share before anything was recorded, such as 36h; -12h for what they owe. It counts until the ledger has an entry of the person from before the horizon.");
        joins = Optional("joins", Dates.Date, "First day of service, if not already here.");
        leaves = Optional("leaves", Dates.Date, "Last day of service, if known.");
        tour = Optional("tour", new TourReader(), "Tours of duty: the person serves for a time, then pauses, over and over. A pause earns no share.");
        interested = Optional("interested", Dates.Date, "From when the person wants to climb the ladder; asked for where the ladder is for volunteers. After stepsBack: from when they are back.");
        stepsBack = Optional("stepsBack", Dates.Date, "From when the person takes part no longer: no seat and no session of theirs begins on that date or later. No reason is asked.");
        stage = Optional("stage", Words.Text, "The rung of the training ladder on which the person stood when the record began, such as certified; the lowest when not given.");
        done = Optional("done", new TableShape<int>(Numbers.Whole(0, 1_000_000), "{ observe: 3 }"), "What was done of that rung on days nobody noted: observe, course, tabletop, shadow and reverseShadow (days), led (shifts), facilitated.");
        promoted = Optional("promoted", new PromotionReader(), "A rung by decision, and the day from which it holds; a promotion while a plan runs is written here.");
        training = Optional("training", new ListShape<Evidence>(new EvidenceReader(), "- { on: 2026-09-03, incident: INC-1412 }"), "The training record: dated evidence since then. Where the person stands is read off it.");
        unavailable = Optional(
            "unavailable", TimeOff.List, "Time off: dates, ranges of dates, ranges of local times, or days of the week; what comes again and again lowers no share.");
        otherDuties = Optional(
            "otherDuties", Absence.List, "Other on-call duty, such as subject-matter expert; nobody commands then.");
        calendars = Optional("calendars", new ListShape<NamedCalendar>(new CalendarReader(), "- { file: calendars/ana.ics, as: unavailable }"), "iCalendar files with time off or other duty.");
        prefers = Optional("prefers", WishReader.List("[ Monday, 2027-04-12/2027-04-18 ]"), "Days the person would like to serve.");
        avoids = Optional("avoids", WishReader.List("[ Saturday, 2027-04-12/2027-04-18 ]"), "Days the person would rather not serve.");
        mayHold = Optional("mayHold", Words.TextList("[ commander, scribe ]"),
            "The roles the person may hold, where not all that the stage allows.");
        exempt = Optional("exempt", new ExemptReader(), "What the person is exempt from. No reason is asked.");
        notWith = Optional("notWith", Words.TextList("[ bo ]"), "People with whom this one never holds seats at the same time, in whatever rotations.");
        caps = Optional("caps", new ListShape<IRule>(new CapReader(), "- { shifts: 2, in: P28D }"), "Limits of this person in any run of days, beside those of the rotation.");
        minimum = Optional("minimum", MinimumReader.Rule, "Least shifts of this person in the horizon, such as 4, or in any run of days.");
    }

    protected override Responder Read(Fields fields)
    {
        var key = fields.Get(id, "");
        var zone = fields.Get(timeZone, fields.Reading.Zone);
        var files = fields.Get(calendars, []).Select(c => (c.IsDuty, Read: c.Read(fields.Reading, zone, fields.Find(email)))).ToList();
        fields.Reading.KeepApart(key, fields.Get(notWith, []), fields.At(notWith).Place);
        var off = fields.Get(unavailable, []);
        return new Responder
        {
            Id = key,
            Rules = OwnRules(fields),
            Exempt = fields.Find(exempt),
            Name = fields.Get(name, key),
            Email = fields.Find(email),
            Ids = fields.TryGet(ids, out var tools) ? tools.ToDictionary(StringComparer.Ordinal) : ReadOnlyDictionary<string, string>.Empty,
            Department = fields.Get(department, ""),
            TimeZone = zone,
            Holidays = fields.Find(holidays),
            Tags = fields.Get(tags, []),
            Capacity = fields.Get(capacity, 1m),
            LaterCapacities = fields.Get(laterCapacities, []),
            HoursPerQuarter = fields.FindValue(hoursPerQuarter),
            Balance = fields.FindValue(balance),
            Joins = fields.FindValue(joins),
            Leaves = fields.FindValue(leaves),
            Tour = fields.Find(tour),
            Interested = fields.FindValue(interested),
            StepsBack = fields.FindValue(stepsBack),
            Stage = fields.Find(stage),
            Done = fields.Get(done, []).ToDictionary(StringComparer.Ordinal),
            Promoted = fields.Find(promoted),
            Record = fields.Get(training, []),
            Unavailable = [.. off.Where(t => t.Once is not null).Select(t => t.Once!.Value.In(zone)), .. files.Where(f => !f.IsDuty)
                .SelectMany(f => f.Read.Busy)],
            UnavailableOn = [.. off.SelectMany(t => t.Again)],
            OtherDuties = [.. fields.Get(otherDuties, []).Select(a => a.In(zone)), .. files.Where(f => f.IsDuty)
                .SelectMany(f => f.Read.Busy)],
            Appointments = [.. files.SelectMany(f => f.Read.Appointments)],
            Prefers = fields.Get(prefers, []),
            Avoids = fields.Get(avoids, []),
            MayHold = fields.Find(mayHold),
        };
    }

    List<IRotationRule> OwnRules(Fields fields)
    {
        var places = fields.Spot.Place;
        List<(IRule Rule, string Place)> own = [.. fields.Get(caps, []).Select((c, i) => (c, $"{places}.caps[{i}]"))];
        if (fields.TryGet(minimum, out var least)) own.Add((least, $"{places}.minimum"));
        for (var i = 0; i < own.Count; i++)
        {
            fields.Reading.Places.Alias($"{places}.rules[{i}]", own[i].Place);
            fields.Reading.Places.Alias($"{places}.rules[{i}].days", $"{own[i].Place}.in");
        }
        return own.ConvertAll(o => (IRotationRule)o.Rule);
    }
}
