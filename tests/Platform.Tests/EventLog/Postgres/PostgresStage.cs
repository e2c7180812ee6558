using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Postgres;

/// <summary>A log on a database of its own.</summary>
internal sealed record PostgresStage(TestDatabase Database, PostgresEventLog Log) : IAsyncDisposable
{
    public PositionStore Positions { get; } = new(Database.DataSource, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await Log.DisposeAsync();
        await Database.DisposeAsync();
    }
}
