using System.Buffers.Text;
using System.Security.Cryptography;
using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>Forms as they are shown first, and as they come back.</summary>
static class AskForms
{
    const int IdBytes = 16, IdLetters = 22;

    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    public static bool IsId(string text) => text.Length == IdLetters && Base64Url.IsValid(text);

    public static AskForm Empty(AskKind kind, PageRequest request, Responder me) =>
        Shown(kind, NewId(), request.Query("shift"), request.Query("role"), request, me);

    public static AskForm Sent(AskKind kind, SentForm sent, PageRequest request, Responder me) =>
        Shown(kind, IsId(sent["form"]) ? sent["form"] : NewId(), sent["shift"], sent["role"], request, me) with
        {
            Typed = sent.Only("from", "to", "shift", "role"),
        };

    static AskForm Shown(AskKind kind, string id, string shift, string role, PageRequest request, Responder me)
    {
        var today = request.Now.InZone(me.TimeZone).Date;
        return new AskForm
        {
            Kind = kind,
            Id = id,
            Days = (PageText.Iso(today), PageText.Iso(LocalDate.Max(today, request.View.Company.Horizon.End))),
            Zone = me.TimeZone,
            Shift = kind != AskKind.Cover ? null : OwnShift.All(request.View, me, [], request.Now)
                .FirstOrDefault(s => s.MayAsk && s.Seat.Shift == shift && s.Seat.Role == role),
        };
    }
}
