using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Files as departments send them.</summary>
internal static class Files
{
    public const string DeathsHeader = "record_id,person_id,name,birth_date,died_on,source,registered_on";

    /// <summary>Deaths with every seventh row wrong.</summary>
    public static byte[] Deaths(int rows, Encoding? encoding = null)
    {
        var text = new StringBuilder(DeathsHeader).Append("\r\n");
        for (var i = 1; i <= rows; i++)
        {
            var diedOn = IsWrong(i) ? "2026-02-30" : "2026-02-03";
            text.Append(CultureInfo.InvariantCulture, $"D{i},{People.Number(i)},{People.Name(i)},,{diedOn},police,2026/2/5\r\n");
        }

        return (encoding ?? new UTF8Encoding(false)).GetBytes(text.ToString());
    }

    public static bool IsWrong(int row) => row % 7 == 0;

    public static int WrongAmong(int rows) => rows / 7;

    /// <summary>A roster of single-person households.</summary>
    public static byte[] Roster(int rows)
    {
        var text = new StringBuilder("household_id,person_id,name,relation,region,area,programme,enrolled_on,monthly_amount,phone\n");
        for (var i = 1; i <= rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"H{i},{People.Number(i)},{People.Name(i)},head,421281102,rural,dibao,2023-01-01,{400 + i}.50,1390000{i:D4}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The smallest workbook that spreadsheet programs would open: texts inline, numbers as numbers.</summary>
    public static byte[] Workbook(params object[][] rows)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(zip, "xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
            Add(zip, "xl/_rels/workbook.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """);
            Add(zip, "xl/worksheets/sheet1.xml", Sheet(rows));
        }

        return memory.ToArray();
    }

    private static string Sheet(object[][] rows)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + c)}{r + 1}");
                xml.Append(rows[r][c] is double number
                    ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{number:R}</v></c>")
                    : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{rows[r][c]}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content.Trim());
    }
}
