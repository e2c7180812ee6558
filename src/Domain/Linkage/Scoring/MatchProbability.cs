namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>From weights to probabilities.</summary>
public static class MatchProbability
{
    // No data show odds beyond a million million to one: evidence is taken ever less at its word on the way there.
    private const double MostBits = 40;

    /// <summary>
    /// The probability for a log2 of odds, strictly between 0 and 1 and rising throughout; to one part in a thousand the odds
    /// themselves while they are below a hundred to one.
    /// </summary>
    public static double Of(double bits) => Plain(MostBits * Math.Tanh(bits / MostBits));

    /// <summary>The odds taken at their word; rounds to 0 or 1 far out.</summary>
    internal static double Plain(double bits) => 1 / (1 + Math.Pow(2, -bits));
}
