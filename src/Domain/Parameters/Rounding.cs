namespace LowIncomeMonitor.Domain.Parameters;

/// <summary>How a derived amount is rounded. A pack has to say which; bureaus differ.</summary>
public enum Rounding
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Half up to whole yuan: 1.6 × 847 = 1,355.2 gives 1,355; 1.5 × 847 = 1,270.5 gives 1,271.</summary>
    HalfUpToYuan = 1,

    /// <summary>Half up to fen.</summary>
    HalfUpToFen = 2,

    /// <summary>Up to the next whole yuan.</summary>
    UpToYuan = 3,
}
