namespace LowIncomeMonitor.Domain.Policy;

/// <summary>What a change of the law does to a household.</summary>
public enum EffectKind
{
    /// <summary>It stays where it is; its amount may change.</summary>
    Stays = 0,

    /// <summary>Watched or at the edge until now, and its income per head falls below the new dibao line.</summary>
    Entering = 1,

    /// <summary>On dibao, and its income per head reaches the new line.</summary>
    Leaving = 2,

    /// <summary>It changes between the edge and above, without dibao before or after.</summary>
    Changing = 3,

    /// <summary>It cannot be told: an income is not known well enough.</summary>
    Unknown = 4,
}
