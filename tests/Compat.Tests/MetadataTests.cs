using Grpc.Core;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>The collection by itself: it must answer alike whether it is the published one or ours.</summary>
public sealed class MetadataTests
{
    [Fact]
    public void Get_OfARepeatedKey_IsTheLastInAnyCase()
    {
        var metadata = new Metadata { { "Key", "first" }, { "kEY", "last" } };

        Assert.Equal("last", metadata.GetValue("KEY"));
        Assert.Equal(["key", "key"], metadata.Select(entry => entry.Key));
        Assert.Null(metadata.Get("other"));
    }

    [Fact]
    public void Empty_WhenAddedTo_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("key", "value"));

    [Theory]
    [InlineData("with space")]
    [InlineData("键")]
    [InlineData("colon:")]
    public void Add_WithAKeyOutsideTheAlphabet_Throws(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata { { key, "value" } });

    [Fact]
    public void Add_TextUnderABinaryKey_Throws() =>
        Assert.Throws<ArgumentException>(() => new Metadata { { "key-bin", "value" } });

    [Fact]
    public void Add_BytesUnderATextKey_Throws() =>
        Assert.Throws<ArgumentException>(() => new Metadata { { "key", [1] } });

    [Fact]
    public void ValueBytes_ChangedByTheReceiver_StayTheSame()
    {
        byte[] source = [1, 2];
        var entry = new Metadata.Entry("key-bin", source);

        source[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal([1, 2], entry.ValueBytes);
        Assert.Throws<InvalidOperationException>(() => entry.Value);
    }

    [Fact]
    public void List_InsertedReplacedAndRemoved_KeepsOrder()
    {
        var metadata = new Metadata { { "a", "1" }, { "c", "3" } };
        metadata.Insert(1, new Metadata.Entry("b", "2"));
        metadata[2] = new Metadata.Entry("d", "4");
        metadata.RemoveAt(0);

        Assert.Equal(["b", "d"], metadata.Select(entry => entry.Key));
        metadata.Clear();
        Assert.Empty(metadata);
    }
}
