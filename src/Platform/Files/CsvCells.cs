namespace LowIncomeMonitor.Platform.Files;

/// <summary>Splits one row of RFC 4180 text into its cells.</summary>
public static class CsvCells
{
    /// <summary>False when a quote is not closed, or text follows a closing quote.</summary>
    public static bool TrySplit(string row, int expected, out List<string> cells)
    {
        cells = new(expected);
        var position = 0;
        while (true)
        {
            if (position < row.Length && row[position] == '"')
            {
                if (!TryQuoted(row, ref position, out var quoted))
                    return false;
                cells.Add(quoted);
            }
            else
            {
                var comma = row.IndexOf(',', position);
                var end = comma < 0 ? row.Length : comma;
                cells.Add(row[position..end]);
                position = end;
            }

            if (position == row.Length)
                return true;
            if (row[position] != ',')
                return false;
            position++;
        }
    }

    private static bool TryQuoted(string row, ref int position, out string cell)
    {
        cell = "";
        var start = position + 1;
        for (var from = start; ; from = position + 2)
        {
            position = row.IndexOf('"', from);
            if (position < 0)
                return false;
            if (position + 1 == row.Length || row[position + 1] != '"')
                break;
        }

        cell = row[start..position].Replace("\"\"", "\"", StringComparison.Ordinal);
        position++;
        return true;
    }
}
