using System.Globalization;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Matching.Rules;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>
/// One row of a story, read by the names of columns. Whatever nobody asked for by the <see cref="End"/> is a fault: a
/// mistyped column would otherwise pass for an unknown value.
/// </summary>
internal sealed class Columns(YamlReader yaml, YamlMappingNode row)
{
    private readonly List<string> _asked = [];

    public void End() => yaml.OnlyFields(row, _asked);

    public void Fault(string what) => yaml.Fault(row, what);

    public string Text(string key)
    {
        _asked.Add(key);
        return yaml.Text(row, key) ?? "";
    }

    public string? TextOrNull(string key)
    {
        _asked.Add(key);
        return row.Children.ContainsKey(new YamlScalarNode(key)) ? yaml.Text(row, key) : null;
    }

    public string Word(string key, params string[] accepted) => Accepted(key, Text(key), accepted) ?? "";

    public string? WordOrNull(string key, params string[] accepted) => Accepted(key, TextOrNull(key), accepted);

    public DateOnly Day(string key)
    {
        _asked.Add(key);
        return yaml.Day(row, key) ?? default;
    }

    public DateOnly? DayOrNull(string key) =>
        TextOrNull(key) is null ? null : yaml.Day(row, key);

    public decimal? NumberOrNull(string key) =>
        TextOrNull(key) is null ? null : yaml.Number(row, key);

    public Money Money(string key)
    {
        _asked.Add(key);
        return Domain.Records.Money.FromYuan(yaml.Number(row, key) ?? 0);
    }

    public Money? MoneyOrNull(string key) =>
        NumberOrNull(key) is { } yuan ? Domain.Records.Money.FromYuan(yuan) : null;

    public int? WholeOrNull(string key)
    {
        if (NumberOrNull(key) is not { } number)
            return null;
        if (number == decimal.Truncate(number))
            return (int)number;
        Fault($"'{key}' must be a whole number");
        return null;
    }

    /// <summary>As in the files: 1 for yes, 0 for no.</summary>
    public bool? FlagOrNull(string key) => WordOrNull(key, "0", "1") is { } flag ? flag == "1" : null;

    /// <summary>The rows of a list that may be missing; an empty list is one that is there.</summary>
    public IReadOnlyList<Columns>? RowsOrNull(string key)
    {
        _asked.Add(key);
        if (!row.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return null;
        if (node is YamlSequenceNode { Children.Count: 0 })
            return [];
        return [.. yaml.List(row, key).Select(one => new Columns(yaml, one))];
    }

    /// <summary>Named numbers; the word "none" stands for no value.</summary>
    public IReadOnlyDictionary<string, decimal?> NumbersByName(string key)
    {
        _asked.Add(key);
        var numbers = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        if (!row.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return numbers;
        if (node is not YamlMappingNode pairs)
        {
            yaml.Fault(node, $"'{key}' must have named values");
            return numbers;
        }

        foreach (var (name, value) in pairs.Children)
        {
            if (value is YamlScalarNode { Value: "none" })
                numbers[name.ToString()] = null;
            else if (decimal.TryParse(value.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
                numbers[name.ToString()] = number;
            else
                yaml.Fault(value, $"'{name}' must be a number, or none where the story takes the value away");
        }

        return numbers;
    }

    public IReadOnlyList<string> Words(string key)
    {
        _asked.Add(key);
        if (!row.Children.TryGetValue(new YamlScalarNode(key), out var node))
            return [];
        if (node is YamlSequenceNode list)
            return [.. list.Select(item => item.ToString())];
        yaml.Fault(node, $"'{key}' must be a list");
        return [];
    }

    public Columns? RowOrNull(string key)
    {
        _asked.Add(key);
        return row.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlMappingNode one
            ? new Columns(yaml, one)
            : null;
    }

    public long Line => row.Start.Line;

    private string? Accepted(string key, string? word, string[] accepted)
    {
        if (!string.IsNullOrEmpty(word) && !accepted.Contains(word))
            Fault($"'{key}' is '{word}'; accepted: {string.Join(", ", accepted)}");
        return word;
    }
}
