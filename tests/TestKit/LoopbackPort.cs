using System.Net;
using System.Net.Sockets;

namespace LowIncomeMonitor.TestKit;

/// <summary>Finds a port on the loopback interface that is free now.</summary>
public static class LoopbackPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
