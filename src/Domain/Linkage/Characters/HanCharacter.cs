namespace LowIncomeMonitor.Domain.Linkage.Characters;

/// <summary>What the table knows of one Han character.</summary>
/// <param name="Rune">Its code point.</param>
/// <param name="Readings">Up to four numbers of syllables, 16 bits each from the lowest; 0 where unknown.</param>
/// <param name="Corners">Four-corner code, five digits plus one of 4 bits each, the first highest; 0 where unknown.</param>
/// <param name="Cangjie">Cangjie code, up to five letters from 1 of 5 bits each, the last lowest; 0 where unknown.</param>
/// <param name="FoldsTo">The character it is only another form of; itself where it is none.</param>
/// <param name="Replaces">Those that are written for it, or it for them, without being it.</param>
/// <param name="LooksLike">Those it is taken for although their codes differ.</param>
/// <param name="IsRare">Not in GB 2312, so that old systems lost it.</param>
internal readonly record struct HanCharacter(
    int Rune, ulong Readings, uint Corners, uint Cangjie, int FoldsTo, string Replaces, string LooksLike, bool IsRare);
