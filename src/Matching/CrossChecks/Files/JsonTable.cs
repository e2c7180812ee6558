using System.Text.Json;
using LowIncomeMonitor.Platform.Files;

namespace LowIncomeMonitor.Matching.CrossChecks.Files;

/// <summary>
/// Lines of JSON objects as rows of cells. The columns are the names in the first <see cref="Looked"/> lines: a name that
/// turns up only later is not among them, so that the file need not be read twice.
/// </summary>
internal sealed class JsonTable
{
    private const int Looked = 1000;

    private readonly IEnumerator<FileRow> _lines;
    private readonly List<FileRow> _first = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public JsonTable(IEnumerable<FileRow> lines)
    {
        _lines = lines.GetEnumerator();
        while (_first.Count < Looked && _lines.MoveNext())
        {
            _first.Add(_lines.Current);
            Read(_lines.Current.Text, property => _places.TryAdd(property.Name.Trim(), _places.Count));
        }

        if (_first.Count == 0)
            throw new FileRefusedException("The file is empty; it needs one JSON object a line.");
        Columns = [.. _places.Keys];
    }

    public IReadOnlyList<string> Columns { get; }

    public IEnumerable<TableRow> Rows()
    {
        foreach (var line in _first)
            yield return Cells(line);
        _first.Clear();
        while (_lines.MoveNext())
            yield return Cells(_lines.Current);
    }

    private TableRow Cells(FileRow line)
    {
        var cells = new string[Columns.Count];
        Array.Fill(cells, "");
        var isObject = Read(line.Text, property =>
        {
            if (_places.TryGetValue(property.Name.Trim(), out var place))
                cells[place] = Text(property.Value);
        });
        return new(line.LineNo, isObject ? cells : null, line.Text);
    }

    private static bool Read(string line, Action<JsonProperty> take)
    {
        try
        {
            using var document = JsonDocument.Parse(line, new() { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            foreach (var property in document.RootElement.EnumerateObject())
                take(property);
            return true;
        }
        // Lone surrogates ("\ud800") are only noticed when the text is taken out.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Numbers keep their digits as written: a citizen number sent as a number must not pass through a double.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
