using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Reads a topic from its start, as a consumer would.</summary>
internal static class LogContents
{
    public static async Task<IReadOnlyList<LogMessage>> ReadAllAsync(IEventLog log, string topic)
    {
        var ends = await log.EndPositionsAsync(topic, CancellationToken.None);
        var expected = ends.Values.Sum();
        await using var reader = log.OpenReader($"test-{Guid.NewGuid():N}", [topic], new FromTheStart(), new());
        var messages = new List<LogMessage>();
        while (messages.Count < expected)
        {
            if (await reader.ReadAsync(CancellationToken.None) is { } batch)
                messages.AddRange(batch.Messages);
        }

        return messages;
    }

    /// <summary>The records of a register by event id, opened; a record that was published twice appears once.</summary>
    public static async Task<IReadOnlyDictionary<string, (Envelope Envelope, RegistryRecord Record)>> RecordsAsync(
        IngestionHarness harness, string source)
    {
        var records = new Dictionary<string, (Envelope, RegistryRecord)>();
        foreach (var message in await ReadAllAsync(harness.PostgresLog, Topics.Registry(source)))
        {
            var sealedRecord = SealedRecord.Parser.ParseFrom(message.Value.Span);
            var payload = sealedRecord.Payload;
            var plain = harness.Get<ISealer>().Open(
                new(payload.KeyId, payload.Nonce.Memory, payload.Ciphertext.Memory), SealContext.OfRecord(sealedRecord.Envelope.EventId));
            records[sealedRecord.Envelope.EventId] = (sealedRecord.Envelope, RegistryRecord.Parser.ParseFrom(plain));
        }

        return records;
    }

    public static async Task<IReadOnlyList<RosterEvent>> RosterAsync(IngestionHarness harness) =>
        [.. (await ReadAllAsync(harness.PostgresLog, Topics.Roster)).Select(m => RosterEvent.Parser.ParseFrom(m.Value.Span))];

    private sealed class FromTheStart : IPositionSource
    {
        public Task<long> NextPositionAsync(string group, TopicPartition partition, CancellationToken cancellationToken) =>
            Task.FromResult(0L);
    }
}
