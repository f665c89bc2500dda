using RotationPlanner.Calendars;
using RotationPlanner.Solving.ColumnGeneration;
using Spectre.Console;

namespace RotationPlanner.Tool.Output;

/// <summary>Shows where the search stands while a person is watching, and nothing otherwise.</summary>
static class ProgressView
{
    public static T Show<T>(Terminal terminal, Func<IProgress<PlanProgress>?, T> search)
    {
        if (!terminal.ShowsProgress) return search(null);
        return terminal.PrettyError.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                var task = context.AddTask("starting", maxValue: 1);
                return search(new Reporter(task));
            });
    }

    /// <summary>Says what is being done, of which nobody knows how long it takes.</summary>
    public static T While<T>(Terminal terminal, string what, Func<T> work) => !terminal.ShowsProgress ? work()
        : terminal.PrettyError.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                context.AddTask(Markup.Escape(TextSanitizer.Line(what)), maxValue: 1).IsIndeterminate = true;
                return work();
            });

    /// <summary>Shows how much of something is done.</summary>
    public static T Part<T>(Terminal terminal, string what, Func<Action<double>?, T> work) => !terminal.ShowsProgress ? work(null)
        : terminal.PrettyError.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(TextSanitizer.Line(what)), maxValue: 1);
                return work(part => task.Value = Math.Clamp(part, 0, 1));
            });

    public static string Describe(PlanProgress progress)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var empty = progress.UnfilledRequired > 0
            ? string.Create(culture, $", {progress.UnfilledRequired} seats empty") : "";
        var worst = double.IsFinite(progress.WorstExcess)
            ? string.Create(culture, $", worst excess {progress.WorstExcess:0.#} h") : "";
        var bound = progress.Bound is { } known && double.IsFinite(known)
            ? string.Create(culture, $", bound {known:0.#} h") : "";
        return TextSanitizer.Line(progress.Phase) + empty + worst + bound;
    }

    // Not Progress<T>: that would report from another thread, and after the end.
    sealed class Reporter(ProgressTask task) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value)
        {
            task.Value = Math.Clamp(value.Fraction, 0, 1);
            task.Description = Markup.Escape(Describe(value));
        }
    }
}
