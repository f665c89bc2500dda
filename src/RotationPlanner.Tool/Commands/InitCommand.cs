using RotationPlanner.Calendars;
using System.CommandLine;
using RotationPlanner.Interchange;

namespace RotationPlanner.Tool.Commands;

/// <summary><c>init [DIR]</c>: a commented starter file and its schema.</summary>
static class InitCommand
{
    const string FileName = "rotation.yaml";

    public static Command Create(CommandContext around)
    {
        var directory = new Argument<string>("DIR") { Description = "Where to write; made when missing.", DefaultValueFactory = _ => "." };
        var example = new Option<string?>("--example") { Description = $"A common rota instead: {string.Join(", ", RotationFile.Examples)}.", HelpName = "NAME" };
        var command = new Command(
            "init", "Write a commented starter file and the schema by which editors check it.") { directory, example };
        command.SetAction(parsed => (int)Run(parsed.GetValue(directory)!, parsed.GetValue(example), around));
        return command;
    }

    static string In(string directory, string name) => directory is "." ? name : Path.Combine(directory, name);

    static Exit Run(string directory, string? example, CommandContext around)
    {
        if (example is not null && !RotationFile.Examples.Contains(example))
        {
            around.Error.WriteLine(TextSanitizer.Lines($"There is no example '{example}'. {SpellingSuggestion.Advice(example, RotationFile.Examples)}"));
            return Exit.Usage;
        }
        var (file, schema) = (In(directory, FileName), In(directory, RotationFile.SchemaFileName));
        if (File.Exists(file))
        {
            around.Error.WriteLine(
                TextSanitizer.Lines($"{file} exists already and is left as it is. Maybe name another directory."));
            return Exit.Usage;
        }
        AtomicFile.Write(schema, RotationFile.Schema);
        AtomicFile.Write(file, example is null ? RotationFile.Starter(around.Today)
            : RotationFile.Example(example, around.Today));
        around.Out.WriteLine(TextSanitizer.Lines(file));
        around.Out.WriteLine(TextSanitizer.Lines(schema));
        around.Error.WriteLine(TextSanitizer.Lines($"Edit the first, then: rotation-planner plan {file}"));
        return Exit.Done;
    }
}
