using LowIncomeMonitor.Ingestion.Import;
using LowIncomeMonitor.Ingestion.In;
using LowIncomeMonitor.Ingestion.Out;
using LowIncomeMonitor.Ingestion.Replay;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.Ingestion.Store;
using LowIncomeMonitor.Platform.Database;
using LowIncomeMonitor.Platform.EventLog;
using LowIncomeMonitor.Platform.Quarantine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LowIncomeMonitor.Ingestion;

/// <summary>Composes Ingestion. Needs the platform: a data source, the log and its outbox, privacy, quarantine, a clock.</summary>
public static class IngestionModule
{
    /// <summary>What commands and calls need: <see cref="FileImporter"/>, <see cref="QuarantineReplay"/> and the pipeline.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services, IngestionOptions options) => services
        .AddSingleton(options)
        .AddSingleton<IMigrationSource, IngestionMigrations>()
        .AddSingleton<Seal>()
        .AddSingleton<RecordPublisher>()
        .AddSingleton<RefusedInputs>()
        .AddSingleton<IngestionPipeline>()
        .AddSingleton<ImportStore>()
        .AddSingleton<ChunkFlow>()
        .AddSingleton(s => new FileImporter(
            s.GetRequiredService<ImportStore>(), s.GetRequiredService<ChunkFlow>(), s.GetRequiredService<IngestionPipeline>(),
            s.GetRequiredService<IEventLog>(), options, s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<FileImporter>>()))
        .AddTransient(s => new QuarantineReplay(
            s.GetRequiredService<QuarantineStore>(), s.GetRequiredService<IngestionPipeline>(),
            new ReplayReader(s.GetRequiredService<IngestionPipeline>(), s.GetRequiredService<ImportStore>()),
            s.GetRequiredService<NpgsqlDataSource>(), s.GetRequiredService<ILogger<QuarantineReplay>>()));

    /// <summary>Consumes the raw topics while the host runs: for the role "ingestion".</summary>
    public static IServiceCollection AddIngestionConsumers(this IServiceCollection services) => services
        .AddSingleton<IHostedService>(s => new TopicsReady(s.GetRequiredService<IEventLog>(), s.GetRequiredService<IngestionOptions>()))
        // Not AddHostedService: it keeps one service of a type, and every module has a ConsumerService.
        .AddSingleton<IHostedService>(s => s.GetRequiredService<ConsumerFactory>().Service(
            new(RawRecordConsumer.Group, RawRecordConsumer.RawTopics) { Parallelism = s.GetRequiredService<IngestionOptions>().Workers },
            () => ActivatorUtilities.CreateInstance<RawRecordConsumer>(s)));

    /// <summary>Maps the gRPC service.</summary>
    public static GrpcServiceEndpointConventionBuilder MapIngestion(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGrpcService<IngestService>();
}
