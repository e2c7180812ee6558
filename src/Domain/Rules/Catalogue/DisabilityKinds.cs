using LowIncomeMonitor.Domain.Writing;

namespace LowIncomeMonitor.Domain.Rules.Catalogue;

/// <summary>
/// The kinds of disability of GB/T 26341 in one word each, whatever the file wrote: English or Chinese, Traditional, with
/// notes or read in the wrong encoding.
/// </summary>
internal static class DisabilityKinds
{
    public const string Sight = "sight";
    public const string Limb = "limb";
    public const string Intellectual = "intellectual";
    public const string Mental = "mental";
    public const string Multiple = "multiple";

    private static readonly (string Part, string Kind)[] s_chinese =
    [
        ("视", Sight), ("听", "hearing"), ("言语", "speech"), ("语言", "speech"), ("肢体", Limb), ("智力", Intellectual),
        ("精神", Mental), ("多重", Multiple),
    ];

    /// <summary>The kind; null where the text says none that is known.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = FreeText.Read(text).Plain;
        return plain is Sight or "hearing" or "speech" or Limb or Intellectual or Mental or Multiple
            ? plain
            : Array.Find(s_chinese, known => plain.Contains(known.Part, StringComparison.Ordinal)).Kind;
    }

    /// <summary>
    /// True when a disability takes the capacity to work under the destitute-support rules: intellectual or mental of grade
    /// 1 to 3, limb of grade 1 or 2, sight of grade 1 (特困人员认定办法 2021); several together where one of them may. Null
    /// where the kind is not known and would decide.
    /// </summary>
    public static bool? TakesLabourCapacity(string? text, int? grade) => (Of(text), grade) switch
    {
        (_, null or 4) => false,
        (Intellectual or Mental, _) => true,
        (Multiple, 1 or 2) => true,
        (Limb, 1 or 2) => true,
        (Sight, 1) => true,
        (null, _) => null,
        _ => false,
    };
}
