using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.TestKit;

namespace LowIncomeMonitor.Platform.Tests.Privacy;

public sealed class AesGcmSealerTests
{
    private const string Secret = "王小明 421281199001011234";

    private static byte[] Context => "event-1"u8.ToArray();

    [Fact]
    public void Open_PublishedVector_GivesItsPlaintext()
    {
        // Test case 16 of the GCM specification (McGrew and Viega).
        var key = Convert.FromHexString("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        using var sealer = new AesGcmSealer(new PrivacyKeys(
            [.. Enumerable.Range(0, 32).Select(i => (byte)i)], new Dictionary<string, byte[]> { ["v"] = key }, "v"));
        var vector = new SealedBytes(
            "v",
            Convert.FromHexString("cafebabefacedbaddecaf888"),
            Convert.FromHexString(
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b"));

        var plain = sealer.Open(vector, Convert.FromHexString("feedfacedeadbeeffeedfacedeadbeefabaddad2"));

        Assert.Equal(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            Convert.ToHexStringLower(plain));
    }

    [Fact]
    public void Open_AnyBytesAndContext_GivesThemBack()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create());
        Prop.ForAll<byte[], byte[]>((plain, context) =>
            sealer.Open(sealer.Seal(plain ?? [], context ?? []), context ?? []).AsSpan().SequenceEqual(plain ?? []))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Open_AnySingleBitChanged_IsRefusedWithoutContent()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create());
        var seal = sealer.Seal(Encoding.UTF8.GetBytes(Secret), Context);
        for (var bit = 0; bit < seal.Ciphertext.Length * 8; bit++)
        {
            var changed = seal.Ciphertext.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            var error = Assert.Throws<SealBrokenException>(() => sealer.Open(seal with { Ciphertext = changed }, Context));
            Assert.DoesNotContain("42128", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_OtherContext_IsRefused()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create());
        var seal = sealer.Seal(Encoding.UTF8.GetBytes(Secret), Context);

        Assert.Throws<SealBrokenException>(() => sealer.Open(seal, "event-2"u8));
    }

    [Fact]
    public void Open_TooShort_IsRefused()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create());

        Assert.Throws<SealBrokenException>(() => sealer.Open(new SealedBytes("test", new byte[12], new byte[15]), Context));
        Assert.Throws<SealBrokenException>(() => sealer.Open(new SealedBytes("test", new byte[4], new byte[40]), Context));
    }

    [Fact]
    public void Open_AfterRotation_OpensOldSealsAndSealsWithTheNewKey()
    {
        using var before = new AesGcmSealer(TestKeys.Create("2026a"));
        using var after = new AesGcmSealer(TestKeys.Create("2026a", "2026b"));
        using var later = new AesGcmSealer(TestKeys.Create("2026b"));
        var old = before.Seal(Encoding.UTF8.GetBytes(Secret), Context);

        Assert.Equal(Secret, Encoding.UTF8.GetString(after.Open(old, Context)));
        Assert.Equal("2026b", after.Seal([1], Context).KeyId);
        Assert.Throws<SealBrokenException>(() => later.Open(old, Context));
    }

    [Fact]
    public void Seal_SamePlainTwice_DiffersInNonceAndCiphertext()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create());
        var seals = Enumerable.Range(0, 10_000).Select(_ => sealer.Seal([1, 2, 3], Context)).ToList();

        Assert.Equal(seals.Count, seals.Select(seal => Convert.ToHexString(seal.Nonce.Span)).Distinct().Count());
        Assert.Equal(seals.Count, seals.Select(seal => Convert.ToHexString(seal.Ciphertext.Span)).Distinct().Count());
    }

    [Fact]
    public void SealAndOpen_ManyThreads_GiveEveryBytesBack()
    {
        using var sealer = new AesGcmSealer(TestKeys.Create("old", "new"));
        Parallel.For(0, 50_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var plain = BitConverter.GetBytes(i);
            Assert.Equal(plain, sealer.Open(sealer.Seal(plain, Context), Context));
        });
    }
}
