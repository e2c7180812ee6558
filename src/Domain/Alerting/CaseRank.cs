using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>
/// The order of a queue as one number, so that a page can begin behind it: severity, then risk, then amount at
/// stake, then the nearer deadline. Bits from the top: level 2, risk 10, amount 20, days to a far deadline 22.
/// </summary>
public static class CaseRank
{
    private const int AmountBits = 20;
    private const int DayBits = 22;
    private const long MaxYuan = (1L << AmountBits) - 1;
    private const long MaxDay = (1L << DayBits) - 1;

    /// <param name="level">Level of the case.</param>
    /// <param name="risk">Risk score, 0 to 1; null counts as none.</param>
    /// <param name="amount">Amount at stake; null counts as none; above 1,048,575 yuan all are alike.</param>
    /// <param name="nearest">Nearest deadline; null counts as far away.</param>
    public static long Of(Level level, double? risk, Money? amount, DateOnly? nearest)
    {
        var severity = 3 - (long)level;
        var thousandths = (long)Math.Round(Math.Clamp(risk ?? 0, 0, 1) * 1000, MidpointRounding.AwayFromZero);
        var yuan = Math.Clamp((amount ?? Money.Zero).Fen / 100, 0, MaxYuan);
        var nearness = nearest is { } day ? MaxDay - day.DayNumber : 0;
        return ((((severity << 10) | thousandths) << AmountBits | yuan) << DayBits) | nearness;
    }
}
