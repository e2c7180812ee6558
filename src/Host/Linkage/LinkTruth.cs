using System.Text.RegularExpressions;
using LowIncomeMonitor.Domain.Linkage.Quality;
using LowIncomeMonitor.Domain.Linkage.Tables;

namespace LowIncomeMonitor.Host.Linkage;

/// <summary>The column, and the part of it, that says which records are one entity: COLUMN or COLUMN:REGEX.</summary>
internal sealed class LinkTruth
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private readonly Regex? _part;

    /// <exception cref="ArgumentException">The expression is not valid.</exception>
    public LinkTruth(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        Column = colon < 0 ? text : text[..colon];
        _part = colon < 0 ? null : new Regex(text[(colon + 1)..], RegexOptions.CultureInvariant, s_patience);
    }

    public string Column { get; }

    public Truth Read(RecordSet records)
    {
        var column = records.Column(Column);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofText = column.Texts.Select(text => EntityOf(text, known)).ToArray();
        return new Truth([.. column.Codes.ToArray().Select(code => ofText[code])], records.LeftCount);
    }

    private int EntityOf(string text, Dictionary<string, int> known)
    {
        var match = _part?.Match(text);
        var entity = match is null ? text : !match.Success ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
        if (entity.Length == 0)
            return -1;
        if (!known.TryGetValue(entity, out var number))
            known.Add(entity, number = known.Count);
        return number;
    }
}
