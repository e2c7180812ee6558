using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace LowIncomeMonitor.Platform.Files;

/// <summary>A department's own column names, each with the field that it means.</summary>
public sealed class ColumnMapping
{
    private readonly Dictionary<string, string> _fieldByColumn;

    public ColumnMapping(IEnumerable<KeyValuePair<string, string>> fieldByColumn) =>
        _fieldByColumn = new(fieldByColumn, StringComparer.OrdinalIgnoreCase);

    public static ColumnMapping None { get; } = new([]);

    /// <summary>Columns and fields in a fixed order, for keeping and comparing.</summary>
    public IReadOnlyDictionary<string, string> Entries =>
        new SortedDictionary<string, string>(_fieldByColumn, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that the service uses for a column; its own name when the mapping does not speak of it.</summary>
    public string FieldOf(string column) => _fieldByColumn.GetValueOrDefault(column, column);

    /// <exception cref="FileRefusedException">The file is no mapping.</exception>
    public static ColumnMapping Load(string path)
    {
        try
        {
            var entries = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>?>(File.ReadAllText(path));
            return new((entries ?? []).Select(e => KeyValuePair.Create(e.Key.Trim(), (e.Value ?? "").Trim())));
        }
        catch (Exception e) when (e is YamlException or ArgumentException)
        {
            throw new FileRefusedException(
                "The mapping file is not a list of \"their column: our field\" in YAML, each column once.", e);
        }
    }
}
