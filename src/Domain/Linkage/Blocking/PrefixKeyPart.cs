using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>The first characters of the value; a shorter value is its own prefix.</summary>
public sealed class PrefixKeyPart : IKeyPart
{
    public const string KindName = "prefix";

    private readonly int _length;

    /// <exception cref="ArgumentException">The length is not positive.</exception>
    public PrefixKeyPart(int length) => _length = length > 0
        ? length
        : throw new ArgumentException("The key part 'prefix' needs a positive length, such as prefix:3.");

    public string Kind => KindName;

    public string Of(string value)
    {
        var text = PlainText.Normalise(value);
        return text.Length <= _length ? text : text[..(char.IsHighSurrogate(text[_length - 1]) ? _length + 1 : _length)];
    }
}
