using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

sealed class FeedsReader : Section<FeedPolicy>
{
    readonly Key<FeedStyle> style;
    readonly Key<IReadOnlyList<Duration>> reminders;
    readonly Key<IReadOnlyList<KeyValuePair<string, string>>> titles;
    readonly Key<string> unfilled;
    readonly Key<bool> contacts;

    public FeedsReader() : base("feeds", "What calendar feeds look like.")
    {
        style = Optional("style", Words.OneOf("timed, allDay or handoff", ("timed", FeedStyle.Timed), ("allDay", FeedStyle.AllDay), ("handoff", FeedStyle.Handoff)),
            "How shifts of a day or more are shown: timed (when not given), from the first minute to the last; allDay, as bars of whole days; handoff, as appointments to take and hand over.");
        reminders = Optional("reminders", new OneOrManyShape<Duration>(Periods.Length, "[ 1d, 30m ]"),
            "How long before an event people's own feeds remind them, such as 1d or [ 1d, 30m ], at most five; never when not given.");
        titles = Optional("titles", new TableShape<string>(Words.Text, "commander: \"Einsatzleitung {rotation}\""),
            "Titles by the id of a role, in the team's language: texts with {role}, {rotation}, {person}, and {note} for what else there is to know.");
        unfilled = Optional("unfilled", Words.Text, "What stands for the person where nobody holds a seat; UNFILLED when not given.");
        contacts = Optional("contacts", Words.Flag, "Whether events tell the e-mail addresses of the people of a shift; true when not given.");
    }

    protected override FeedPolicy Read(Fields fields) => new()
    {
        Style = fields.Get(style, FeedStyle.Timed),
        Reminders = fields.Get(reminders, []),
        Titles = fields.Get(titles, []).DistinctBy(t => t.Key).ToDictionary(StringComparer.Ordinal),
        Unfilled = fields.Get(unfilled, FeedPolicy.Default.Unfilled),
        Contacts = fields.Get(contacts, FeedPolicy.Default.Contacts),
    };
}
