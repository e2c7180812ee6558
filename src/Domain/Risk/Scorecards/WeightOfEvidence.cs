namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>Weight of evidence: log-odds of a group less log-odds of all rows.</summary>
internal static class WeightOfEvidence
{
    /// <summary>Rows of the overall rate that each group is given on top, so that a small or pure one stays near the average.</summary>
    private const double Prior = 10;

    public static double Of(int positives, int rows, double rate) =>
        LogOdds.Of((positives + (Prior * rate)) / (rows + Prior)) - LogOdds.Of(rate);
}
