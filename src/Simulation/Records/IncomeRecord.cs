namespace LowIncomeMonitor.Simulation.Records;

/// <summary>One kind of income; money in whole yuan.</summary>
internal sealed record IncomeRecord : RegistryRecord
{
    /// <summary>As in Domain.Accounting.IncomeKinds.</summary>
    public required string Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public int? MonthlyAmount { get; init; }

    public int? YearlyAmount { get; init; }

    public override RegistrySource Source => RegistrySource.Incomes;
}
