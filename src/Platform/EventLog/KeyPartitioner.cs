using System.Buffers.Binary;

namespace LowIncomeMonitor.Platform.EventLog;

/// <summary>
/// Key to partition: Murmur2 with the seed of Kafka's own clients, so that both adapters, and any other producer on
/// a Kafka topic, put a key into the same partition.
/// </summary>
/// <remarks>Source: org.apache.kafka.common.utils.Utils.murmur2; librdkafka partitioner "murmur2_random".</remarks>
public static class KeyPartitioner
{
    private const uint Multiplier = 0x5bd1e995;
    private const uint Seed = 0x9747b28c;
    private const int Shift = 24;

    /// <summary>The partition of a key that is not empty.</summary>
    /// <param name="key">At least one byte: an empty key belongs nowhere and is spread by the log.</param>
    /// <param name="partitions">Number of partitions, at least 1.</param>
    public static int PartitionOf(ReadOnlySpan<byte> key, int partitions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        if (key.IsEmpty) throw new ArgumentException("An empty key has no partition of its own.", nameof(key));
        return (int)(Hash(key) & 0x7fffffff) % partitions;
    }

    /// <summary>Murmur2, 32 bits.</summary>
    internal static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = Seed ^ (uint)bytes.Length;
        while (bytes.Length >= 4)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Multiplier;
            word ^= word >> Shift;
            hash = (hash * Multiplier) ^ (word * Multiplier);
            bytes = bytes[4..];
        }

        for (var i = bytes.Length - 1; i >= 0; i--) hash ^= (uint)bytes[i] << (8 * i);
        if (bytes.Length > 0) hash *= Multiplier;
        hash ^= hash >> 13;
        hash *= Multiplier;
        return hash ^ (hash >> 15);
    }
}
