namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A hospital stay; money in fen.</summary>
internal sealed record StayRecord : RegistryRecord
{
    public required string Hospital { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    public required DateOnly DischargedOn { get; init; }

    public required DateOnly SettledOn { get; init; }

    public required long Total { get; init; }

    public long? Insurance { get; init; }

    public long? Aid { get; init; }

    /// <summary>What the patient paid after every reimbursement.</summary>
    public long? Own { get; init; }

    public string Diagnosis { get; init; } = "other";

    public override RegistrySource Source => RegistrySource.Hospitalizations;
}
