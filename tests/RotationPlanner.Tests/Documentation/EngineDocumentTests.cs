using RotationPlanner.Solving.LocalSearch;
using RotationPlanner.Solving.LocalSearch.Operators;
using RotationPlanner.Tests.Solving.CpSat;

namespace RotationPlanner.Tests.Documentation;

public class EngineDocumentTests
{
    [Fact]
    public void The_operators_in_the_document_are_those_of_the_table()
    {
        var selection = new MoveSelection(
            new SearchState(new ProgramIndex(new TinyProgram(1).Slot([0]).Build())), new Random(1));
        var rows = OperatorTable.Rows.Select(r =>
            $"| `{r.Create(selection).GetType().Name}` | {r.Chance} | {(r.FirstWhere is not null ? "asked first" : r.OnlyWithinCeilings ? "within ceilings" : "always")} | {r.Why} |");
        var told = Documents.Section("docs/engines/local-search.md", "The operators").Split('\n')
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(rows, told);
    }

    [Fact]
    public void Code_of_an_engine_in_a_document_is_that_of_its_file()
    {
        var blocks = Documents.Names.Where(n => n.StartsWith("docs/engines/", StringComparison.Ordinal))
            .SelectMany(Documents.Blocks).Where(b => b.Language == "cs").ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, b => Assert.Equal(Documents.Read(b.Before["<!-- ".Length..^" -->".Length]).Trim(), b.Text));
    }
}
