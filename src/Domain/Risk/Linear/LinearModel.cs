using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Linear;

/// <summary>Logistic regression on centred numbers and one-hot words.</summary>
public sealed class LinearModel : RiskModel
{
    [JsonConstructor]
    public LinearModel(IReadOnlyList<LinearColumn> terms, double bias)
    {
        Terms = terms;
        Bias = bias;
        Columns = [.. terms.Select(t => t.Column)];
        Average = bias + terms.Sum(t => t.AverageTerm);
    }

    public IReadOnlyList<LinearColumn> Terms { get; }

    public double Bias { get; }

    [JsonIgnore]
    public override string Kind => ModelKinds.Lbfgs;

    [JsonIgnore]
    public override IReadOnlyList<RiskColumn> Columns { get; }

    [JsonIgnore]
    public override double Average { get; }

    public override double Score(ReadOnlySpan<double> row)
    {
        var score = Bias;
        for (var c = 0; c < Terms.Count; c++)
            score += Terms[c].Term(row[c]);
        return score;
    }

    public override void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        for (var c = 0; c < Terms.Count; c++)
            contributions[c] = Terms[c].Term(row[c]) - Terms[c].AverageTerm;
    }
}
