namespace Grpc.Core;

public class ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true)
{
    public bool IsPropagateDeadline { get; } = propagateDeadline;

    public bool IsPropagateCancellation { get; } = propagateCancellation;
}
