using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>One message encoding, named as in the <c>grpc-encoding</c> header.</summary>
public interface ICompressionProvider
{
    string EncodingName { get; }

    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    Stream CreateDecompressionStream(Stream stream);
}
