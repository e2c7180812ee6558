namespace LowIncomeMonitor.Host.Demo;

/// <summary>How one rule did against the truth, counted by household.</summary>
/// <param name="Expected">Households that should be raised.</param>
/// <param name="Raised">Households that were.</param>
/// <param name="TruePositive">Those that were and should be.</param>
internal sealed record RuleScore(int Expected, int Raised, int TruePositive)
{
    /// <summary>Share of what was raised that should be; 1 when nothing was.</summary>
    public double Precision => Raised == 0 ? 1 : (double)TruePositive / Raised;

    /// <summary>Share of what should be raised that was; 1 when nothing should.</summary>
    public double Recall => Expected == 0 ? 1 : (double)TruePositive / Expected;
}
