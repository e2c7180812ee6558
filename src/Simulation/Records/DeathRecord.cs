namespace LowIncomeMonitor.Simulation.Records;

internal sealed record DeathRecord : RegistryRecord
{
    public required DateOnly DiedOn { get; init; }

    /// <summary>police, medical, cremation or pension.</summary>
    public required string Feed { get; init; }

    public DateOnly RegisteredOn { get; init; }

    public override RegistrySource Source => RegistrySource.Deaths;
}
