namespace Grpc.Core;

/// <summary>Order is part of the contract: the client compares the numbers it was compiled with.</summary>
public enum ConnectivityState
{
    Idle,
    Connecting,
    Ready,
    TransientFailure,
    Shutdown,
}
