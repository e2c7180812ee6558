using Grpc.Net.Client;
using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Ingestion.Steps;
using LowIncomeMonitor.TestKit;
using LowIncomeMonitor.TestKit.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LowIncomeMonitor.Ingestion.Tests.In;

/// <summary>Over a real connection: the service on Kestrel, a client on HTTP/2.</summary>
public sealed class IngestServiceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [RequiresPostgresFact]
    public async Task Append_MixedSourcesAndDefects_AnswersCountsAndReasonsWithoutValues()
    {
        await using var harness = await IngestionHarness.CreateAsync(postgres, chunkRows: 10);
        await using var server = await StartAsync(harness);
        var records = Enumerable.Range(0, 100).Select(i => i % 4 == 3 ? Wrong(i) : Vehicle(i)).ToList();

        var first = await AppendAsync(server, records);
        var second = await AppendAsync(server, records);

        Assert.Equal((75L, 25L, 20), (first.Accepted, first.Quarantined, first.Refusals.Count));
        Assert.Equal((3L, "source", DefectCodes.WrongSource), (first.Refusals[0].Index, first.Refusals[0].Field, first.Refusals[0].Code));
        Assert.Equal((7L, "price", DefectCodes.NegativeMoney), (first.Refusals[1].Index, first.Refusals[1].Field, first.Refusals[1].Code));
        Assert.All(first.Refusals, r => Assert.True(r.QuarantineId > 0));
        Assert.Equal(first.Refusals.Select(r => r.QuarantineId), second.Refusals.Select(r => r.QuarantineId));
        Assert.DoesNotContain(first.Refusals, r => r.ToString().Contains("欧阳", StringComparison.Ordinal));
        Assert.Equal(75, (await LogContents.RecordsAsync(harness, Sources.Vehicles)).Count);
        Assert.Equal(25, await harness.Database.ScalarAsync<long>("select count(*) from platform.quarantine"));
    }

    private static async Task<WebApplication> StartAsync(IngestionHarness harness)
    {
        var port = LoopbackPort.Free();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(k => k.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(harness.Get<IngestionPipeline>());
        builder.Services.AddSingleton(harness.Get<NpgsqlDataSource>());
        builder.Services.AddSingleton(harness.Get<IngestionOptions>());
        builder.Services.AddSingleton(harness.Get<TimeProvider>());
        var app = builder.Build();
        app.MapIngestion();
        await harness.PostgresLog.EnsureTopicsAsync(IngestionTopics.Of(harness.Get<IngestionOptions>()), CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    private static async Task<AppendSummary> AppendAsync(WebApplication server, IEnumerable<RegistryRecord> records)
    {
        using var channel = GrpcChannel.ForAddress(server.Urls.Single());
        using var call = new Ingest.IngestClient(channel).Append();
        foreach (var record in records)
            await call.RequestStream.WriteAsync(record);
        await call.RequestStream.CompleteAsync();
        return await call.ResponseAsync;
    }

    private static RegistryRecord Vehicle(int index) => new()
    {
        Source = Sources.Vehicles,
        RecordId = $"V{index}",
        Version = 1,
        Subject = new() { CitizenNumber = People.Number(index), Name = "欧阳明" },
        Vehicle = new() { Kind = "car", RegisteredOn = "2024-05-06", PriceFen = 1_000_000 },
    };

    private static RegistryRecord Wrong(int index)
    {
        var record = Vehicle(index);
        if (index % 8 == 3)
            record.Source = "欧阳明";
        else
            record.Vehicle.PriceFen = -1;
        return record;
    }
}
