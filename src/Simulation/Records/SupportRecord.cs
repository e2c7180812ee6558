namespace LowIncomeMonitor.Simulation.Records;

/// <summary>What somebody outside the household owes a person; money in whole yuan.</summary>
internal sealed record SupportRecord : RegistryRecord
{
    /// <summary>child, parent, spouse, grandchild, sibling, other: what the obligor is to the person.</summary>
    public required string Relation { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public int? AgreedMonthly { get; init; }

    public int? ObligorMonthlyIncome { get; init; }

    public int? ObligorPersons { get; init; }

    public int? SupportedPersons { get; init; }

    public bool Alimony { get; init; }

    public override RegistrySource Source => RegistrySource.Support;
}
