namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>Options that know what is wrong with them, so that a start lists every fault at once.</summary>
public interface ICheckedOptions
{
    /// <summary>One sentence a fault: what is wrong and what to give instead. Never a secret value.</summary>
    IEnumerable<string> Faults();
}
