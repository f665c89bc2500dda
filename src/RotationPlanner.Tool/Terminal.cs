using System.Text;
using Spectre.Console;

namespace RotationPlanner.Tool;

/// <summary>
/// Standard output and error. Results go to the first, all else to the second; colour and progress only where a person
/// is watching.
/// </summary>
sealed class Terminal
{
    // Wide enough that nothing a script may want to find is broken over two lines.
    const int PipedWidth = 200;

    readonly bool isWatched;

    public Terminal(TextWriter output, TextWriter error, bool outputIsWatched = false, bool errorIsWatched = false)
    {
        (Out, Error, isWatched) = (output, error, errorIsWatched);
        Pretty = Console(output, outputIsWatched);
        PrettyError = Console(error, errorIsWatched);
        ShowsProgress = errorIsWatched && PrettyError.Profile.Capabilities is { Ansi: true, Interactive: true };
    }

    public TextWriter Out { get; }
    public TextWriter Error { get; }
    public IAnsiConsole Pretty { get; }
    public IAnsiConsole PrettyError { get; }
    public bool ShowsProgress { get; }

    /// <summary>What to do next; said to people only, for a script knows.</summary>
    public void Hint(string text)
    {
        if (isWatched) Error.WriteLine(TextSanitizer.Lines(text));
    }

    public static Terminal OfProcess()
    {
        // Names of all languages, also where the console's code page is an old one.
        try { System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false); }
        catch (IOException) { /* no console at all */ }
        return new Terminal(System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected,
            !System.Console.IsErrorRedirected);
    }

    static IAnsiConsole Console(TextWriter writer, bool isWatched)
    {
        var wantsColour = isWatched && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isWatched ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = wantsColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isWatched ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isWatched) console.Profile.Width = PipedWidth;
        return console;
    }
}
