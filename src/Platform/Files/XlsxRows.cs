using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>Rows of the first sheet of a workbook, as texts.</summary>
internal static class XlsxRows
{
    /// <summary>A double holds 15 digits for certain; a longer whole number in a cell has lost its end.</summary>
    private const double LargestExact = 1e15;

    static XlsxRows() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="FileRefusedException">The file is no workbook.</exception>
    public static IEnumerable<FileRow> Read(Stream stream)
    {
        using var reader = Open(stream);
        for (var line = 1L; TryRead(reader); line++)
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Text(reader.GetValue(i));
            if (Array.Exists(cells, c => c.Length > 0))
                yield return new(line, "", cells);
        }
    }

    private static IExcelDataReader Open(Stream stream)
    {
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw new FileRefusedException("The file is no readable .xlsx workbook; save it again or export it as CSV.", e);
        }
    }

    private static bool TryRead(IExcelDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw new FileRefusedException("The workbook is damaged; save it again or export it as CSV.", e);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        // Left in scientific notation, so that a damaged citizen number is recognised as one.
        double number when Math.Abs(number) >= LargestExact => number.ToString("E14", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
