using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Simulation.Tables;
using Known = LowIncomeMonitor.Domain.Linkage.Quality.Truth;

namespace LowIncomeMonitor.Simulation.Tests.Tables;

/// <summary>Simulated people, linked without labels and judged by what the simulator knows.</summary>
internal static class LinkedPeople
{
    private const string Others =
        """
        { "name": "name", "comparator": "chinese_name" }, { "name": "region", "comparator": "region" }, { "name": "phone", "comparator": "phone" }
        """;

    public static LinkQuality Link(PeopleTableOptions options, bool withNumber, bool oneTable)
    {
        var number = withNumber ? """{ "name": "number", "comparator": "citizen_number" }, """ : "";
        var birth = $$""", { "name": "birth_date", "comparator": "date" {{(withNumber ? """, "follows": "number" """ : "")}} }""";
        var oneToOne = oneTable ? "" : """ "one_to_one": true, """;
        var model = LinkModelJson.Read($$"""{ "model": "people", {{oneToOne}} "comparisons": [ {{number}} {{Others}} {{birth}} ] }""");
        var (records, truth) = Read(options, oneTable);
        var run = new LinkRun(model, records);
        run.Train(1);
        return LinkQuality.Of(run.Link(1), truth);
    }

    private static (RecordSet Records, Known Truth) Read(PeopleTableOptions options, bool oneTable)
    {
        var builder = new RecordSetBuilder(PeopleRow.Columns);
        List<int>[] people = [[], []];
        new PeopleTables(options).Write(row => Add(row, TableSide.Left), row => Add(row, oneTable ? TableSide.Left : TableSide.Right));
        var records = builder.Build();
        var entities = Enumerable.Range(0, records.Count).Select(record => people[record < records.LeftCount ? 0 : 1][records.RowOf(record)]);
        return (records, new Known([.. entities], records.LeftCount));

        void Add(PeopleRow row, TableSide side)
        {
            for (var column = 0; column < PeopleRow.Columns.Count; column++)
                builder.Cell(column, PeopleRow.Columns[column], row.Cell(column));
            builder.EndRow(side);
            people[(int)side - 1].Add(row.Person);
        }
    }
}
