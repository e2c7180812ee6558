namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>What a consume loop does after a failure.</summary>
public enum FailureStep
{
    /// <summary>The same entries again, after a delay.</summary>
    Retry,

    /// <summary>The two halves one after the other, each in a transaction of its own.</summary>
    Split,

    /// <summary>The entry goes to quarantine and the position moves past it, in one transaction.</summary>
    Quarantine,

    /// <summary>The stored position is asked for again and reading goes on there.</summary>
    Reseek,

    /// <summary>The loop ends with an error: going on would do harm.</summary>
    Stop,
}
