using System.Globalization;
using LowIncomeMonitor.Ingestion.In.Files;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Ingestion.In;

/// <summary>Rows of one import.</summary>
internal sealed class FileFeed(
    string source, FileDecoder decoder, long importId, DateTimeOffset receivedAt, string snapshotId) : Feed<FileRow>(ChannelName)
{
    public const string ChannelName = "file";

    public override Decoded Decode(FileRow input) => decoder.Decode(input);

    public override string SourceOf(FileRow input) => source;

    public override Receipt ReceiptOf(FileRow input) =>
        new(receivedAt, ProvenanceOf(importId, input.LineNo), input.LineNo, snapshotId);

    public override ReadOnlyMemory<byte> BytesOf(FileRow input) => FileDecoder.ToBytes(input);

    public static string ProvenanceOf(long importId, long lineNo) =>
        string.Create(CultureInfo.InvariantCulture, $"import {importId} line {lineNo}");

    /// <summary>Reads what <see cref="ProvenanceOf"/> wrote.</summary>
    public static bool TryReadProvenance(string provenance, out long importId, out long lineNo)
    {
        (importId, lineNo) = (0, 0);
        return provenance.Split(' ') is ["import", var id, "line", var line]
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out importId)
            && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out lineNo);
    }
}
