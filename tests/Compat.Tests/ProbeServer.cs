using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Compat.Tests;

/// <summary>The real ASP.NET Core gRPC server on a free loopback port, HTTP/2 without TLS.</summary>
public sealed class ProbeServer : IAsyncLifetime
{
    private WebApplication? app;

    public CallLog Log { get; } = new();

    public ConcurrentDictionary<string, int> Intercepted { get; } = new();

    public Uri Address => new(app!.Urls.Single());

    public GrpcChannel Channel(GrpcChannelOptions? options = null) =>
        GrpcChannel.ForAddress(Address, options ?? new GrpcChannelOptions());

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(Log).AddSingleton(Intercepted).AddGrpc(grpc =>
        {
            grpc.ResponseCompressionAlgorithm = "gzip";
            grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
            grpc.Interceptors.Add<CountingInterceptor>();
        });
        app = builder.Build();
        app.MapGrpcService<ProbeService>();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }
}
