using RotationPlanner.Reporting;

namespace RotationPlanner.Simulation.Pages;

/// <summary>What a plan feels like, as one self-contained page that a manager understands in a minute.</summary>
sealed class SimulationPage(SimulationResult result, Company company, ArrivalModel arrivals)
{
    readonly HtmlWriter page = new();

    readonly IReadOnlyList<PersonLived> people = [.. result.People.OrderByDescending(p => p.Hours.Mean).ThenBy(p => p.Responder, StringComparer.Ordinal)];

    public string Write()
    {
        (string, string)[] contents =
        [
            ("work", "Who leads how much"), ("calls", "Calls outside working hours"), ("policies", "Policies"), ("luck", "Luck or plan"), ("settled", "How sure it is"),
        ];
        Frame.Write(page, new FrameHead(company.Name, "simulated", "What the plan will feel like", company.Horizon, contents, "Made by rotation-planner simulate."), () =>
        {
            Headline();
            Work();
            Calls();
            Policies();
            Luck();
            Settled();
        });
        return page.ToString();
    }

    void Headline()
    {
        page.Line($"""<section class="headline" aria-labelledby="summary"><h2 id="summary" class="hidden">In short</h2><p class="verdict">{result.Verdict(company)}</p><dl class="figures">""");
        Figure("Incidents", SimulationWords.Number(result.Incidents), $"in the horizon; {Formatting.Number(arrivals.PerWeek, "0.##")} a week come of themselves");
        Figure("Found nobody", SimulationWords.Number(result.Unled), "incidents with nobody on duty");
        if (people.Count > 0) Figure("Most nights broken", SimulationWords.Number(people.MaxBy(p => p.NightsBroken.Mean)!.NightsBroken), $"of {Name(people.MaxBy(p => p.NightsBroken.Mean)!)}");
        Figure("Runs", Formatting.Number(result.Runs, "#,0"), "times the horizon was lived through");
        page.Line($"</dl></section>");
    }

    void Figure(string label, string value, string note) =>
        page.Line($"""<div><dt>{label}</dt><dd><span class="value">{value}</span> <span class="note">{note}</span></dd></div>""");

    void Work() => Frame.Section(page, "work", "Who leads how much", Html.Of($"The bar is hours worked in incidents. Behind ± stands half of the 95 % interval of the mean. A night is broken when the person is woken or kept up."), () =>
    {
        var scale = people.Select(p => p.Hours.Mean).DefaultIfEmpty().Max();
        var table = new PageTable("What each person lives through", "Person").Chart().Numbers("Hours", "Led", "Nights broken", "Days in a row", "Recovery lost");
        foreach (var p in people)
            table.Row(Name(p), Bar.Growth(p.Hours.Mean, 0, scale), Told(p.Hours), Told(p.Incidents), Told(p.NightsBroken), Told(p.BadDaysInARow), Told(p.RecoveryLost));
        table.Write(page);
        if (result.Departments.Count < 2) return;
        page.Line($"<h3>Departments</h3>");
        var (most, departments) = (result.Departments.Max(d => d.Hours.Mean), new PageTable("What each department lives through", "Department").Chart().Numbers("Hours", "Led", "Nights broken"));
        foreach (var (id, incidents, hours, nights) in result.Departments)
            departments.Row(company.Departments.FirstOrDefault(d => d.Id == id)?.Name ?? id, Bar.Growth(hours.Mean, 0, most), Told(hours), Told(incidents), Told(nights));
        departments.Write(page);
    });

    void Calls() => Frame.Section(page, "calls", "Calls outside working hours", Html.Of($"A month. Up to 2 are good, more than 7 are bad, more than 19 are burnout: the mark is at 7, and the bar ends at 19 or later. The last columns are the part of the person’s months with more."), () =>
    {
        var scale = Math.Max(SimulationWords.Burnout, people.Select(p => p.OffHoursAMonth.Mean).DefaultIfEmpty().Max());
        var table = new PageTable("Calls outside working hours of each person", "Person").Chart().Numbers("A month", "Months above 2", "above 7", "above 19");
        foreach (var p in people.OrderByDescending(p => p.OffHoursAMonth.Mean))
            table.Row(Name(p), Bar.Range(p.OffHoursAMonth.Mean / scale, null, SimulationWords.Bad / scale, 1), Told(p.OffHoursAMonth), Part(p.MonthsAbove2), Part(p.MonthsAbove7), Part(p.MonthsAbove19));
        table.Write(page);
    });

    void Policies() => Frame.Section(page, "policies", "Policies", Html.Of($"How likely somebody breaks it at least once in the horizon."), () =>
    {
        var table = new PageTable("The chance to break each policy", "Policy").Chart().Numbers("Chance");
        foreach (var (policy, meaning, chance) in result.Policies)
            table.Row($"{policy}: {meaning}", Bar.Load(chance.Mean, 0, 1), Html.Of($"{SimulationWords.Percent(chance.Mean)} ± {SimulationWords.Percent(chance.Margin)}"));
        table.Write(page);
        if (result.Covers.DropOuts.Mean > 0)
            page.Line($"<p>{SimulationWords.WithMargin(result.Covers.DropOuts)} turns are dropped, and nobody can take over {SimulationWords.WithMargin(result.Covers.Uncovered)} of them.</p>");
    });

    void Luck() => Frame.Section(page, "luck", "Luck or plan", Html.Of($"Of all unevenness of hours worked by share, the part that lies in who was planned when. Evenness is Jain’s index: 1 when everybody works alike for their share."), () =>
    {
        if (result.Avoidable is not { } avoidable)
        {
            page.Line($"<p>{SimulationWords.Luck(result)}</p>");
            return;
        }
        var table = new PageTable("What the unevenness comes from", "Comes from").Chart().Numbers("Part");
        table.Row("the plan: another one could avoid it", Bar.Load(avoidable, 0, 1), Part(avoidable));
        table.Row("luck: no plan avoids it", Bar.Growth(1 - avoidable, 0, 1), Part(1 - avoidable));
        table.Write(page);
        page.Line($"<p>Evenness {Formatting.Number(result.Evenness.Mean, "0.000")} ± {Formatting.Number(result.Evenness.Margin, "0.000#")} of 1.</p>");
    });

    void Settled() => Frame.Section(page, "settled", "How sure it is", Html.Of($"The hours of whoever works most after more and more runs: the dot is the mean, and the true one lies on the line 95 times of 100."), () =>
    {
        page.Line($"{SettlingChart.Of(result.Convergence, "hours of whoever works most")}");
        var table = new PageTable("How the hours of whoever works most settle", "Runs").Numbers("Hours");
        foreach (var (runs, hours) in result.Convergence) table.Row(Formatting.Number(runs, "#,0"), Told(hours));
        table.Write(page);
    });

    string Name(PersonLived person) => SimulationWords.Name(company, person.Responder);

    static Html Told(Estimate estimate) => Html.Of($"{SimulationWords.WithMargin(estimate)}");

    static Html Part(double part) => Html.Of($"{SimulationWords.Percent(part)}");
}
