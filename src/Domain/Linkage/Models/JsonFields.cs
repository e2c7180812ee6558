using System.Text.Json;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>The properties of one JSON object, with errors that say where, and a list of those nobody asked for.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement _json;
    private readonly string _where;
    private readonly HashSet<string> _asked;

    /// <exception cref="ArgumentException">It is no object.</exception>
    public JsonFields(JsonElement json, string where)
        : this(json, where, new HashSet<string>(StringComparer.Ordinal))
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong($"should be an object in braces, but is {Kind(json)}");
    }

    private JsonFields(JsonElement json, string where, HashSet<string> asked) => (_json, _where, _asked) = (json, where, asked);

    /// <summary>The same object under a name that errors can use.</summary>
    public JsonFields Of(string where) => new(_json, where, _asked);

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name) => Find(name) is { } value ? AsText(value) : null;

    public bool? Flag(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"has '{name}', which should be true or false, but is {Kind(value)}"),
    };

    public double? Number(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Wrong($"has '{name}', which should be a number, but is {Kind(value)}");
    }

    public double Required(string name) => Number(name) ?? throw Wrong($"lacks the number '{name}'");

    public IReadOnlyList<double> Numbers(string name) => [.. Items(name).Select(item =>
        item.ValueKind == JsonValueKind.Number ? item.GetDouble() : throw Wrong($"has '{name}', which should hold numbers, but holds {Kind(item)}"))];

    public JsonFields? Object(string name) => Find(name) is { } value ? new JsonFields(value, $"'{name}' of {_where}") : null;

    /// <summary>Elements of an array; none where it is missing.</summary>
    public IEnumerable<JsonElement> Items(string name)
    {
        if (Find(name) is not { } value)
            return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong($"has '{name}', which should be a list, but is {Kind(value)}");
    }

    /// <exception cref="ArgumentException">It is no text.</exception>
    public static string AsText(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new ArgumentException($"The model has {Kind(value)} where a text should be.");

    /// <exception cref="ArgumentException">There is a property that nothing reads.</exception>
    public void RefuseOthers()
    {
        foreach (var property in _json.EnumerateObject())
        {
            if (!_asked.Contains(property.Name))
                throw Wrong($"has '{property.Name}', which means nothing here. Known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
        }
    }

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return _json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private ArgumentException Wrong(string what) => new($"Model: {_where} {what}.");

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };
}
