using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Linear;
using LowIncomeMonitor.Domain.Risk.Scorecards;
using LowIncomeMonitor.Domain.Risk.Tables;
using LowIncomeMonitor.Domain.Risk.Trees;

namespace LowIncomeMonitor.Domain.Risk;

/// <summary>
/// A fitted model: plain data that scores by itself, without the library that trained it. Its score is a log-odds
/// before calibration. The names in JSON are a stored format: add, never rename.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "model")]
[JsonDerivedType(typeof(ScorecardModel), ModelKinds.Scorecard)]
[JsonDerivedType(typeof(TreeModel), ModelKinds.FastTree)]
[JsonDerivedType(typeof(LinearModel), ModelKinds.Lbfgs)]
public abstract class RiskModel
{
    /// <summary>One of <see cref="ModelKinds"/>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The inputs, in the order in which a row gives them.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<RiskColumn> Columns { get; }

    /// <summary>Score of the average of the training rows: what contributions are counted from.</summary>
    [JsonIgnore]
    public abstract double Average { get; }

    /// <summary>Log-odds of a row. A missing value and a word never seen have a defined score.</summary>
    public abstract double Score(ReadOnlySpan<double> row);

    /// <summary>
    /// What each input adds to the score, in log-odds: <see cref="Average"/> and the contributions sum up to the score.
    /// </summary>
    public abstract void Contribute(ReadOnlySpan<double> row, Span<double> contributions);

    /// <summary>Scores of all rows of a table, which is read by names of columns.</summary>
    public double[] Score(RiskTable table)
    {
        var own = table.For(Columns);
        var scores = new double[own.Rows];
        var row = new double[Columns.Count];
        for (var r = 0; r < scores.Length; r++)
        {
            own.CopyRow(r, row);
            scores[r] = Score(row);
        }

        return scores;
    }
}
