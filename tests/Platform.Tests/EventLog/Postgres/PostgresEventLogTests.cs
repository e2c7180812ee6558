using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Platform.Tests.EventLog.Postgres;

/// <summary>The log on PostgreSQL keeps the promises of every log.</summary>
public sealed class PostgresEventLogTests(PostgresFixture postgres) : EventLogCompliance(postgres)
{
    private protected override Task<EventLogStage> SetAsync(TestDatabase database, string topic)
    {
        var log = new PostgresEventLog(database.DataSource, TimeProvider.System, NullLogger<PostgresEventLog>.Instance);
        return Task.FromResult(new EventLogStage(database, log, new PostgresOutbox(log), topic));
    }
}
