using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace RotationPlanner.Tests.Interchange;

/// <summary>Whatever is done to a file, reading it ends with a company or with problems that say where.</summary>
public class MutationTests
{
    static readonly string[] sample = File.ReadAllLines(Samples.Acme);
    static readonly string[] garbage = [":", "- ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!!x ", "|", ">", "#", "\t", "%", "@", "`", "? ", "---", "...", "\u0000", "\uD83C", "é", "-1", "99999999999999999999", "2027-99-99", "null", "~"];

    public static Arbitrary<Mutant> Mutants() =>
        (from edits in Gen.Choose(1, 4)
         from seeds in Gen.ArrayOf(Gen.Choose(0, 1_000_000), edits * 4)
         select new Mutant(Mutate(seeds))).ToArbitrary();

    /// <summary>Shown by the lines that differ.</summary>
    public sealed record Mutant(string Text)
    {
        public override string ToString()
        {
            var lines = Text.Split('\n');
            return string.Join('\n', lines.Except(sample)
                .Prepend($"{lines.Length} lines for {sample.Length}, of which new:"));
        }
    }

    static string Mutate(int[] seeds)
    {
        var lines = sample.ToList();
        for (var i = 0; i + 3 < seeds.Length; i += 4)
        {
            var at = seeds[i] % lines.Count;
            var other = seeds[i + 1] % lines.Count;
            var column = lines[at].Length == 0 ? 0 : seeds[i + 2] % lines[at].Length;
            switch (seeds[i + 3] % 7)
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, lines[other]); break;
                case 2: lines[at] = lines[at].Insert(column, garbage[seeds[i + 1] % garbage.Length]); break;
                case 3: lines[at] = lines[at][..column]; break;
                case 4: lines[at] = lines[at][..column] + garbage[seeds[i + 1] % garbage.Length]; break;
                case 5: lines[at] = new string(' ', seeds[i + 1] % 9) + lines[at].TrimStart(); break;
                default: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            }
        }
        return string.Join('\n', lines);
    }

    [Property(Arbitrary = [typeof(MutationTests)], MaxTest = 300)]
    public void AMutant_IsACompanyOrProblemsWithPlaces(Mutant mutant)
    {
        var result = Yaml.Read(mutant.Text, Samples.Acme);

        Assert.True(result.Company is null == result.Problems.Count > 0);
        Assert.All(result.Problems,
            p => Assert.True(p.Line > 0 && p.File is not null && p.Message.Length > 0, p.ToString()));
        Assert.All(result.Problems,
            p => Assert.True(p.Advice is null || p.Advice.StartsWith("Maybe", StringComparison.Ordinal), p.ToString()));
    }

    [Property(MaxTest = 300)]
    public void AnyTextAtAll_IsACompanyOrProblems(string? text)
    {
        var result = Yaml.Read(text ?? "");
        Assert.True(result.Company is null == result.Problems.Count > 0);
    }
}
