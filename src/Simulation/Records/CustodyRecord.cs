namespace LowIncomeMonitor.Simulation.Records;

internal sealed record CustodyRecord : RegistryRecord
{
    /// <summary>sentence, suspended_sentence, detention, compulsory_rehab.</summary>
    public required string Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public override RegistrySource Source => RegistrySource.Custody;
}
