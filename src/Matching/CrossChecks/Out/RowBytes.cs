using System.Text;
using System.Text.Unicode;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>Rows of a register on their way into a file of UTF-8.</summary>
internal static class RowBytes
{
    /// <summary>True where the bytes can go there as they are; otherwise they are decoded, and broken characters marked.</summary>
    public static bool AreUtf8(ReadOnlySpan<byte> row, Encoding encoding) =>
        encoding is UTF8Encoding ? Utf8.IsValid(row) : !row.ContainsAnyInRange((byte)0x80, (byte)0xFF);
}
