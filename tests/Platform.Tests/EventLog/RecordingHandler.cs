using LowIncomeMonitor.Platform.EventLog;
using Npgsql;
using NpgsqlTypes;

namespace LowIncomeMonitor.Platform.Tests.EventLog;

/// <summary>Writes one row for each entry, without any constraint, so that a doubled effect shows.</summary>
internal sealed class RecordingHandler(string group) : IBatchHandler
{
    public const string Table =
        """
        create table effects (
            effect bigint generated always as identity, consumer_group text, topic text, partition integer,
            position bigint, key bytea, value bytea);
        """;

    /// <summary>Runs after the effects are written and before the commit.</summary>
    public Func<LogBatch, NpgsqlTransaction, CancellationToken, Task> Then { get; set; } =
        (_, _, _) => Task.CompletedTask;

    public async Task HandleAsync(LogBatch batch, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using (var copy = await transaction.Connection!.BeginBinaryImportAsync(
            "copy effects (consumer_group, topic, partition, position, key, value) from stdin (format binary)",
            cancellationToken))
        {
            foreach (var message in batch.Messages)
            {
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(group, cancellationToken);
                await copy.WriteAsync(message.Partition.Topic, cancellationToken);
                await copy.WriteAsync(message.Partition.Partition, cancellationToken);
                await copy.WriteAsync(message.Position, cancellationToken);
                await copy.WriteAsync(message.Key, NpgsqlDbType.Bytea, cancellationToken);
                await copy.WriteAsync(message.Value, NpgsqlDbType.Bytea, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await Then(batch, transaction, cancellationToken);
    }
}
