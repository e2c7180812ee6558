using System.Diagnostics;
using LowIncomeMonitor.Domain.Linkage;
using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Tables;
using LowIncomeMonitor.Simulation.Tables;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>A million people against a million records of them, training included.</summary>
internal sealed class LinkBench : IBench
{
    private const int DefaultPeople = 1_000_000;
    private const int Seed = 1;
    private const double SecondsTarget = 120;
    private const double MemoryTarget = 6;
    private const double F1Target = 0.99;

    private const string Model =
        """
        { "model": "people", "one_to_one": true, "comparisons": [
            { "name": "number", "comparator": "citizen_number" },
            { "name": "name", "comparator": "chinese_name" },
            { "name": "birth_date", "comparator": "date", "follows": "number" },
            { "name": "region", "comparator": "region" },
            { "name": "phone", "comparator": "phone" } ] }
        """;

    public string Name => "link";

    public string About => "seconds to link 1 million simulated people with 1 million records of them, training included";

    public Task<BenchResult> RunAsync(BenchOptions options, CancellationToken cancellationToken) =>
        Task.Run(() => Run(Math.Max(1000, options.Records ?? DefaultPeople)), cancellationToken);

    private BenchResult Run(int people)
    {
        var (records, truth) = Read(new PeopleTables(new PeopleTableOptions(people, Seed)));
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var run = new LinkRun(LinkModelJson.Read(Model), records);
        var prepared = clock.GetElapsedTime(started).TotalSeconds;
        run.Train(Seed);
        var trained = clock.GetElapsedTime(started).TotalSeconds;
        var result = run.Link(Seed);
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / 1e9;
        var quality = LinkQuality.Of(result, truth);
        var budget = SecondsTarget * people / DefaultPeople;
        return BenchResult.AtMost(Name, seconds, "s", budget, "the budget of 120 s for a million, in proportion") with
        {
            Details = new(StringComparer.Ordinal)
            {
                ["left_records"] = records.LeftCount, ["right_records"] = records.RightCount, ["pairs"] = result.Compared,
                ["links"] = result.Links.Count, ["precision"] = quality.Precision, ["recall"] = quality.Recall, ["calibration_error"] = quality.CalibrationError,
                ["expected_precision"] = result.ExpectedPrecision, ["expected_recall"] = result.ExpectedRecall,
                ["seconds_preparing"] = prepared, ["seconds_training"] = trained - prepared, ["seconds_linking"] = seconds - trained,
            },
            Parts =
            [
                BenchResult.AtMost("link memory", memory, "GB", MemoryTarget, "the budget of 6 GB"),
                BenchResult.AtLeast("link F1", quality.F1, "", F1Target, "the budget of 0.99"),
            ],
        };
    }

    private static (RecordSet Records, Truth Truth) Read(PeopleTables tables)
    {
        var builder = new RecordSetBuilder(PeopleRow.Columns);
        List<int>[] people = [[], []];
        tables.Write(row => Add(row, TableSide.Left), row => Add(row, TableSide.Right));
        var records = builder.Build();
        var entities = Enumerable.Range(0, records.Count).Select(record =>
            people[record < records.LeftCount ? 0 : 1][records.RowOf(record)]);
        return (records, new Truth([.. entities], records.LeftCount));

        void Add(PeopleRow row, TableSide side)
        {
            for (var column = 0; column < PeopleRow.Columns.Count; column++)
                builder.Cell(column, PeopleRow.Columns[column], row.Cell(column));
            builder.EndRow(side);
            people[(int)side - 1].Add(row.Person);
        }
    }
}
