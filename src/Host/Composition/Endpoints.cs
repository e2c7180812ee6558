using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LowIncomeMonitor.Host.Composition;

/// <summary>
/// Two ports: HTTP/1.1 for health checks, HTTP/2 for gRPC. Without TLS one port cannot tell the two apart. Loopback
/// unless MONITOR__HTTP and MONITOR__GRPC say otherwise.
/// </summary>
internal static class Endpoints
{
    public const string DefaultHttp = "http://127.0.0.1:5080";
    public const string DefaultGrpc = "http://127.0.0.1:5081";

    public static void ListenWhereConfigured(this WebApplicationBuilder builder)
    {
        var http = Read(builder.Configuration, "Monitor:Http", DefaultHttp);
        var grpc = Read(builder.Configuration, "Monitor:Grpc", DefaultGrpc);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(http, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(grpc, listen => listen.Protocols = HttpProtocols.Http2);
        });
    }

    /// <summary>Addresses in the order http, gRPC, once the process listens.</summary>
    public static (string Http, string Grpc) Of(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        return (addresses[0], addresses[1]);
    }

    private static IPEndPoint Read(ConfigurationManager configuration, string key, string fallback)
    {
        var text = configuration[key] ?? fallback;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            throw new ArgumentException($"{key.ToUpperInvariant().Replace(":", "__", StringComparison.Ordinal)} must be of the form http://ADDRESS:PORT.");
        return uri.Host is "localhost"
            ? new IPEndPoint(IPAddress.Loopback, uri.Port)
            : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address)
                ? new IPEndPoint(address, uri.Port)
                : throw new ArgumentException($"{text}: give an IP address, e.g. 127.0.0.1 or 0.0.0.0.");
    }
}
