using System.Text;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Platform.Files;
using LowIncomeMonitor.TestKit.Postgres;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Tests.Import;

/// <summary>After imports with accepted, refused and damaged rows no name and no number stands in clear anywhere.</summary>
public sealed class NothingInClearTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task ImportAsync_AnyRow_LeavesNoNameOrNumberInDatabaseOrLog()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        var damaged = $"{Files.DeathsHeader}\n\"open,{People.Number(400)},欧阳修远,,2026-01-01,police,\n"
            + $"{People.Number(401)},{People.Number(401)},上官婉清,,2026-01-01,police,\n"
            + $"D3,{People.Number(402)},司马光远,,2026-01-01,police,,{People.Number(403)}\n";
        await harness.ImportAsync(Sources.Deaths, await harness.WriteAsync("deaths.csv", Files.Deaths(300)));
        await harness.ImportAsync(Sources.Roster, await harness.WriteAsync("roster.csv", Files.Roster(300)));
        var refused = await harness.ImportAsync(Sources.Deaths, await harness.WriteAsync("damaged.csv", Encoding.UTF8.GetBytes(damaged)));
        Assert.Equal((0L, 3L), (refused.Accepted, refused.Quarantined));

        var secrets = Enumerable.Range(1, 403).SelectMany(i => new[] { People.Number(i), People.Number(i)[..17] })
            .Concat(Enumerable.Range(1, 300).Select(People.Name))
            .Concat(["欧阳修远", "上官婉清", "司马光远", "13900000007"]).ToHashSet();
        var database = await AllValuesAsync(harness.Database.DataSource);
        Assert.NotEmpty(database);
        Assert.Contains(database, value => value.Contains("import 1 line", StringComparison.Ordinal));
        Assert.Empty(Found(secrets, database));
        Assert.NotEmpty(harness.LogLines);
        Assert.Empty(Found(secrets, harness.LogLines));
    }

    [RequiresPostgresFact]
    public async Task AllValues_OfATableInClear_AreFound()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres);
        await harness.Database.ExecuteAsync("create table leak (t text, b bytea); insert into leak values ('欧阳修远', convert_to('欧阳修远', 'UTF8'))");

        Assert.Equal(2, Found(["欧阳修远"], await AllValuesAsync(harness.Database.DataSource)).Count);
    }

    // The values are not printed: a failing test must not put them into a log either.
    private static List<string> Found(IReadOnlyCollection<string> secrets, IEnumerable<string> values)
    {
        var gb = TextEncoding.Named("gb18030");
        var spellings = secrets.Concat(secrets.Select(s => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(s))))
            .Concat(secrets.Select(s => Encoding.Latin1.GetString(gb.GetBytes(s)))).Distinct().ToArray();
        var search = System.Buffers.SearchValues.Create(spellings, StringComparison.Ordinal);
        return [.. values.Where(v => v.AsSpan().ContainsAny(search)).Select(v => $"a value of {v.Length} characters")];
    }

    /// <summary>Every value of every table as text; bytes as Latin-1, so that any byte sequence can be found in them.</summary>
    private static async Task<List<string>> AllValuesAsync(NpgsqlDataSource database)
    {
        var tables = new List<string>();
        await using (var command = database.CreateCommand(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }

        var values = new List<string>();
        foreach (var table in tables)
        {
            await using var command = database.CreateCommand($"select * from {table}");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                    values.AddRange(Texts(reader.GetValue(i)));
            }
        }

        return values;
    }

    private static string[] Texts(object value) => value switch
    {
        byte[] bytes => [Encoding.Latin1.GetString(bytes)],
        string[] texts => texts,
        _ => [value.ToString() ?? ""],
    };
}
