using Spectre.Console;

namespace LowIncomeMonitor.Host.Output;

/// <summary>Tables for people.</summary>
internal static class Tables
{
    /// <summary>Prints to standard output.</summary>
    public static void Print(string title, IReadOnlyList<string> columns, IEnumerable<string[]> rows) =>
        Print(Terminal.Out, title, columns, rows);

    /// <summary>Columns of numbers stand right and never wrap; texts wrap, and a line feed begins a new line.</summary>
    internal static void Print(IAnsiConsole console, string title, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        var several = all.Any(row => row.Any(cell => cell.Contains('\n', StringComparison.Ordinal)));
        var table = new Table
        {
            Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)), ShowRowSeparators = several,
        };
        for (var i = 0; i < columns.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            if (all.Count > 0 && all.TrueForAll(row => IsNumber(row[i])))
                column = column.RightAligned().NoWrap();
            table.AddColumn(column);
        }

        foreach (var row in all)
            table.AddRow(row.Select(Markup.Escape).ToArray());
        console.Write(table);
    }

    private static bool IsNumber(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or ' ' or '-');
}
