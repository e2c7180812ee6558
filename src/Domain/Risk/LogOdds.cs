namespace LowIncomeMonitor.Domain.Risk;

/// <summary>Probabilities and their log-odds.</summary>
public static class LogOdds
{
    /// <summary>Natural logarithm of p / (1 - p).</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability of a log-odds, without overflow at either end.</summary>
    public static double Probability(double logOdds)
    {
        if (logOdds >= 0)
            return 1 / (1 + Math.Exp(-logOdds));
        var odds = Math.Exp(logOdds);
        return odds / (1 + odds);
    }

    /// <summary>Minus the log-likelihood of an outcome: ln(1 + exp(-x)) for a 1, ln(1 + exp(x)) for a 0.</summary>
    public static double Loss(double logOdds, bool outcome)
    {
        var x = outcome ? -logOdds : logOdds;
        return x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));
    }
}
