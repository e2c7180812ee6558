namespace Grpc.Core;

public abstract class ClientBase
{
    private readonly CallInvoker? invoker;

    // Generated clients have a constructor without parameters for test doubles, which override every call.
    protected ClientBase()
    {
    }

    protected ClientBase(ClientBaseConfiguration configuration) => invoker = configuration.Invoker;

    protected ClientBase(ChannelBase channel) => invoker = channel.CreateCallInvoker();

    protected ClientBase(CallInvoker callInvoker) => invoker = callInvoker;

    protected CallInvoker CallInvoker =>
        invoker ?? throw new InvalidOperationException("This client was made without a channel.");

    protected internal class ClientBaseConfiguration
    {
        internal ClientBaseConfiguration(CallInvoker invoker) => Invoker = invoker;

        internal CallInvoker Invoker { get; }
    }
}
