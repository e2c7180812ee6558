using System.Text;

namespace Grpc.Core;

public class AuthProperty
{
    private readonly byte[] bytes;

    private AuthProperty(string name, byte[] bytes) => (Name, this.bytes) = (name, bytes);

    public string Name { get; }

    public string Value => Encoding.UTF8.GetString(bytes);

    // Copied in and out, so that a property cannot change after the connection was judged by it.
    public byte[] ValueBytes => [.. bytes];

    public static AuthProperty Create(string name, byte[] valueBytes) => new(name, [.. valueBytes]);
}
