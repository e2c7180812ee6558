using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.Tests.CrossChecks;

/// <summary>The check against a plain one that decodes, splits and parses every row.</summary>
public sealed class CrossCheckProperties
{
    private static readonly string[] s_listed = [CheckFolder.Number, "34052419800101001X", "440524188001010014"];

    private static readonly Gen<string> Cell = Gen.Elements(
        "", "王", "欧阳明", "a", "\"q,\n\"\"z\"", "\"\n1,2,3\n\"", " ", "5\"", "㙓", "\U00020000", CheckFolder.Number, "110105491231002",
        "34052419800101001x", "440524188001010014", "440524188001010013", "\"" + CheckFolder.Number + "\"", "１１０１０５１９４９１２３１００２Ｘ");

    private static readonly Gen<string> Row =
        from cells in Cell.ArrayOf(4)
        from count in Gen.Frequency((8, Gen.Constant(4)), (1, Gen.Constant(3)))
        from end in Gen.Elements("\n", "\r\n", "\n\n", "\r")
        select string.Join(',', cells.Take(count)) + end;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Run_AnyRegister_IsWhatAPlainCheckFinds(string name)
    {
        var encoding = TextEncoding.Named(name);
        Property.Holds(
            from rows in Row.ListOf()
            from size in Gen.Choose(1, 200)
            select (Text: "owner_id,x,owner_name,y\n" + string.Concat(rows), Size: size),
            async x =>
            {
                using var folder = new CheckFolder();
                folder.Write("roster.csv", "household_id,person_id,name\n" + string.Concat(s_listed.Select(n => $"H,{n},欧阳明\n")));
                folder.Write("register.csv", x.Text, encoding);
                var summary = await CheckFolder.RunAsync(
                    folder.Request() with { ChunkSize = x.Size, Workers = 3, RegisterEncoding = name });

                var (rows, refused, hits) = Plain(x.Text);
                return (summary.Rows, summary.Refused) == (rows, refused.Count)
                    && CheckFolder.Read(folder.Out).Select(h => (h["registry_line"], h["person_id"])).SequenceEqual(hits)
                    && CheckFolder.Read(folder.Quarantine).Select(r => r["line"]).SequenceEqual(refused);
            });
    }

    private static (long Rows, List<string> Refused, List<(string Line, string Number)> Hits) Plain(string text)
    {
        var (refused, hits, rows) = (new List<string>(), new List<(string, string)>(), 0L);
        foreach (var row in new CsvRowReader(new StringReader(text)).Rows().Skip(1))
        {
            rows++;
            var line = row.LineNo.ToString(CultureInfo.InvariantCulture);
            if (!CsvCells.TrySplit(row.Text, 4, out var cells) || cells.Count != 4 || !CitizenId.Parse(cells[0]).IsOk)
                refused.Add(line);
            else if (s_listed.Contains(CitizenId.Parse(cells[0]).Id.Reveal()))
                hits.Add((line, CitizenId.Parse(cells[0]).Id.Reveal()));
        }

        return (rows, refused, hits);
    }
}
