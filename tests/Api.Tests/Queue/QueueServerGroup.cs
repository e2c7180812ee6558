namespace LowIncomeMonitor.Api.Tests.Queue;

/// <summary>Tests of one running service, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class QueueServerGroup : ICollectionFixture<QueueServer>
{
    public const string Name = "queue server";
}
