using System.Globalization;

namespace LowIncomeMonitor.Simulation.Tests.Reading;

internal sealed class FileRecord(CsvTable table, List<string> row)
{
    public string this[string column] => table[row, column];

    public string NumberText { get; } = row[1];

    public string? Number { get; } = WrittenNumber.Read(row[1]);

    public string Name { get; } = FileCounty.Plain(row[2]);

    public DateOnly? Birth => table.Header.Contains("birth_date") ? FileCounty.Day(this["birth_date"]) : null;

    public decimal? Money(string column) =>
        this[column] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool OwnedOn(DateOnly day) => FileCounty.Day(this["ended_on"]) is not { } ended || ended > day;
}
