using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Alerts.Calendars;

/// <summary>Reads typed values out of YAML nodes; every refusal names file and line, because a clerk will correct it.</summary>
internal sealed class CalendarYaml(string file)
{
    /// <summary>The document's mapping; null for a file without any content.</summary>
    public YamlMappingNode? Root(TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{file}:{error.Start.Line}: not readable as YAML.", error);
        }

        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode switch
        {
            YamlMappingNode mapping => mapping,
            YamlScalarNode { Value: "" or null } => null,
            var other => throw Refused(other, "expected keys and values."),
        };
    }

    public void AllowOnly(YamlMappingNode mapping, params ReadOnlySpan<string> keys)
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !keys.Contains(name))
                throw Refused(key, $"unknown key; accepted are {string.Join(", ", keys!)}.");
        }
    }

    public string Text(YamlMappingNode mapping, string key) =>
        Child(mapping, key) is YamlScalarNode { Value: { Length: > 0 } value }
            ? value
            : throw Refused(mapping, $"{key} is missing.");

    public YamlMappingNode Mapping(YamlMappingNode mapping, string key) =>
        Child(mapping, key) as YamlMappingNode ?? throw Refused(mapping, $"{key} is missing.");

    /// <summary>A list; empty when the key is absent or has no value.</summary>
    public IEnumerable<YamlNode> List(YamlMappingNode mapping, string key) => Child(mapping, key) switch
    {
        null or YamlScalarNode { Value: "" or null } => [],
        YamlSequenceNode list => list,
        var other => throw Refused(other, $"{key} must be a list."),
    };

    public DateOnly Day(YamlMappingNode mapping, string key) =>
        Day(Child(mapping, key) ?? throw Refused(mapping, $"{key} is missing."));

    public DateOnly Day(YamlNode node) => node is YamlScalarNode { Value: { } text } ? Day(node, text) : throw NotADay(node);

    /// <summary>One day, or all days of <c>from..to</c>.</summary>
    public IEnumerable<DateOnly> Days(YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { } text })
            throw NotADay(node);
        var ends = text.Split("..");
        if (ends.Length > 2)
            throw NotADay(node);
        var (from, to) = (Day(node, ends[0]), Day(node, ends[^1]));
        // No festival is longer; a mistyped year must not close the offices for twelve months.
        if (to < from || to.DayNumber - from.DayNumber > 15)
            throw Refused(node, "a range of days off must go forward and be no longer than 16 days.");
        return Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
    }

    public InvalidDataException Refused(YamlNode node, string why) => new($"{file}:{node.Start.Line}: {why}");

    private static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private DateOnly Day(YamlNode node, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw NotADay(node);

    private InvalidDataException NotADay(YamlNode node) => Refused(node, "expected a day as yyyy-MM-dd, or from..to.");
}
