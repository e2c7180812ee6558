using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.Store;

/// <summary>What makes two imports the same: source, content, mapping and a day that was asked for. Not the file's name.</summary>
internal static class ImportKey
{
    public static byte[] Of(string source, byte[] fileSha256, ColumnMapping mapping, DateOnly? asOf)
    {
        var text = new StringBuilder(source).Append('\n').Append(Convert.ToHexString(fileSha256)).Append('\n')
            .Append(asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var (column, field) in mapping.Entries)
            text.Append('\n').Append(column).Append('\t').Append(field);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
