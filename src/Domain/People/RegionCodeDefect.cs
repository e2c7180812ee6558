namespace LowIncomeMonitor.Domain.People;

/// <summary>Why a text is not a region code.</summary>
public enum RegionCodeDefect
{
    None = 0,
    Empty,
    BadCharacter,

    /// <summary>Digits, but not 6, 9 or 12 of them.</summary>
    WrongLength,
    UnknownProvince,

    /// <summary>A lower level is given below an empty one that cannot be skipped, such as a village without a township.</summary>
    MissingLevel,
}
