using System.Text;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Out;

/// <summary>The rows that could not be compared, of the roster and of the register, each with line, column and reason.</summary>
internal sealed class QuarantineFile(CsvByteWriter csv)
{
    public void WriteHeader() => csv.Put("file,line,column,code,reason_zh,reason_en,row\n"u8);

    /// <param name="file">"roster" or "register".</param>
    /// <param name="lineNo">Line of the file.</param>
    /// <param name="column">Column at fault; empty for the row as a whole.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="row">The row as it stands in the file.</param>
    /// <param name="encoding">Its encoding.</param>
    public void Add(string file, long lineNo, string column, Reason reason, ReadOnlySpan<byte> row, Encoding encoding)
    {
        csv.Cell(file).Cell(lineNo).Cell(column).Cells(reason.Cells);
        if (RowBytes.AreUtf8(row, encoding))
            csv.Cell(row).EndRow();
        else
            csv.Cell(encoding.GetString(row)).EndRow();
    }
}
