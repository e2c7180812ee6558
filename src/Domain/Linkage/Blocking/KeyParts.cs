using LowIncomeMonitor.Domain.Linkage.Models;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>The distinct parts of all keys of a model, each over all records as a number; -1 where a record has none.</summary>
internal sealed class KeyParts
{
    private readonly Dictionary<BlockingPartSpec, int> _index = [];
    private readonly List<int[]> _ids = [];

    public KeyParts(RecordSet records, IEnumerable<BlockingKeySpec> keys)
    {
        foreach (var part in keys.SelectMany(key => key.Parts))
        {
            if (_index.TryAdd(part, _ids.Count))
                _ids.Add(Number(records.Column(part.Column), KeyPartCatalogue.Create(part.Part)));
        }
    }

    public IReadOnlyCollection<BlockingPartSpec> All => _index.Keys;

    public int Count => _ids.Count;

    public int IndexOf(BlockingPartSpec part) => _index[part];

    /// <summary>Number of the part of each record, or -1.</summary>
    public int[] IdsOf(int part) => _ids[part];

    private static int[] Number(TextColumn column, IKeyPart part)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofText = new int[column.Texts.Count];
        for (var code = 0; code < ofText.Length; code++)
        {
            ofText[code] = -1;
            if (part.Of(column.Texts[code]) is not { Length: > 0 } text)
                continue;
            if (!known.TryGetValue(text, out ofText[code]))
                known.Add(text, ofText[code] = known.Count);
        }

        var codes = column.Codes;
        var ids = new int[codes.Length];
        for (var record = 0; record < ids.Length; record++)
            ids[record] = ofText[codes[record]];
        return ids;
    }
}
