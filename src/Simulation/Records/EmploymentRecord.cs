namespace LowIncomeMonitor.Simulation.Records;

/// <summary>Contributions paid for a person; money in whole yuan.</summary>
internal sealed record EmploymentRecord : RegistryRecord
{
    public string Employer { get; init; } = "";

    /// <summary>employee, public_payroll, public_welfare_post, agent_paid; empty where the office does not say.</summary>
    public string Kind { get; init; } = "employee";

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public int? MonthlyBase { get; init; }

    public override RegistrySource Source => RegistrySource.Employment;
}
