using System.Text;
using Google.Protobuf;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Matching.In;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Matching.Tests.In;

public sealed class SealedRecordScanTests
{
    [Fact]
    public void TryRead_GeneratedMessages_AgreesWithTheGeneratedParser()
    {
        var random = Seeds.For(nameof(TryRead_GeneratedMessages_AgreesWithTheGeneratedParser));
        for (var i = 0; i < 500; i++)
        {
            var record = Any(random);
            var bytes = record.ToByteArray();

            Assert.True(SealedRecordScan.TryRead(bytes, out var scan));
            Assert.Equal(record.Envelope.Source, Encoding.UTF8.GetString(scan.Source));
            Assert.Equal(record.Envelope.RecordId, Encoding.UTF8.GetString(scan.RecordId));
            Assert.Equal(record.Envelope.Version, scan.Version);
            Assert.Equal(record.PersonToken.ToByteArray(), scan.Number?.ToArray() ?? []);
            Assert.Equal(record.NameBirthToken.ToByteArray(), scan.NameAndBirth?.ToArray() ?? []);
        }
    }

    [Fact]
    public void TryRead_DamagedBytes_NeverThrows()
    {
        var random = Seeds.For(nameof(TryRead_DamagedBytes_NeverThrows));
        var refused = 0;
        for (var i = 0; i < 5000; i++)
        {
            var bytes = Any(random).ToByteArray();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = bytes.AsSpan(0, random.Next(bytes.Length + 1));
            refused += SealedRecordScan.TryRead(cut, out _) ? 0 : 1;
        }

        Assert.InRange(refused, 1, 5000);
    }

    [Fact]
    public void TryRead_NoVersionOrWrongTokenLength_IsRefused()
    {
        var random = Seeds.For(nameof(TryRead_NoVersionOrWrongTokenLength_IsRefused));
        var noVersion = Any(random);
        noVersion.Envelope.Version = 0;
        var shortToken = Any(random);
        shortToken.PersonToken = ByteString.CopyFrom(1, 2, 3);

        Assert.False(SealedRecordScan.TryRead(noVersion.ToByteArray(), out _));
        Assert.False(SealedRecordScan.TryRead(shortToken.ToByteArray(), out _));
    }

    private static SealedRecord Any(Random random) => new()
    {
        Envelope = new()
        {
            EventId = $"e{random.Next()}", Source = "deaths", RecordId = $"记录{random.Next()}",
            Version = random.NextInt64(1, long.MaxValue), ReceivedAtMs = random.NextInt64(0, 1L << 42), SchemaVersion = 1,
        },
        PersonToken = random.Next(2) == 0 ? ByteString.Empty : Bytes(random, 16),
        NameBirthToken = random.Next(2) == 0 ? ByteString.Empty : Bytes(random, 16),
        Payload = new() { KeyId = "k", Nonce = Bytes(random, 12), Ciphertext = Bytes(random, random.Next(400)) },
    };

    private static ByteString Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return ByteString.CopyFrom(bytes);
    }
}
