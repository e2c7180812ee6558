using System.Security.Cryptography;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// Random nonces drawn 128 at a time: asking the generator for each costs 40 % of a small seal. Each is handed out
/// once. For one thread.
/// </summary>
internal sealed class NonceSupply(int size)
{
    private readonly byte[] _drawn = new byte[size * 128];
    private int _next = size * 128;

    public void Next(Span<byte> nonce)
    {
        if (_next == _drawn.Length)
        {
            RandomNumberGenerator.Fill(_drawn);
            _next = 0;
        }

        _drawn.AsSpan(_next, size).CopyTo(nonce);
        _next += size;
    }
}
