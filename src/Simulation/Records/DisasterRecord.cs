namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A disaster or accident; money in whole yuan.</summary>
internal sealed record DisasterRecord : RegistryRecord
{
    public required string Region { get; init; }

    /// <summary>fire, flood, traffic, drowning, work_accident, other.</summary>
    public required string Kind { get; init; }

    public required DateOnly On { get; init; }

    public int? EstimatedLoss { get; init; }

    public override RegistrySource Source => RegistrySource.Disasters;
}
