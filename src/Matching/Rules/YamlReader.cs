using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Reads one YAML file into nodes and collects faults with their lines instead of stopping at the first.</summary>
internal sealed class YamlReader(PackFile file, List<YamlFault> faults)
{
    public YamlMappingNode? Root()
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
                return root;
            faults.Add(new YamlFault(file.Name, 1, "expected one document with named entries"));
        }
        catch (YamlException error)
        {
            faults.Add(new YamlFault(file.Name, error.Start.Line, $"not valid YAML: {error.Message}"));
        }

        return null;
    }

    public void Fault(YamlNode at, string what) => faults.Add(new YamlFault(file.Name, at.Start.Line, what));

    /// <summary>A required text; null after noting the fault.</summary>
    public string? Text(YamlMappingNode of, string key)
    {
        if (of.Children.TryGetValue(new YamlScalarNode(key), out var node)
            && node is YamlScalarNode { Value: { Length: > 0 } value })
            return value;
        Fault(of, $"'{key}' is missing or empty");
        return null;
    }

    public static string? OptionalText(YamlMappingNode of, string key) =>
        of.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode scalar
            ? scalar.Value
            : null;

    /// <summary>True when a field is there, with whatever in it.</summary>
    public static bool Has(YamlMappingNode of, string key) => of.Children.ContainsKey(new YamlScalarNode(key));

    public decimal? Number(YamlMappingNode of, string key)
    {
        if (Text(of, key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault(of, $"'{key}' must be a number");
        return null;
    }

    public DateOnly? Day(YamlMappingNode of, string key)
    {
        if (Text(of, key) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Fault(of, $"'{key}' must be a day as yyyy-MM-dd");
        return null;
    }

    public bool? Flag(YamlMappingNode of, string key)
    {
        var text = Text(of, key);
        if (text is "true" or "false")
            return text == "true";
        if (text is not null)
            Fault(of, $"'{key}' must be true or false");
        return null;
    }

    /// <summary>The entries of a required, non-empty list; others than named entries are faults.</summary>
    public IEnumerable<YamlMappingNode> List(YamlMappingNode of, string key)
    {
        if (!of.Children.TryGetValue(new YamlScalarNode(key), out var node)
            || node is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            Fault(of, $"'{key}' must be a list with at least one entry");
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode entry)
                yield return entry;
            else
                Fault(item, $"an entry of '{key}' must have named fields");
        }
    }

    /// <summary>Notes every field that nobody reads: a mistyped name would otherwise be ignored in silence.</summary>
    public void OnlyFields(YamlMappingNode of, params IReadOnlyList<string> accepted)
    {
        foreach (var key in of.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !accepted.Contains(name))
                Fault(key, $"unknown field '{key}'; accepted: {string.Join(", ", accepted)}");
        }
    }
}
