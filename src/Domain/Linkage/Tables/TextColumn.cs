namespace LowIncomeMonitor.Domain.Linkage.Tables;

/// <summary>
/// One column of all records of both tables, each distinct text held once: a million names are some ten thousand
/// texts. Code 0 is the missing value.
/// </summary>
public sealed class TextColumn
{
    private readonly int[] _codes;
    private readonly string[] _texts;

    internal TextColumn(string name, int[] codes, string[] texts) => (Name, _codes, _texts) = (name, codes, texts);

    public string Name { get; }

    /// <summary>Code of the text of each record.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>Distinct texts by code; the first is the empty one.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The text of a record, trimmed; empty when missing.</summary>
    public string Of(int record) => _texts[_codes[record]];
}
