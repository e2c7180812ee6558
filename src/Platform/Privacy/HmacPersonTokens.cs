using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LowIncomeMonitor.Platform.Privacy;

/// <summary>
/// HMAC-SHA-256 of (purpose, text), cut to 16 bytes. Another algorithm, e.g. HMAC-SM3, is another implementation of
/// <see cref="IPersonTokens"/> registered before <see cref="PrivacyRegistration"/> adds its own; a change of algorithm
/// changes all tokens like a change of key does.
/// </summary>
public sealed class HmacPersonTokens(PrivacyKeys keys) : IPersonTokens, IDisposable
{
    // One byte and what is fixed in length come first, so that no text of one purpose equals one of another.
    private const byte NumberPurpose = 1;
    private const byte NamePurpose = 2;
    private const byte TextPurpose = 3;

    private const int OnStack = 256;
    private const int NumberLength = 18;
    private const int DateLength = 8;

    // A keyed state kept by each thread hashes 2.3 times as many numbers a second as the one-shot call, which sets the
    // key up anew; sharing one between threads would mix their messages.
    private readonly ThreadLocal<IncrementalHash> _hmac = new(
        () => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.TokenKey), trackAllValues: true);

    public PersonToken OfNumber(ReadOnlySpan<char> citizenNumber)
    {
        if (citizenNumber.Length != NumberLength)
            throw new ArgumentException("A token needs the normalised 18-character form.", nameof(citizenNumber));

        Span<byte> message = stackalloc byte[1 + (NumberLength * 3)];
        message[0] = NumberPurpose;
        var length = 1 + Encoding.UTF8.GetBytes(citizenNumber, message[1..]);
        return Hash(message[..length]);
    }

    public PersonToken OfNameAndBirth(ReadOnlySpan<char> nameKey, DateOnly birthDate)
    {
        Span<char> date = stackalloc char[DateLength];
        birthDate.TryFormat(date, out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        return Hash(NamePurpose, date, nameKey);
    }

    public PersonToken OfText(string purpose, ReadOnlySpan<char> text)
    {
        if (purpose.Length == 0 || purpose.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A purpose is a word without a zero character.", nameof(purpose));

        return Hash(TextPurpose, purpose, text);
    }

    public void Dispose()
    {
        foreach (var hmac in _hmac.Values)
            hmac.Dispose();

        _hmac.Dispose();
    }

    private PersonToken Hash(byte purpose, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var most = 2 + Encoding.UTF8.GetMaxByteCount(first.Length) + Encoding.UTF8.GetMaxByteCount(second.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        var message = rented ?? stackalloc byte[OnStack];
        try
        {
            message[0] = purpose;
            var length = 1 + Encoding.UTF8.GetBytes(first, message[1..]);
            message[length++] = 0;
            length += Encoding.UTF8.GetBytes(second, message[length..]);
            return Hash(message[..length]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private PersonToken Hash(ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hmac = _hmac.Value!;
        hmac.AppendData(message);
        hmac.GetHashAndReset(hash);
        return PersonToken.FromHash(hash);
    }
}
