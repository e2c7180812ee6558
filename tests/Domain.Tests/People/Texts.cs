using FsCheck;
using FsCheck.Fluent;

namespace LowIncomeMonitor.Domain.Tests.People;

/// <summary>Generates text as bad as it gets: all of UTF-16 with lone surrogates, thick with what the readers treat specially.</summary>
internal static class Texts
{
    private const string Special =
        "0123456789Xx０９Ｘｘ×Ⅹ.．。-'\"=`*?？□〓○●\uFFFD\uE000eE+()（）[] \t\n\u00A0\u3000\u200B\uFEFF\u00AD\u202E\u0000"
        + "·•・･‧∙王三张小明阿卜杜現將后後xiànabcÀǎ\u0301\uFE00\uD840\uDC00\uDB40\uDD00\uD800\uDC00";

    private static Gen<char> Character => Gen.Frequency(
        (8, Gen.Elements(Special.ToCharArray())),
        (1, Gen.Choose(0, 0xFFFF).Select(code => (char)code)));

    public static Gen<string> Wild =>
        from length in Gen.Choose(0, 40)
        from characters in Character.ArrayOf(length)
        select new string(characters);

    /// <summary>The text with invisible characters put in anywhere.</summary>
    public static Gen<string> Sprinkled(string text) =>
        from at in Gen.Choose(0, text.Length)
        from noise in Gen.Elements(" \u200B\uFEFF\u00A0\u3000\t-'.*0".ToCharArray())
        select text.Insert(at, noise.ToString());
}
