using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Trees;

/// <summary>
/// How a column becomes numbers that trees can cut. A number stays one; where it is missing it stands below all others
/// and, if it was missing in training, is marked by a second number. A word becomes the evidence of its level, so that
/// one cut parts the risky words from the others, and a mark for each frequent level.
/// </summary>
/// <param name="Column">The input.</param>
/// <param name="Missing">What stands for a missing value.</param>
/// <param name="MarksMissing">Whether a second number says that it is missing.</param>
/// <param name="LevelValues">By level of a category, then for a word never seen.</param>
/// <param name="MarkedLevels">Levels with a mark of their own.</param>
public sealed record EncodedColumn(
    RiskColumn Column, float Missing, bool MarksMissing, float[] LevelValues, int[] MarkedLevels)
{
    /// <summary>How many numbers the column takes.</summary>
    public int Width => 1 + (MarksMissing ? 1 : 0) + MarkedLevels.Length;

    public void Encode(double value, Span<float> into)
    {
        var missing = double.IsNaN(value);
        if (missing)
            into[0] = Missing;
        else if (Column.Kind == ColumnKind.Number)
            into[0] = (float)value;
        else
            into[0] = LevelValues[Column.Has(value) ? (int)value : Column.Levels.Count];
        var at = 1;
        if (MarksMissing)
            into[at++] = missing ? 1 : 0;
        foreach (var level in MarkedLevels)
            into[at++] = !missing && value == level ? 1 : 0;
    }
}
