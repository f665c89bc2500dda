using NodaTime;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>What somebody asks: a person, and one key that says what.</summary>
abstract class RequestSection<T> : Section<T>
{
    static readonly LocalDate unknown = new(1970, 1, 1);

    readonly Key<string> person, want, role, avoid;
    readonly Key<DateInterval> off;
    readonly Key<decimal> capacity;
    readonly Key<LocalDate> from, asked, stepBack;
    protected readonly Key<string> by;

    private protected RequestSection(string name, string meaning) : base(name, meaning)
    {
        person = Required("person", Words.Text, "The id of the responder who asks.");
        off = Optional("off", Dates.Range, "Days off, both ends included, such as 2027-08-02/2027-08-13.");
        want = Optional("want", Words.Text, "A shift in which the person would like to serve, such as command/2027-08-02.");
        role = Optional("role", Words.Text, "Of a wanted shift the id of the role, where the person may hold several.");
        avoid = Optional("avoid", Words.Text, "A shift, or days, in which the person would rather not serve; not time off.");
        capacity = Optional("capacity", Numbers.Part, "Part of full time that the person would like to serve, such as 60%.");
        from = Optional("from", Dates.Date, "The day from which the capacity is to hold.");
        stepBack = Optional("stepBack", Dates.Date, "The day from which the person would like to take part no longer.");
        by = Optional("by", Words.Text, "Who recorded it, where not the person.");
        asked = Optional("asked", Dates.Date, "When it was asked: of requests that weigh the same the earlier comes first.");
    }

    protected Request ReadRequest(Fields fields)
    {
        var given = new Key[] { off, want, avoid, capacity, stepBack }.Where(fields.Has).ToList();
        if (given.Count != 1)
            (given.Count == 0 ? fields.Spot : fields.At(given[1])).Report(
                given.Count == 0 ? "This request does not say what is asked." : $"One request asks for one thing; here are {given.Count}.", null,
                given.Count == 0 ? "Maybe add `off: 2027-08-02/2027-08-13`." : $"Maybe give `{given[1].Name}` a line of its own.");
        if (fields.Has(role) && !fields.Has(want)) fields.At(role).Report("A role goes with a wanted shift.", null, "Maybe remove it.");
        if (fields.Has(from) != fields.Has(capacity))
            fields.At(fields.Has(from) ? from : capacity).Report("A capacity and the day from which it holds go together.", null, fields.Has(from) ? "Maybe add `capacity: 60%`." : "Maybe add `from: 2027-06-01`.");
        var (who, recorder, since) = (fields.Get(person, ""), fields.Find(by), fields.FindValue(asked));
        if (fields.Has(want)) return new WantRequest { Responder = who, By = recorder, Asked = since, Shift = fields.Get(want, ""), Role = fields.Find(role) };
        if (fields.Has(avoid))
        {
            var what = fields.Get(avoid, "");
            var days = Dates.TryRange(what, out var range) ? range : null;
            return new AvoidRequest { Responder = who, By = recorder, Asked = since, Shift = days is null ? what : null, Days = days };
        }
        if (fields.Has(capacity)) return new CapacityRequest { Responder = who, By = recorder, Asked = since, Capacity = fields.Get(capacity, 1m), From = fields.Get(from, unknown) };
        if (fields.Has(stepBack)) return new StepBackRequest { Responder = who, By = recorder, Asked = since, From = fields.Get(stepBack, unknown) };
        return new TimeOffRequest { Responder = who, By = recorder, Asked = since, Off = fields.Get(off, new DateInterval(unknown, unknown)) };
    }
}

/// <summary>An open request.</summary>
sealed class RequestReader() : RequestSection<Request>("request", "An open request of a person: exactly one of off, want, avoid, capacity and stepBack.")
{
    protected override Request Read(Fields fields) => ReadRequest(fields);
}

/// <summary>A request that was granted on top of an earlier state of the file.</summary>
sealed class AmendmentReader : RequestSection<Amendment>
{
    readonly Key<int> number;
    readonly Key<Instant> at;

    public AmendmentReader() : base("amendment", "A granted request, as `requests --export` prints it.")
    {
        number = Optional("number", Numbers.Whole(1, 1_000_000), "Its number in the published plan.");
        at = Optional("at", Times.Exact, "When it was granted, in UTC.");
    }

    protected override Amendment Read(Fields fields)
    {
        var request = ReadRequest(fields);
        return new Amendment(fields.Get(number, 1), fields.Get(at, NodaConstants.UnixEpoch), fields.Find(by) ?? request.Responder, true, request with { By = null });
    }
}
