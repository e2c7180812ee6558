using System.Globalization;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

/// <summary>A row as it is about one of the people whom it names: the first, or the second of a marriage.</summary>
internal sealed class FileRecord(CsvTable table, List<string> row, int person = 0)
{
    public string this[string column] => table[row, column];

    public string NumberText { get; } = row[1 + 3 * person];

    public string? Number { get; } = WrittenNumber.Read(row[1 + 3 * person]);

    public string Name { get; } = FileCounty.Plain(row[2 + 3 * person]);

    public DateOnly? Birth => table.Header[3 + 3 * person].EndsWith("birth_date", StringComparison.Ordinal) ? FileCounty.Day(row[3 + 3 * person]) : null;

    public decimal? Money(string column) =>
        this[column] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool OwnedOn(DateOnly day) => FileCounty.Day(this["ended_on"]) is not { } ended || ended > day;
}
