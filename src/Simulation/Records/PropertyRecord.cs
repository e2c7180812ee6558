namespace LowIncomeMonitor.Simulation.Records;

internal sealed record PropertyRecord : RegistryRecord
{
    public required string Use { get; init; }

    public required string Region { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public int? Area { get; init; }

    /// <summary>Owned share in per cent, null where the register does not say.</summary>
    public int? SharePercent { get; init; }

    /// <summary>Whole yuan.</summary>
    public int? Value { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string EndReason { get; init; } = "";

    public override RegistrySource Source => RegistrySource.Property;
}
