using Grpc.Core;
using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Api.Security;

/// <summary>Who calls, as the token says.</summary>
/// <param name="Name">A named person.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Regions">Regions that they may see, each with everything below it.</param>
public sealed record Caller(string Name, Role Roles, IReadOnlyList<string> Regions)
{
    private static readonly object s_key = new();

    /// <summary>The caller of the call in hand; present behind <see cref="CallerInterceptor"/>.</summary>
    public static Caller Of(ServerCallContext context) =>
        context.UserState.TryGetValue(s_key, out var caller)
            ? (Caller)caller
            : throw new InvalidOperationException("The call has passed no caller check.");

    /// <summary>The caller as the desk knows them.</summary>
    public DeskCaller AtDesk => new(Name, Regions);

    internal void Enter(ServerCallContext context) => context.UserState[s_key] = this;
}
