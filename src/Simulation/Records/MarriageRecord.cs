namespace LowIncomeMonitor.Simulation.Records;

/// <summary>A marriage or divorce: the one record that is about two people.</summary>
internal sealed record MarriageRecord : RegistryRecord
{
    public required Mention Partner { get; init; }

    /// <summary>marriage or divorce.</summary>
    public required string Event { get; init; }

    public required DateOnly On { get; init; }

    public override RegistrySource Source => RegistrySource.Marriages;

    public override IEnumerable<Mention> Mentions => [Who, Partner];
}
