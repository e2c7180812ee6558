using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Host.Composition;
using LowIncomeMonitor.Host.Demo;
using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Host.Bench;

/// <summary>A database and a folder of one run's own, both removed at its end, failed or not.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    /// <summary>The last day of the simulated counties: rules judge the same records alike in every run.</summary>
    public static readonly DateOnly Day = new(2023, 12, 29);

    private readonly NpgsqlDataSource _server;
    private readonly string _name;
    private readonly string _connection;

    // One for all processes of the stage: built anew for each, time would go back between them.
    private readonly TimeProvider _clock =
        new ShiftedTimeProvider(TimeProvider.System, new DateTimeOffset(Day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)));

    private BenchStage(NpgsqlDataSource server, string connection, string name, string folder)
    {
        (_server, _name, Folder) = (server, name, folder);
        _connection = new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString;
        Files = new BenchFiles(folder);
    }

    public string Folder { get; }

    public BenchFiles Files { get; }

    /// <exception cref="CommandFailedException">No PostgreSQL is configured.</exception>
    public static async Task<BenchStage> OpenAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var connection = options.Server ?? throw new CommandFailedException(
            "MONITOR__DATABASE is not set. Start this command through ./monitor, which brings a private PostgreSQL.");
        var name = $"monitor_bench_{Guid.NewGuid():N}";
        var server = NpgsqlDataSource.Create(connection);
        await using var create = server.CreateCommand($"create database {name} template template0 encoding 'UTF8' locale 'C'");
        await create.ExecuteNonQueryAsync(cancellationToken);
        return new BenchStage(server, connection, name, Directory.CreateTempSubdirectory("monitor-bench-").FullName);
    }

    /// <summary>A process of the service on this stage, on free ports.</summary>
    public WebApplication Build(Roles roles) => MonitorHost.Build(
        roles,
        new Dictionary<string, string?>
        {
            ["Monitor:Database"] = _connection,
            ["Monitor:EventLog"] = "postgres",
            ["Monitor:Http"] = "http://127.0.0.1:0",
            ["Monitor:Grpc"] = "http://127.0.0.1:0",
        },
        _clock,
        LogLevel.Warning);

    /// <summary>Runs work in a process that has no role, so that nothing else runs.</summary>
    public async Task<T> WithoutRolesAsync<T>(Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var app = Build(Roles.None);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        return await work(app.Services);
    }

    /// <summary>Imports a roster and waits until Matching has applied it.</summary>
    public async Task ApplyRosterAsync(string path, CancellationToken cancellationToken)
    {
        await using var app = Build(Roles.Matching);
        await using var running = await MonitorHost.StartAsync(app, cancellationToken);
        await app.Services.GetRequiredService<FileImporter>().ImportAsync(
            new ImportRequest(Sources.Roster, path) { AsOf = Day }, null, cancellationToken);
        await Drain(app.Services).WaitAsync("matching-roster", Topics.Roster, cancellationToken);
        await app.StopAsync(cancellationToken);
    }

    /// <summary>Imports a register's file while nothing consumes; gives the rows published.</summary>
    public async Task<ImportSummary> ImportAsync(string source, string path, CancellationToken cancellationToken)
    {
        var summary = await WithoutRolesAsync(
            services => services.GetRequiredService<FileImporter>().ImportAsync(
                new ImportRequest(source, path), null, cancellationToken),
            cancellationToken);
        // Statistics and hint bits of the fresh rows are settled before, not during, what is measured.
        await ExecuteAsync("vacuum analyze", cancellationToken);
        return summary;
    }

    /// <summary>Starts roles and takes the time until everything that was waiting has come through.</summary>
    public async Task<DrainTime> TimeToDrainAsync(
        Roles roles, Func<PipelineDrain, CancellationToken, Task> drained, CancellationToken cancellationToken)
    {
        await using var app = Build(roles);
        await MonitorHost.PrepareAsync(app.Services, cancellationToken);
        var drain = Drain(app.Services);
        var (started, cpu) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await app.StartAsync(cancellationToken);
        await drained(drain, cancellationToken);
        var time = new DrainTime(TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
        await app.StopAsync(cancellationToken);
        return time;
    }

    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(_connection);
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        await using (var drop = _server.CreateCommand($"drop database if exists {_name} with (force)"))
            await drop.ExecuteNonQueryAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }

    private static PipelineDrain Drain(IServiceProvider services) => new(
        services.GetRequiredService<IEventLog>(), services.GetRequiredService<PositionStore>(),
        services.GetRequiredService<NpgsqlDataSource>());

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var database = NpgsqlDataSource.Create(_connection);
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
