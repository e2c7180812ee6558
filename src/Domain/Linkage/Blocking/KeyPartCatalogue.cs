using System.Globalization;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>Every key part that a model file can name, as <c>kind</c> or <c>kind:length</c>.</summary>
public static class KeyPartCatalogue
{
    private static readonly SortedDictionary<string, Func<int, IKeyPart>> s_kinds = new(StringComparer.Ordinal)
    {
        [WholeKeyPart.KindName] = _ => new WholeKeyPart(),
        [CitizenNumberKeyPart.KindName] = _ => new CitizenNumberKeyPart(),
        [DateKeyPart.WholeDate] = _ => new DateKeyPart(yearOnly: false),
        [DateKeyPart.YearOnly] = _ => new DateKeyPart(yearOnly: true),
        [PinyinKeyPart.KindName] = _ => new PinyinKeyPart(),
        [PrefixKeyPart.KindName] = length => new PrefixKeyPart(length),
    };

    /// <summary>Names of all kinds, sorted.</summary>
    public static IReadOnlyCollection<string> Kinds => s_kinds.Keys;

    /// <exception cref="ArgumentException">There is no such key part.</exception>
    public static IKeyPart Create(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? text : text[..colon];
        var length = 0;
        if (colon >= 0 && !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length))
            throw new ArgumentException($"'{text}' is no key part: what follows the colon must be a whole number.");
        return s_kinds.TryGetValue(kind, out var create)
            ? create(length)
            : throw new ArgumentException($"There is no key part '{kind}'. Give one of {string.Join(", ", s_kinds.Keys)}.");
    }
}
