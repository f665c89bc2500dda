using NodaTime;
using RotationPlanner.Planning.Living;
using RotationPlanner.Solving;
using RotationPlanner.Verification;

namespace RotationPlanner.Interchange;

/// <summary>
/// What plan.json holds. A plan of another tool may leave out all but the version and the assignments.
/// </summary>
sealed record PlanDocument(
    int FormatVersion,
    IReadOnlyList<Assignment> Assignments,
    int Revision = 1,
    string? Company = null,
    HorizonDocument? Horizon = null,
    bool Cancelled = false,
    IReadOnlyList<UnfilledSeat>? Unfilled = null,
    IReadOnlyList<Violation>? Unmet = null,
    FairnessReport? Fairness = null,
    Proof? Proof = null,
    IReadOnlyList<AgreedHours>? Warnings = null,
    TrainingPlan? Training = null,
    string? TimeZone = null,
    IReadOnlyList<RotationDocument>? Rotations = null,
    IReadOnlyList<NamedDocument>? People = null,
    IReadOnlyList<PlanNote>? Notes = null,
    Publication? Publication = null,
    IReadOnlyList<GrantedDocument>? Granted = null,
    IReadOnlyList<CoverRecord>? Covers = null,
    IReadOnlyList<AmendmentDocument>? Amendments = null,
    IReadOnlyList<Assignment>? Around = null,
    int? Base = null,
    Period? Notice = null)
{
    /// <summary>
    /// Version 2 has seats of which several people hold a part, one after the other. Version 3 has seats around the
    /// horizon, which an older version would lose when it publishes.
    /// </summary>
    public const int Oldest = 1, WithParts = 2, Current = 3;

    const int LongestDays = 3_660, FirstYear = 1900, LastYear = 2200;

    /// <summary>The whole timeline: the seats of the horizon and those around it.</summary>
    public IReadOnlyList<Assignment> Seats => Around is { Count: > 0 } ? SeatTimeline.Sorted(Assignments.Concat(Around)) : Assignments;

    /// <summary>What plan.json says of a plan.</summary>
    public static PlanDocument Of(Plan plan) => new(
        plan.Around.Count > 0 ? Current : HasParts(plan) ? WithParts : Oldest, plan.Assignments, plan.Revision, plan.Company.Name,
        new HorizonDocument(plan.Company.Horizon.Start, plan.Company.Horizon.End), plan.WasCancelled, plan.Unfilled, plan.Unmet,
        plan.Fairness, plan.Proof, plan.Warnings, plan.Training, plan.Company.TimeZone.Id,
        [.. plan.Company.Rotations.Select(r => RotationDocument.Of(r, plan.Company))],
        [.. plan.Company.Responders.Select(r => new NamedDocument(r.Id, r.Name))]);

    // Whoever reads version 1 goes on reading plans without parts.
    static bool HasParts(Plan plan) =>
        plan.Assignments.Any(a => plan.Schedule.Find(a.Shift) is { } shift && (a.Start != shift.Start.ToInstant() || a.End != shift.End.ToInstant()));

    /// <summary>What no plan can hold, whatever the company.</summary>
    public IEnumerable<Problem> Check()
    {
        var nothing = JsonReading.Nulls("assignments", Assignments).Concat(JsonReading.Nulls("around", Around))
            .Concat(JsonReading.Nulls("unfilled", Unfilled)).Concat(JsonReading.Nulls("unmet", Unmet))
            .Concat(JsonReading.Nulls("warnings", Warnings)).Concat(JsonReading.Nulls("notes", Notes))
            .Concat(JsonReading.Nulls("fairness.people", Fairness?.People))
            .Concat(JsonReading.Nulls("fairness.departments", Fairness?.Departments))
            .Concat(JsonReading.Nulls("proof.objectives", Proof?.Objectives))
            .Concat(JsonReading.Nulls("training.events", Training?.Events))
            .Concat(JsonReading.Nulls("training.steps", Training?.Steps))
            .Concat(JsonReading.Nulls("training.obstacles", Training?.Obstacles)).Concat(CheckSessions(Training))
            .Concat(JsonReading.Nulls("publication.changes", Publication?.Changes))
            .Concat(JsonReading.Nulls("covers", Covers))
            .Concat(JsonReading.Nulls("people", People)).Concat(JsonReading.Nulls("rotations", Rotations))
            .Concat((Rotations ?? [])
                .SelectMany((r, i) => JsonReading.Nulls($"rotations[{i}].roles", r?.Roles))).ToArray();
        return nothing.Length > 0 ? nothing : CheckValues().Concat(AmendmentReading.Check(Amendments, Granted));
    }

    /// <summary>Nulls in lists of a session.</summary>
    internal static IEnumerable<Problem> CheckSessions(TrainingPlan? training) => (training?.Events ?? []).SelectMany((e, i) =>
        JsonReading.Nulls($"training.events[{i}].participants", e?.Participants).Concat(JsonReading.Nulls($"training.events[{i}].missed", e?.Missed)));

    static bool IsPlannable(Assignment seat) => seat.End - seat.Start <= Duration.FromDays(LongestDays)
        && seat.Start >= Instant.FromUtc(FirstYear, 1, 1, 0, 0) && seat.End <= Instant.FromUtc(LastYear, 1, 1, 0, 0);

    IEnumerable<Problem> CheckValues()
    {
        if (Horizon is { } horizon && (horizon.To < horizon.From || horizon.From.Year < FirstYear || horizon.To.Year > LastYear))
            yield return new Problem("horizon", "No plan is of these dates", $"{horizon.From:uuuu-MM-dd}/{horizon.To:uuuu-MM-dd}", "Maybe from and to are swapped, or a slip in the year.");
        if (Base < 1) yield return new Problem("base", "Revisions begin at 1", $"{Base}");
        if (Revision < 1) yield return new Problem("revision", "Revisions begin at 1", $"{Revision}");
        foreach (var (cover, index) in (Covers ?? []).Select((c, i) => (c, i)).Where(p => p.c.End <= p.c.Start))
            yield return new Problem($"covers[{index}].end", $"The cover ends before it begins at {cover.Start}", $"{cover.End}", "Maybe start and end are swapped.");
        var seats = new Dictionary<(string, string, int), List<int>>();
        (Assignment Seat, string Place)[] all =
        [
            .. Assignments.Select((a, i) => (a, $"assignments[{i}]")), .. (Around ?? []).Select((a, i) => (a, $"around[{i}]")),
        ];
        for (var index = 0; index < all.Length; index++)
        {
            var (seat, place) = all[index];
            if (seat.Seat < 0) yield return new Problem($"{place}.seat", "Seats are counted from 0", $"{seat.Seat}");
            if (seat.End <= seat.Start) yield return new Problem($"{place}.end", $"The shift ends before it begins at {seat.Start}", $"{seat.End}", "Maybe start and end are swapped.");
            else if (!IsPlannable(seat)) yield return new Problem($"{place}.end", "No shift is that long, or that far away", $"{seat.Start}/{seat.End}", "Maybe a slip in the year.");
            if (string.IsNullOrWhiteSpace(seat.Responder)) yield return new Problem($"{place}.responder", "The responder is empty", seat.Responder);
            if (!seats.TryGetValue((seat.Shift, seat.Role, seat.Seat), out var others)) seats[(seat.Shift, seat.Role, seat.Seat)] = others = [];
            foreach (var other in others.Where(o => FormatVersion == Oldest || (all[o].Seat.Start < seat.End && seat.Start < all[o].Seat.End)).Take(1))
                yield return new Problem(place, $"The seat is already taken by {all[other].Place}", $"{seat.Shift}, {seat.Role}, seat {seat.Seat}", "Maybe give it another seat number.");
            others.Add(index);
        }
    }
}

/// <summary>
/// A rotation as people know it: its name, the zone of its handoffs (IANA) and its roles, in their order.
/// </summary>
sealed record RotationDocument(string Id, string Name, string TimeZone, IReadOnlyList<NamedDocument> Roles)
{
    public static RotationDocument Of(Rotation rotation, Company company) => new(
        rotation.Id, rotation.Name, (rotation.TimeZone ?? company.TimeZone).Id,
        [.. rotation.Roles.Select(r => new NamedDocument(r.Id, r.Name))]);
}

/// <summary>An id and the name that people know it by.</summary>
sealed record NamedDocument(string Id, string Name);

/// <summary>Time off that was granted, as plan.json told it before it had amendments: days in the person's zone, both included.</summary>
sealed record GrantedDocument(string Responder, LocalDate From, LocalDate To);

/// <summary>The dates of the horizon, both included.</summary>
sealed record HorizonDocument(LocalDate From, LocalDate To);
