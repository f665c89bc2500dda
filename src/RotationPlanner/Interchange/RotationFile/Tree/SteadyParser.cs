using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RotationPlanner.Interchange.Yaml;

/// <summary>
/// YamlDotNet's parser, but whatever goes wrong comes as a <see cref="YamlException"/> with a place. On some broken
/// texts its scanner throws InvalidOperationException, for one on an unclosed list that is followed by something like a
/// key.
/// </summary>
sealed class SteadyParser(string text) : IParser
{
    readonly Parser parser = new(new StringReader(text));

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var last = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is not (YamlException or OutOfMemoryException))
        {
            throw new YamlException(last, last, "It cannot be understood after this point", e);
        }
    }
}
