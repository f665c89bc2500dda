using NodaTime;
using RotationPlanner.Storage;

namespace RotationPlanner.Hosting.Tests.Testing;

sealed class MemoryAsks(MemoryAnswer answer) : IAskStore
{
    const int Most = 500;

    readonly List<Ask> kept = [];
    readonly Dictionary<string, long> forms = new(StringComparer.Ordinal);

    public Ask Add(Ask ask, string form) => answer.Of(() =>
    {
        if (forms.TryGetValue(form, out var known)) return kept[(int)known - 1];
        if (kept.FirstOrDefault(k => k.State == AskState.Open
            && (k.Kind, k.Responder, k.From, k.To, k.Shift, k.Role) == (ask.Kind, ask.Responder, ask.From, ask.To, ask.Shift, ask.Role)) is { } same) return same;
        var numbered = ask with { Number = kept.Count + 1 };
        kept.Add(numbered);
        forms.Add(form, numbered.Number);
        return numbered;
    });

    public Ask? Find(long number) => answer.Of(() => kept.FirstOrDefault(a => a.Number == number));

    public IReadOnlyList<Ask> All(string? responder = null, AskState? state = null) => answer.Of(() => kept
        .Where(a => (responder is null || a.Responder == responder) && (state is null || a.State == state))
        .OrderByDescending(a => a.Number).Take(Most).ToList());

    public bool Decide(long number, AskState state, string by, string answered, Instant now) => answer.Of(() =>
    {
        var at = kept.FindIndex(a => a.Number == number && a.State == AskState.Open);
        if (at < 0) return false;
        kept[at] = kept[at] with { State = state, DecidedBy = by, Decided = now, Answer = answered };
        return true;
    });
}
