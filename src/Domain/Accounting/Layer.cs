namespace LowIncomeMonitor.Domain.Accounting;

/// <summary>The layer of help to which a household's income leads; property and labour capacity are further tests.</summary>
public enum Layer
{
    /// <summary>It cannot be told.</summary>
    Unknown = 0,

    /// <summary>Below the dibao line.</summary>
    Dibao = 1,

    /// <summary>At the dibao line or above it, below the edge line.</summary>
    Edge = 2,

    /// <summary>At the edge line or above.</summary>
    Above = 3,
}
