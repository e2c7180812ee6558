namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A certificate of the federation.</summary>
internal sealed record DisabilityRecord : RegistryRecord
{
    public required string Kind { get; init; }

    /// <summary>1, the most severe, to 4.</summary>
    public required int Grade { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    /// <summary>active, expired, cancelled; empty where the register does not say.</summary>
    public string Status { get; init; } = "active";

    public override RegistrySource Source => RegistrySource.Disability;
}
