using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Tests.Linkage;

/// <summary>The public FEBRL records and the example models for them.</summary>
internal static class Febrl
{
    private const string Id = "rec_id";

    public static string Folder { get; } = Path.Combine(Root(), "../shared/data/febrl");

    public static LinkModel Model(string name) => LinkModelJson.Read(File.ReadAllText(Path.Combine(Root(), "linkage/examples", name)));

    public static (RecordSet Records, Truth Truth) Read(LinkModel model, string left, string? right)
    {
        var builder = new RecordSetBuilder([.. model.Columns, Id]);
        Read(builder, left, TableSide.Left);
        if (right is not null)
            Read(builder, right, TableSide.Right);
        var records = builder.Build();
        // rec-N-org and rec-N-dup-K are person N.
        var people = Enumerable.Range(0, records.Count).Select(record => int.Parse(records.Column(Id).Of(record).Split('-')[1], System.Globalization.CultureInfo.InvariantCulture));
        return (records, new Truth([.. people], records.LeftCount));
    }

    private static void Read(RecordSetBuilder builder, string file, TableSide side)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var header = lines[0].Split(',', StringSplitOptions.TrimEntries);
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            for (var column = 0; column < header.Length; column++)
                builder.Cell(builder.IndexOf(header[column]), header[column], cells[column]);
            builder.EndRow(side);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Monitor.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Monitor.sln not found above the tests.");
    }
}
