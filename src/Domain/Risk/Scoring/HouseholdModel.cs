using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Risk.Scoring;

/// <summary>A model that scores households: it reads its inputs from features in the order of the catalogue.</summary>
public sealed class HouseholdModel
{
    private readonly TrainedRisk _trained;
    private readonly int[] _places;

    /// <param name="modelId">Identifier in the store.</param>
    /// <param name="trained">The model.</param>
    /// <exception cref="RiskDataException">It wants an input that households do not have.</exception>
    public HouseholdModel(string modelId, TrainedRisk trained)
    {
        if (FaultOf(trained.Model) is { } fault)
            throw new RiskDataException($"{modelId} {fault}");
        (ModelId, _trained) = (modelId, trained);
        var names = FeatureCatalogue.All.Select(feature => feature.Name).ToList();
        _places = [.. trained.Model.Columns.Select(column => names.IndexOf(column.Name))];
    }

    public string ModelId { get; }

    /// <summary>Why a model cannot score households, as the end of a sentence; null when it can.</summary>
    public static string? FaultOf(RiskModel model)
    {
        var foreign = model.Columns.FirstOrDefault(column => column.Kind != ColumnKind.Number || FeatureCatalogue.Named(column.Name) is null);
        return foreign is null ? null : $"wants the input {foreign.Name}, which households do not have. Train it on their features.";
    }

    /// <param name="values">Features in order of the catalogue.</param>
    public double Probability(ReadOnlySpan<double> values) => _trained.Probability(Row(values));

    /// <summary>The strongest reasons.</summary>
    public IReadOnlyList<RiskReason> Reasons(ReadOnlySpan<double> values) => RiskExplanation.Reasons(_trained.Model, Row(values));

    /// <summary>The strongest changes of reasons.</summary>
    public IReadOnlyList<RiskReason> Changes(ReadOnlySpan<double> before, ReadOnlySpan<double> now) =>
        RiskExplanation.Changes(_trained.Model, Row(before), Row(now));

    private double[] Row(ReadOnlySpan<double> values)
    {
        var row = new double[_places.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = values[_places[i]];
        return row;
    }
}
