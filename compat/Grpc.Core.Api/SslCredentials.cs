namespace Grpc.Core;

/// <summary>TLS as the HTTP handler is set up: trust and client certificates belong there.</summary>
public sealed class SslCredentials : ChannelCredentials
{
    public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state) =>
        configurator.SetSslCredentials(
            state, rootCertificates: null, keyCertificatePair: null, verifyPeerCallback: null);
}
