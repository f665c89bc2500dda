using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using RotationPlanner.Solving;

namespace RotationPlanner.Interchange;

/// <summary>How our JSON looks: camel case, ISO dates and UTC instants, enums as words.</summary>
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(PublishedDocument))]
[JsonSerializable(typeof(LedgerDocument))]
[JsonSerializable(typeof(WhatIfFigures))]
[JsonSerializable(typeof(ClaimCondition[]))]
[JsonSerializable(typeof(ClaimGraduation[]))]
[JsonSerializable(typeof(Notice[]))]
[JsonSerializable(typeof(GroupNotice[]))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(ChangePrice))]
[JsonSerializable(typeof(CoverAnswer))]
[JsonSerializable(typeof(SeatConflict[]))]
[JsonSerializable(typeof(PersonReasons))]
[JsonSerializable(typeof(SeatReasons))]
[JsonSerializable(typeof(UnfilledSeat[]))]
[JsonSerializable(typeof(CoverAsk[]))]
[JsonSerializable(typeof(SwapOffer[]))]
[JsonSerializable(typeof(PersonHours[]))]
[JsonSerializable(typeof(AmendmentDocument[]))]
[JsonSerializable(typeof(HoursMoved[]))]
[JsonSerializable(typeof(RequestObstacle[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Period))]
[JsonSerializable(typeof(JournalDocument))]
[JsonSerializable(typeof(ImpossibilityCause))]
[JsonSerializable(typeof(PersonProgress))]
[JsonSerializable(typeof(DepartmentProgress))]
[JsonSerializable(typeof(PoolMonth))]
[JsonSerializable(typeof(PlanDifference[]))]
[JsonSerializable(typeof(ImportedEntry[]))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
partial class JsonFormat : JsonSerializerContext
{
    /// <summary>Letters of all languages stay readable; what could be markup in a page is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    // Not Default: the generated one knows nothing of NodaTime's converters.
    public static JsonFormat Ours { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = Encoder,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<ProofStatus>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<SearchEnd>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<EvidenceKind>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<ChangeCause>(JsonNamingPolicy.CamelCase), new FiniteOrNull() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));
}
