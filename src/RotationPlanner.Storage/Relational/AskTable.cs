using NodaTime;
using NodaTime.Text;

namespace RotationPlanner.Storage.Relational;

/// <summary>What people ask for.</summary>
sealed class AskTable(Database database) : IAskStore
{
    const int LongestForm = 64, Most = 500;

    const string Columns = "id, kind, responder, first, last, shift, role, at, state, decider, decided, answer";

    /// <inheritdoc />
    public Ask Add(Ask ask, string form)
    {
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentException.ThrowIfNullOrEmpty(form);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(form.Length, LongestForm, nameof(form));
        // One after another, so that two tabs at once do not ask twice.
        return database.WriteAlone(session =>
        {
            if (session.First<Row>($"SELECT {Columns} FROM rotation_asks WHERE form = @form", new { form }) is { } sent) return sent.Ask;
            var asked = new { kind = $"{ask.Kind}", ask.Responder, first = Text(ask.From), last = Text(ask.To), ask.Shift, ask.Role, open = $"{AskState.Open}" };
            if (session.First<Row>(
                $"""
                SELECT {Columns} FROM rotation_asks
                WHERE state = @open AND kind = @kind AND responder = @Responder AND COALESCE(first, '') = COALESCE(@first, '')
                AND COALESCE(last, '') = COALESCE(@last, '') AND COALESCE(shift, '') = COALESCE(@Shift, '') AND COALESCE(role, '') = COALESCE(@Role, '')
                ORDER BY id LIMIT 1
                """, asked) is { } same) return same.Ask;
            session.Execute(
                """
                INSERT INTO rotation_asks (form, kind, responder, first, last, shift, role, at, state, decider, decided, answer)
                VALUES (@form, @kind, @Responder, @first, @last, @Shift, @Role, @at, @state, @DecidedBy, @decided, @Answer)
                ON CONFLICT (form) DO NOTHING
                """,
                new
                {
                    form, kind = $"{ask.Kind}", ask.Responder, first = Text(ask.From), last = Text(ask.To), ask.Shift,
                    ask.Role, at = ask.At.Ticks(), state = $"{ask.State}", ask.DecidedBy, decided = ask.Decided.Ticks(), ask.Answer,
                });
            return session.First<Row>($"SELECT {Columns} FROM rotation_asks WHERE form = @form", new { form })!.Ask;
        });
    }

    /// <inheritdoc />
    public Ask? Find(long number) =>
        database.Read(s => s.First<Row>($"SELECT {Columns} FROM rotation_asks WHERE id = @number", new { number }))?.Ask;

    /// <inheritdoc />
    public IReadOnlyList<Ask> All(string? responder = null, AskState? state = null) =>
    [
        .. database.Read(s => s.Query<Row>(
            $"""
            SELECT {Columns} FROM rotation_asks
            WHERE 1 = 1 {(responder is null ? "" : "AND responder = @responder")} {(state is null ? "" : "AND state = @state")}
            ORDER BY id DESC LIMIT {Most}
            """, new { responder, state = $"{state}" })).Select(r => r.Ask),
    ];

    /// <inheritdoc />
    public bool Decide(long number, AskState state, string by, string answer, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)state, (int)AskState.Open, nameof(state));
        ArgumentNullException.ThrowIfNull(by);
        return database.Write(s => s.Execute(
            "UPDATE rotation_asks SET state = @state, decider = @by, decided = @now, answer = @answer WHERE id = @number AND state = @open",
            new { number, state = $"{state}", by, now = now.Ticks(), answer = answer ?? "", open = $"{AskState.Open}" })) > 0;
    }

    static string? Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    public static IReadOnlyList<Row> Rows(Session session) => session.Query<Row>($"SELECT form, {Columns} FROM rotation_asks ORDER BY id");

    public static void Put(Session session, Row row) => session.Execute(
        """
        INSERT INTO rotation_asks (id, form, kind, responder, first, last, shift, role, at, state, decider, decided, answer)
        VALUES (@Id, @Form, @Kind, @Responder, @First, @Last, @Shift, @Role, @At, @State, @Decider, @Decided, @Answer)
        """,
        new
        {
            row.Id, row.Form, row.Kind, row.Responder, row.First, row.Last, row.Shift, row.Role,
            row.At, row.State, row.Decider, row.Decided, row.Answer,
        });

    public sealed class Row
    {
        public string Form { get; init; } = "";

        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public string Responder { get; init; } = "";

        public string? First { get; init; }

        public string? Last { get; init; }

        public string? Shift { get; init; }

        public string? Role { get; init; }

        public long At { get; init; }

        public string State { get; init; } = "";

        public string? Decider { get; init; }

        public long? Decided { get; init; }

        public string Answer { get; init; } = "";

        public Ask Ask => new()
        {
            Number = Id, Kind = Enum.Parse<AskKind>(Kind), Responder = Responder, From = Day(First), To = Day(Last),
            Shift = Shift, Role = Role, At = At.Instant(), State = Enum.Parse<AskState>(State), DecidedBy = Decider,
            Decided = Decided.Instant(), Answer = Answer,
        };
    }
}
