using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Linear;

/// <summary>Weights of one input of a logistic regression.</summary>
/// <param name="Column">The input.</param>
/// <param name="Centre">Average of a number in training.</param>
/// <param name="Scale">Standard deviation of a number in training.</param>
/// <param name="Weight">Weight of a number after centring and scaling; a missing one counts as average.</param>
/// <param name="Missing">Weight of being missing.</param>
/// <param name="Levels">Weight of each word; a word never seen adds nothing.</param>
/// <param name="AverageTerm">What the column adds on average over the training rows.</param>
public sealed record LinearColumn(
    RiskColumn Column, double Centre, double Scale, double Weight, double Missing, double[] Levels, double AverageTerm)
{
    /// <summary>What a value adds to the log-odds.</summary>
    public double Term(double value) => double.IsNaN(value) ? Missing
        : Column.Kind == ColumnKind.Number ? Weight * (value - Centre) / Scale
        : Column.Has(value) ? Levels[(int)value] : 0;
}
