namespace LowIncomeMonitor.Domain.Linkage.Names;

/// <summary>How two names agree, best first; the levels of the comparator <c>chinese_name</c>.</summary>
internal enum NameAgreement
{
    /// <summary>Equal after normalisation that loses nothing.</summary>
    Exact,

    /// <summary>Equal but for interpuncts and spaces.</summary>
    Separators,

    /// <summary>Equal but for traditional and simplified, or other drawings of a character.</summary>
    Variant,

    /// <summary>The same parts in another order: given and family name.</summary>
    Order,

    /// <summary>Equal but for characters that offices write for each other though both exist: 后/後, 肖/萧.</summary>
    Replaced,

    /// <summary>A rare character of the one is a placeholder in the other.</summary>
    LostRare,

    /// <summary>One side is wholly or partly in pinyin that fits.</summary>
    Pinyin,

    /// <summary>One character in three or fewer is another of the same sound.</summary>
    Homophone,

    /// <summary>One character in three or fewer is another that looks alike.</summary>
    LookAlike,

    /// <summary>The one is a whole part of the other, as when the father's name is left out.</summary>
    Part,

    /// <summary>Equal but for placeholders, where a common character stands or a mask covers much.</summary>
    Lost,

    /// <summary>Several characters doubtful, or one that only an accent makes alike.</summary>
    Doubtful,

    /// <summary>One character of three or more is another; the rest agrees.</summary>
    OneDiffers,

    Differs,
}
