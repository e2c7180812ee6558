namespace LowIncomeMonitor.Compat.Tests;

/// <summary>Tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class ProbeServerGroup : ICollectionFixture<ProbeServer>
{
    public const string Name = "gRPC server";
}
