using System.Runtime.CompilerServices;

namespace LowIncomeMonitor.Domain.Linkage.Scoring;

/// <summary>
/// The outcomes of all comparisons of a pair in one number, four bits each: the level, or 15 when a value is missing. Equal
/// patterns of outcomes are counted together, which turns millions of pairs into some thousand patterns.
/// </summary>
internal static class Outcomes
{
    /// <summary>Outcome of a comparison of which one side is missing.</summary>
    public const int Missing = 15;

    /// <summary>Number of outcomes, missing included.</summary>
    public const int Count = 16;

    /// <summary>Most comparisons that a model may have.</summary>
    public const int MostComparisons = 16;

    private const int Bits = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ulong pattern, int comparison) => (int)(pattern >> (comparison * Bits)) & Missing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(int comparison, int outcome) => (ulong)outcome << (comparison * Bits);
}
