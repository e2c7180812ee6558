namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A role in a company, workshop or cooperative; money in whole yuan.</summary>
internal sealed record BusinessRecord : RegistryRecord
{
    public string Company { get; init; } = "";

    /// <summary>legal_rep, shareholder, supervisor, self_employed, coop_member.</summary>
    public required string Role { get; init; }

    public int? PaidInCapital { get; init; }

    /// <summary>active, dormant, cancelled; empty where the register does not say.</summary>
    public string Status { get; init; } = "active";

    public bool? TaxActive { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public override RegistrySource Source => RegistrySource.Business;
}
