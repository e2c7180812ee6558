namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A move of the registered residence between two counties.</summary>
internal sealed record MoveRecord : RegistryRecord
{
    public required string FromRegion { get; init; }

    public required string ToRegion { get; init; }

    public required DateOnly On { get; init; }

    public override RegistrySource Source => RegistrySource.Moves;
}
