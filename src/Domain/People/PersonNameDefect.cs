namespace LowIncomeMonitor.Domain.People;

/// <summary>Why a text is not a name.</summary>
public enum PersonNameDefect
{
    None = 0,
    Empty,

    /// <summary>More than <see cref="PersonName.MaxLength"/> UTF-16 units.</summary>
    TooLong,

    /// <summary>Half of a surrogate pair: a rare character was cut in two on its way.</summary>
    BrokenCharacter,

    /// <summary>No letter survives: digits, signs, or placeholders only.</summary>
    NothingLegible,
}
