using NodaTime;
using NodaTime.Text;
using RotationPlanner.Storage;

namespace RotationPlanner.AspNetCore.Pages;

/// <summary>From what was typed to what is asked: all mistakes at once, each at its field.</summary>
static class AskReading
{
    const int MostDays = 366;

    public static (Ask? Ask, IReadOnlyDictionary<string, string> Errors) Read(
        AskForm form, PageRequest request, Responder me)
    {
        var errors = new Dictionary<string, string>();
        var ask = form.Kind switch
        {
            AskKind.TimeOff => TimeOff(form, request, me, errors),
            AskKind.StepBack => StepBack(form, request, me, errors),
            _ => Cover(form, request, me, errors),
        };
        return errors.Count == 0 ? (ask, errors) : (null, errors);
    }

    /// <summary>Whether both ask for the same.</summary>
    public static bool IsSame(Ask one, Ask other) =>
        (one.Kind, one.From, one.To, one.Shift, one.Role) == (other.Kind, other.From, other.To, other.Shift, other.Role);

    static Ask? TimeOff(AskForm form, PageRequest request, Responder me, Dictionary<string, string> errors)
    {
        var (from, to) = (Day(form, "from", "the first day off", errors), Day(form, "to", "the last day off", errors));
        if (from is not { } first || to is not { } last) return null;
        if (last < first) errors["to"] = "The last day off is before the first one. Maybe they are the wrong way round.";
        else if (Period.DaysBetween(first, last) >= MostDays) errors["to"] = "That is more than a year. Maybe step back instead.";
        else Check(new TimeOffRequest { Responder = me.Id, Off = new DateInterval(first, last) }, request, errors);
        return new Ask { Kind = AskKind.TimeOff, Responder = me.Id, From = first, To = last, At = request.Now };
    }

    static Ask? StepBack(AskForm form, PageRequest request, Responder me, Dictionary<string, string> errors)
    {
        if (Day(form, "from", "the first day without seats", errors) is not { } from) return null;
        Check(new StepBackRequest { Responder = me.Id, From = from }, request, errors);
        return new Ask { Kind = AskKind.StepBack, Responder = me.Id, From = from, At = request.Now };
    }

    static Ask? Cover(AskForm form, PageRequest request, Responder me, Dictionary<string, string> errors)
    {
        if (form.Shift is { } shift)
            return new Ask
            {
                Kind = AskKind.Cover, Responder = me.Id, Shift = shift.Seat.Shift, Role = shift.Seat.Role, At = request.Now,
            };
        errors["shift"] = "That is no shift of yours that is still to come. Maybe it changed hands meanwhile.";
        return null;
    }

    static LocalDate? Day(AskForm form, string field, string what, Dictionary<string, string> errors)
    {
        if (form.Value(field).Length == 0) errors[field] = $"Say {what}.";
        else if (LocalDatePattern.Iso.Parse(form.Value(field)) is { Success: true } day) return day.Value;
        else errors[field] = $"Write {what} as year-month-day, such as 2027-02-15.";
        return null;
    }

    // What the planner itself says of a wish that makes no sense. Its advice is for whoever has the file.
    static void Check(Request wish, PageRequest request, Dictionary<string, string> errors)
    {
        var problems = wish.Validate(request.View.Published.Amended(request.View.Planned), request.Now);
        if (problems.Count == 0) return;
        var told = string.Join(" ", problems.Select(p => PageText.Line(p.Message)).Distinct());
        errors["from"] = $"{told} Maybe another day, or ask the lead.";
    }
}
