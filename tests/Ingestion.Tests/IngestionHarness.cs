using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Ingestion.Replay;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.EventLog.Postgres;
using LowIncomeMonitor.Platform.Privacy;
using LowIncomeMonitor.Platform.Quarantine;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Ingestion as the host composes it, on a real PostgreSQL with the real log, under a clock that stands still.</summary>
internal sealed class IngestionHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly LogCapture _logs = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("ingestion-test-").FullName;

    private IngestionHarness(TestDatabase database, IngestionOptions options, Func<IEventLog, IEventLog> wrap)
    {
        Database = database;
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
        services.AddSingleton(database.DataSource);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddPrivacy(TestKeys.Create());
        services.AddQuarantine();
        PostgresLog = new PostgresEventLog(database.DataSource, Clock, NullLogger<PostgresEventLog>.Instance);
        services.AddSingleton<IEventLog>(wrap(PostgresLog));
        services.AddSingleton<IOutbox>(new PostgresOutbox(PostgresLog));
        services.AddSingleton<ConsumerFactory>();
        services.AddIngestion(options);
        services.AddIngestionConsumers();
        _services = services.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new(new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero));

    public TestDatabase Database { get; }

    public PostgresEventLog PostgresLog { get; }

    public IReadOnlyCollection<string> LogLines => _logs.Lines;

    public FileImporter Importer => Get<FileImporter>();

    public QuarantineReplay Replay => Get<QuarantineReplay>();

    public static async Task<IngestionHarness> CreateAsync(
        PostgresFixture postgres, int chunkRows = 100, Func<IEventLog, IEventLog>? wrap = null)
    {
        var database = await postgres.CreateDatabaseAsync(new PlatformMigrations(), new IngestionMigrations());
        var options = new IngestionOptions { ChunkRows = chunkRows, Workers = 2, Partitions = 3 };
        return new(database, options, wrap ?? (log => log));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> GetAll<T>() => _services.GetServices<T>();

    /// <summary>A file of this test, gone with it.</summary>
    public string FilePath(string name) => Path.Combine(_folder, name);

    public async Task<string> WriteAsync(string name, byte[] content)
    {
        await File.WriteAllBytesAsync(FilePath(name), content);
        return FilePath(name);
    }

    public Task<ImportSummary> ImportAsync(string source, string path, IProgress<ImportProgress>? progress = null) =>
        Importer.ImportAsync(new(source, path), progress, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await PostgresLog.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
