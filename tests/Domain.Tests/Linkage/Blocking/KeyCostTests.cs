using System.Globalization;
using LowIncomeMonitor.Domain.Linkage.Blocking;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Blocking;

public sealed class KeyCostTests
{
    [Theory]
    [InlineData(500, false)]
    [InlineData(500, true)]
    public void Of_FewRecords_CountsEveryPair(int people, bool oneTable)
    {
        var (records, ids) = Read(people, oneTable);

        Assert.Equal(Pairs(ids, records), new KeyCost(records).Of([ids]), 6);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_ManyEqualRowsInBothTables_IsNotMisledByThem(bool oneTable)
    {
        // Every row twice: in the order of their hash equal rows stand at the same place, where a sample meets them together.
        var (records, ids) = Read(40_000, oneTable);
        var estimated = new KeyCost(records).Of([ids]);

        // 400 towns: 100 people of each, 10,000 pairs between two tables. A sample of the first records said eight times as much.
        Assert.InRange(estimated / Pairs(ids, records), 0.8, 1.2);
    }

    private static (RecordSet Records, int[] Ids) Read(int people, bool oneTable)
    {
        var builder = new RecordSetBuilder(["town"]);
        foreach (var side in (TableSide[])[TableSide.Left, TableSide.Right])
        {
            for (var person = 0; person < people; person++)
            {
                builder.Cell(0, "town", (person % 400).ToString(CultureInfo.InvariantCulture));
                builder.Cell(-1, "name", person.ToString(CultureInfo.InvariantCulture));
                builder.EndRow(oneTable ? TableSide.Left : side);
            }
        }

        var records = builder.Build();
        var parts = new KeyParts(records, [new BlockingKeySpec([BlockingPartSpec.Parse("town")])]);
        return (records, parts.IdsOf(0));
    }

    private static double Pairs(int[] ids, RecordSet records)
    {
        var (left, right) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        for (var record = 0; record < ids.Length; record++)
        {
            var side = record < records.LeftCount ? left : right;
            side[ids[record]] = side.GetValueOrDefault(ids[record]) + 1;
        }

        return records.IsOneTable ? left.Values.Sum(n => n * (n - 1) / 2) : left.Sum(block => block.Value * right.GetValueOrDefault(block.Key));
    }
}
