namespace LowIncomeMonitor.Simulation.Records;

internal sealed record VehicleRecord : RegistryRecord
{
    public required string Kind { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public string Plate { get; init; } = "";

    public string Use { get; init; } = "private";

    /// <summary>Cubic centimetres, null for electric ones and where unknown.</summary>
    public int? Displacement { get; init; }

    /// <summary>Whole yuan.</summary>
    public int? Price { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string EndReason { get; init; } = "";

    public override RegistrySource Source => RegistrySource.Vehicles;
}
