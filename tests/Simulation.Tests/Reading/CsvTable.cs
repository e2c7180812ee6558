using System.Text;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>A small RFC 4180 reader of the tests' own, so that a writer's mistake is not read back by its twin.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(List<List<string>> rows)
    {
        Header = rows[0];
        _columns = Header.Select((name, at) => (name, at)).ToDictionary(x => x.name, x => x.at);
        Rows = rows[1..];
    }

    public List<string> Header { get; }

    public List<List<string>> Rows { get; }

    public string this[List<string> row, string column] => row[_columns[column]];

    public static CsvTable Read(string path)
    {
        var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        List<List<string>> rows = [];
        List<string> row = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[++i]);
                else
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return new CsvTable(rows);
    }
}
