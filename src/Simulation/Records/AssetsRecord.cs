namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A balance of one day; money in whole yuan.</summary>
internal sealed record AssetsRecord : RegistryRecord
{
    public required string AuthorisationNo { get; init; }

    public required DateOnly AsOf { get; init; }

    public required int TotalBalance { get; init; }

    public int? Accounts { get; init; }

    public override RegistrySource Source => RegistrySource.Assets;
}
