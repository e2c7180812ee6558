namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>How two characters of a name agree, best first.</summary>
public enum CharacterAgreement
{
    /// <summary>The same character.</summary>
    Same,

    /// <summary>Two forms of one character: traditional and simplified, or two drawings (黃 and 黄).</summary>
    Variant,

    /// <summary>
    /// One may have been written for the other, but both exist by themselves (后/後, 范/範, 肖/萧): agreement, never proof.
    /// </summary>
    Replaced,

    /// <summary>A reading in common, tones ignored.</summary>
    Homophone,

    /// <summary>Drawn alike, so that handwriting and optical reading mix them up.</summary>
    LookAlike,

    /// <summary>A reading in common in the mouth of those who do not tell zh from z, n from l, ng from n.</summary>
    NearHomophone,

    Differs,
}
