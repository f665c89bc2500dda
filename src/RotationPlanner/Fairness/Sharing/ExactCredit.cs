namespace RotationPlanner.Fairness.Sharing;

/// <summary>Credit in minutes and parts of minutes, before it is rounded.</summary>
readonly record struct ExactCredit(double Total, double Night, double Weekend, double Holiday)
{
    public static ExactCredit operator +(ExactCredit a, ExactCredit b) =>
        new(a.Total + b.Total, a.Night + b.Night, a.Weekend + b.Weekend, a.Holiday + b.Holiday);

    public static ExactCredit operator *(double part, ExactCredit a) =>
        new(part * a.Total, part * a.Night, part * a.Weekend, part * a.Holiday);

    public static ExactCredit Of(Credit credit) => new(credit.Total, credit.Night, credit.Weekend, credit.Holiday);

    /// <summary>Whole minutes that sum to the rounded sums, in each category.</summary>
    public static Credit[] Round(IReadOnlyList<ExactCredit> exact)
    {
        var total = Apportionment.Round([.. exact.Select(e => e.Total)]);
        var night = Apportionment.Round([.. exact.Select(e => e.Night)]);
        var weekend = Apportionment.Round([.. exact.Select(e => e.Weekend)]);
        var holiday = Apportionment.Round([.. exact.Select(e => e.Holiday)]);
        return [.. total.Select((t, i) => new Credit(t, night[i], weekend[i], holiday[i]))];
    }
}
