using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog.Postgres;

/// <summary>What a reader needs of its log, and what was asked of it.</summary>
internal sealed record PostgresReaderContext(
    NpgsqlDataSource Database,
    TopicCatalogue Catalogue,
    LogWakeUp WakeUp,
    PostgresEventLogOptions Times,
    ILogger Logger,
    string Group,
    IReadOnlyCollection<string> Topics,
    IPositionSource Positions,
    ReaderOptions Options);
