using System.Text.Json.Serialization;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Trees;

/// <summary>Boosted trees with the encoding of their inputs: scores without the library that trained them.</summary>
public sealed class TreeModel : RiskModel
{
    [JsonConstructor]
    public TreeModel(TreeEncoding encoding, FlatTrees trees)
    {
        Encoding = encoding;
        Trees = trees;
        Columns = [.. encoding.Columns.Select(c => c.Column)];
        Average = trees.Average();
    }

    public TreeEncoding Encoding { get; }

    public FlatTrees Trees { get; }

    [JsonIgnore]
    public override string Kind => ModelKinds.FastTree;

    [JsonIgnore]
    public override IReadOnlyList<RiskColumn> Columns { get; }

    [JsonIgnore]
    public override double Average { get; }

    public override double Score(ReadOnlySpan<double> row)
    {
        Span<float> numbers = stackalloc float[Encoding.Width];
        Encoding.Encode(row, numbers);
        return Trees.Score(numbers);
    }

    public override void Contribute(ReadOnlySpan<double> row, Span<double> contributions)
    {
        Span<float> numbers = stackalloc float[Encoding.Width];
        Encoding.Encode(row, numbers);
        contributions.Clear();
        Trees.Contribute(numbers, Encoding.Owners, contributions);
    }
}
