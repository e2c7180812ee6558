using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Platform.Tests.Files;

public sealed class EncodingSampleTests
{
    private const int Rows = 900_000;

    [Theory]
    [InlineData("gb18030", Rows - 1)]
    [InlineData("utf-8", Rows - 1)]
    public void Of_LargeFile_IsToldWhereverTheFirstNameStands(string name, int firstName)
    {
        // Above the size up to which files are read whole; the rare names lie between the stretches that are looked at.
        var encoding = TextEncoding.Named(name);
        var text = new StringBuilder(Rows * 24);
        for (var i = 0; i < Rows; i++)
            text.Append(i >= firstName ? "421281199001011234,王建国\n" : "421281199001011234,-----\n");
        var bytes = encoding.GetBytes(text.ToString());

        Assert.True(bytes.Length > 16 << 20);
        Assert.Equal(encoding.WebName, EncodingSample.Of(new MemoryBytes(bytes)).WebName);
    }

    [Fact]
    public void Of_NothingButAscii_IsUtf8() =>
        Assert.Equal("utf-8", EncodingSample.Of(new MemoryBytes(Encoding.UTF8.GetBytes("a,b\n1,2\n"))).WebName);
}
