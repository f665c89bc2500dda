using RotationPlanner.Calendars;
using RotationPlanner.Interchange;
using RotationPlanner.Tool.Commands.Living;

namespace RotationPlanner.Tool;

/// <summary>
/// The ledger of a plan is where the file says, else in the directory to which the last plan wrote it.
/// </summary>
static class CarriedLedger
{
    /// <summary>The ledger beside a plan: in its folder, or in its database.</summary>
    public static Company Beside(string plan, RotationFile read, Company company, CommandContext around)
    {
        if (!StoredPlan.IsNamed(plan)) return Of(read, company, Path.GetDirectoryName(Path.GetFullPath(plan))!, around);
        var stored = StoredPlan.Read(plan);
        if ((read.LedgerFile is null || !File.Exists(read.LedgerFile)) && stored.Ledger is { } kept)
        {
            var (ledger, problems) = Interruptible.Run(() => LedgerJson.Read(kept, $"{stored.Name}, ledger"), around.Cancel);
            company = company with { Ledger = ledger ?? throw Inputs.Invalid(problems, around) };
        }
        if (company.Ledger.Note is { } note) around.Error.WriteLine(TextSanitizer.Line(note));
        return company;
    }

    public static Company Of(RotationFile read, Company company, string directory, CommandContext around)
    {
        if (read.LedgerFile is null || !File.Exists(read.LedgerFile))
        {
            var last = Path.Combine(directory, "ledger.json");
            if (!File.Exists(last))
            {
                var said = read.LedgerFile is null || Path.GetFullPath(read.LedgerFile) == Path.GetFullPath(last) ? ""
                    : $"{read.LedgerFile} or ";
                around.Error.WriteLine(
                    TextSanitizer.Line($"Balances begin at zero: there is no ledger at {said}{last}."));
                return company;
            }
            InputFile.EnsureRegular(last);
            var (ledger, problems) = Interruptible.Run(() => LedgerJson.Read(last), around.Cancel);
            company = company with { Ledger = ledger ?? throw Inputs.Invalid(problems, around) };
        }
        if (company.Ledger.Note is { } note) around.Error.WriteLine(TextSanitizer.Line(note));
        return company;
    }
}
