namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A pension; money in whole yuan.</summary>
internal sealed record PensionRecord : RegistryRecord
{
    /// <summary>employee or resident_basic.</summary>
    public required string Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public int? MonthlyAmount { get; init; }

    public override RegistrySource Source => RegistrySource.Pensions;
}
