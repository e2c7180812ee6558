namespace LowIncomeMonitor.Domain.Risk.Tables;

/// <summary>
/// How the risk may move with a number. A direction that is known beforehand keeps chance out of the bins, and keeps a
/// model from saying that less income means less risk. Stored with models.
/// </summary>
public enum Direction
{
    /// <summary>As the data says.</summary>
    Free = 0,

    /// <summary>Never falls while the number grows.</summary>
    Rising = 1,

    /// <summary>Never rises while the number grows.</summary>
    Falling = 2,
}
