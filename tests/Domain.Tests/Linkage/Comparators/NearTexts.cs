using FsCheck;
using FsCheck.Fluent;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Comparators;

/// <summary>Pairs of texts of which the second is mostly a damaged first: the region where comparators decide.</summary>
internal static class NearTexts
{
    public static Gen<string> Word(string alphabet) =>
        from length in Gen.Choose(0, 9)
        from characters in Gen.Elements(alphabet.ToCharArray()).ArrayOf(length)
        select new string(characters);

    public static Gen<(string[] Left, string[] Right)> Pairs(string alphabet) =>
        from left in Word(alphabet)
        from damages in Gen.Choose(0, 3)
        from seeds in Gen.Choose(0, 1_000_000).ArrayOf(damages)
        from other in Word(alphabet)
        from near in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (new[] { left }, new[] { near ? seeds.Aggregate(left, (text, seed) => Damage(text, alphabet, seed)) : other });

    /// <summary>One slip: a character changed, left out, put in, or swapped with its neighbour.</summary>
    public static string Damage(string text, string alphabet, int seed)
    {
        var letter = alphabet[seed / 64 % alphabet.Length].ToString();
        var at = text.Length == 0 ? 0 : seed / 4 % text.Length;
        return (seed % 4, text.Length) switch
        {
            (0, _) or (_, 0) => text.Insert(at, letter),
            (1, _) => text.Remove(at, 1),
            (2, _) when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text.Remove(at, 1).Insert(at, letter),
        };
    }

    /// <summary>Two texts as two values of one column.</summary>
    public static Gen<(string[] Left, string[] Right)> Pairs(this Gen<(string Left, string Right)> texts) =>
        texts.Select(pair => (new[] { pair.Left }, new[] { pair.Right }));
}
