namespace Grpc.Core;

/// <summary>Trust and client certificates are set on the HTTP handler, the only place the client reads them from.</summary>
public sealed class SslCredentials : ChannelCredentials
{
    public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state) =>
        configurator.SetSslCredentials(state, rootCertificates: null, keyCertificatePair: null, verifyPeerCallback: null);
}
