using System.Diagnostics.CodeAnalysis;

namespace Grpc.Core;

/// <summary>On a generated service base: where the server finds the method that lists its calls.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public class BindServiceMethodAttribute(
    [DynamicallyAccessedMembers(BindServiceMethodAttribute.Reached)] Type bindType, string bindMethodName) : Attribute
{
    private const DynamicallyAccessedMemberTypes Reached = DynamicallyAccessedMemberTypes.PublicMethods
        | DynamicallyAccessedMemberTypes.NonPublicMethods | DynamicallyAccessedMemberTypes.PublicProperties;

    [DynamicallyAccessedMembers(Reached)]
    public Type BindType { get; } = bindType;

    public string BindMethodName { get; } = bindMethodName;
}
