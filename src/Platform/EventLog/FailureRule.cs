namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>One row of the failure table: retries first, then one last step.</summary>
/// <param name="When">The failure in words, for the printed table.</param>
/// <param name="Matches">Recognises it.</param>
/// <param name="Retries">How often the same entries are tried again; <see cref="Forever"/> for an outage.</param>
/// <param name="FirstDelay">Delay before the first retry; it doubles from one to the next.</param>
/// <param name="LongestDelay">The delay grows no further.</param>
/// <param name="Then">
/// What follows the retries. <see cref="FailureStep.Split"/> goes down to the single entry; its own retries used up,
/// that entry goes to quarantine.
/// </param>
public sealed record FailureRule(
    string When, Func<Exception, bool> Matches, int Retries, TimeSpan FirstDelay, TimeSpan LongestDelay, FailureStep Then)
{
    /// <summary>As many retries as it takes.</summary>
    public const int Forever = int.MaxValue;

    /// <summary>The delay before a retry, counted from 1.</summary>
    public TimeSpan DelayBefore(int retry)
    {
        // 2^20 times any first delay is beyond every longest delay; a larger exponent would only overflow.
        var grown = FirstDelay * Math.Pow(2, Math.Min(retry - 1, 20));
        return grown < LongestDelay ? grown : LongestDelay;
    }
}
