using System.Globalization;
using NodaTime.Text;
using RotationPlanner.Planning.Living;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RotationPlanner.Interchange;

/// <summary>Granted requests as a section of the rotation file, one a line.</summary>
static class AmendmentYaml
{
    public static string Write(IReadOnlyList<Amendment> amendments)
    {
        var granted = amendments.Where(a => a.IsGranted).ToList();
        if (granted.Count == 0) return "";
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var yaml = new Emitter(text, new EmitterSettings().WithBestWidth(int.MaxValue));
        foreach (var start in new ParsingEvent[] { new StreamStart(), new DocumentStart(null, null, true), new MappingStart(), Plain("amendments"), new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block) }) yaml.Emit(start);
        foreach (var amendment in granted)
        {
            yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow));
            foreach (var (key, value) in Values(AmendmentDocument.Of(amendment)))
            {
                yaml.Emit(Plain(key));
                yaml.Emit(value);
            }
            yaml.Emit(new MappingEnd());
        }
        foreach (var end in new ParsingEvent[] { new SequenceEnd(), new MappingEnd(), new DocumentEnd(true), new StreamEnd() }) yaml.Emit(end);
        return text.ToString();
    }

    static IEnumerable<(string Key, Scalar Value)> Values(AmendmentDocument amendment)
    {
        yield return ("number", Plain(amendment.Number.ToString(CultureInfo.InvariantCulture)));
        yield return ("at", Plain(InstantPattern.ExtendedIso.Format(amendment.At)));
        yield return ("by", Quoted(amendment.By));
        yield return ("person", Quoted(amendment.Person));
        if (amendment.Asked is { } asked) yield return ("asked", Plain(RequestDates.Text(asked)));
        if (amendment.Off is { } off) yield return ("off", Plain(off));
        if (amendment.Want is { } want) yield return ("want", Quoted(want));
        if (amendment.Role is { } role) yield return ("role", Quoted(role));
        if (amendment.Avoid is { } avoid) yield return ("avoid", Quoted(avoid));
        if (amendment.Capacity is { } capacity) yield return ("capacity", Plain(capacity.ToString(CultureInfo.InvariantCulture)));
        if (amendment.StepBack is { } back) yield return ("stepBack", Plain(RequestDates.Text(back)));
        if (amendment.From is { } from) yield return ("from", Plain(RequestDates.Text(from)));
    }

    static Scalar Plain(string value) => new(AnchorName.Empty, TagName.Empty, value, ScalarStyle.Plain, true, true);

    // Whatever people are called, it is read as a text again.
    static Scalar Quoted(string value) => new(AnchorName.Empty, TagName.Empty, value, ScalarStyle.DoubleQuoted, true, true);
}
