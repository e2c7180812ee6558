using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace LowIncomeMonitor.Platform.EventLog.Kafka;

/// <summary>One append: entries handed to the producer in order, done when the last is acknowledged.</summary>
internal sealed class KafkaAppend(IProducer<byte[]?, byte[]> producer, string topic, IReadOnlyList<LogEntry> entries)
{
    private static readonly TimeSpan QueuePause = TimeSpan.FromMilliseconds(5);

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = entries.Count;
    private Error? _failure;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            var message = new Message<byte[]?, byte[]>
            {
                Key = entry.Key.IsEmpty ? null : Bytes(entry.Key),
                Value = Bytes(entry.Value),
            };
            while (!TryProduce(message)) await Task.Delay(QueuePause, cancellationToken);
        }

        await _done.Task.WaitAsync(cancellationToken);
    }

    // The producer's queue is bounded; when it is full the caller waits, which is the back-pressure.
    private bool TryProduce(Message<byte[]?, byte[]> message)
    {
        try
        {
            producer.Produce(topic, message, Delivered);
            return true;
        }
        catch (ProduceException<byte[]?, byte[]> failure) when (failure.Error.Code == ErrorCode.Local_QueueFull)
        {
            return false;
        }
    }

    private void Delivered(DeliveryReport<byte[]?, byte[]> report)
    {
        if (report.Error.IsError) Interlocked.CompareExchange(ref _failure, report.Error, null);
        if (Interlocked.Decrement(ref _missing) > 0) return;
        if (Volatile.Read(ref _failure) is { } failure) _done.TrySetException(new KafkaException(failure));
        else _done.TrySetResult();
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Array is { } array
            && segment.Offset == 0 && segment.Count == array.Length
            ? array
            : memory.ToArray();
}
