using System.Text;
using System.Text.Json;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Flow.Tests.Running;
using LowIncomeMonitor.Flow.Tests.Service;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;

namespace LowIncomeMonitor.Flow.Tests;

/// <summary>
/// Guards: input that is no good is refused with words that help, kept with its reason, and stops nothing that is good.
/// </summary>
public sealed class BadInputTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Junk = 10_000;

    [RequiresPostgresFact]
    public async Task Import_WrongHeader_NamesMissingAndAcceptedColumnsAndFails()
    {
        var database = await postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("monitor-flow-");
        try
        {
            var file = Path.Combine(folder.FullName, "cars.csv");
            await File.WriteAllTextAsync(file, "record_id,plate,owner\nK1,鄂LT1234,何秀兰\n");

            var run = await MonitorProcess.RunAsync(
                new Dictionary<string, string> { ["MONITOR_STATE"] = folder.FullName, ["MONITOR__DATABASE"] = database.ConnectionString },
                TimeSpan.FromMinutes(2), "import", "registry", "vehicles", file);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("Missing: owner_name, kind, registered_on", run.Errors, StringComparison.Ordinal);
            Assert.Contains("Accepted: record_id, owner_id, owner_name", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("何秀兰", run.Errors, StringComparison.Ordinal);
            Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from ingestion.imports"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [RequiresPostgresFact]
    public async Task RawTopic_RandomBytesAmongRecords_AreAllKeptWithReasonsWhileRecordsPass()
    {
        await using var village = await Village.CreateAsync(postgres);
        var random = Seeds.For(nameof(BadInputTests));
        var entries = Enumerable.Range(0, Junk).Select(_ => Entry(RandomBytes(random))).ToList();
        foreach (var i in Enumerable.Range(0, 20))
            entries.Insert(random.Next(entries.Count), Entry(Car($"K{i}")));

        foreach (var part in entries.Chunk(1000))
            await village.Service.Get<IEventLog>().AppendAsync(Topics.Raw(Sources.Vehicles), part, CancellationToken.None);
        await village.Service.DrainRawAsync(Sources.Vehicles);

        Assert.Equal(Junk, await village.Database.ScalarAsync<long>(
            "select count(*) from platform.quarantine where channel = 'topic' and reason <> '' and reason_code <> '' and octet_length(bytes_ciphertext) > 0"));
        Assert.Equal(20L, await village.Database.ScalarAsync<long>("select count(*) from matching.facts"));
        Assert.Equal(["R03"], await village.OpenRulesAsync());

        // And what comes after it is served as ever.
        await village.Service.AppendAsync(Village.Death("D1", Village.Husband));
        Assert.Contains("R01", await village.OpenRulesAsync());
    }

    private static LogEntry Entry(byte[] value) => new(ReadOnlyMemory<byte>.Empty, value);

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(0, 300)];
        random.NextBytes(bytes);
        // A third begins as JSON does, so that not all of it is refused at the first byte.
        if (bytes.Length > 0 && random.Next(3) == 0)
            bytes[0] = (byte)'{';
        return bytes;
    }

    private static byte[] Car(string recordId) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        record_id = recordId,
        owner_id = Village.Wife.Number,
        owner_name = Village.Wife.Name,
        kind = "car",
        registered_on = "2023-05-05",
    }));
}
