using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>Builds consumers from what every module shares.</summary>
public sealed class ConsumerFactory(
    IEventLog log, NpgsqlDataSource database, IQuarantine quarantine, TimeProvider clock, ILoggerFactory loggers)
{
    /// <summary>One member of a group.</summary>
    public ConsumeLoop Loop(ConsumeLoopOptions options, IBatchHandler handler) =>
        new(log, database, quarantine, handler, options, clock, loggers.CreateLogger<ConsumeLoop>());

    /// <summary>As many members as the options say, each with a handler of its own.</summary>
    public ConsumerService Service(ConsumeLoopOptions options, Func<IBatchHandler> handler) =>
        new([.. Enumerable.Range(0, options.Parallelism).Select(_ => Loop(options, handler()))]);
}
