using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>One parameter pack; its schema is in docs/policy.md.</summary>
internal sealed class ParameterPack(YamlReader yaml, string file)
{
    private static readonly Dictionary<string, Rounding> s_roundings = new(StringComparer.Ordinal)
    {
        ["none"] = Rounding.None, ["half_up_to_yuan"] = Rounding.HalfUpToYuan,
        ["half_up_to_fen"] = Rounding.HalfUpToFen, ["up_to_yuan"] = Rounding.UpToYuan,
    };

    private Dictionary<string, PackDocument> _documents = [];

    public List<PackKey> Keys { get; } = [];

    public List<PackValue> Values { get; } = [];

    public void Read()
    {
        if (yaml.Root() is not { } root)
            return;
        yaml.OnlyFields(root, "region", "documents", "parameters");
        var regionText = yaml.Text(root, "region");
        var region = ReadRegion(root, regionText);
        _documents = PackDocument.ReadAll(yaml, root);
        foreach (var parameter in yaml.List(root, "parameters"))
            ReadParameter(parameter, region, regionText);
        foreach (var (id, document) in _documents.Where(d => !d.Value.Used))
            yaml.Fault(document.Node, $"no value refers to document '{id}'");
    }

    private void ReadParameter(YamlMappingNode parameter, RegionCode? region, string? regionText)
    {
        yaml.OnlyFields(parameter, "key", "title", "unit", "values");
        var key = yaml.Text(parameter, "key");
        var title = yaml.Text(parameter, "title");
        var unit = yaml.Text(parameter, "unit");
        if (unit is not null && !ParameterUnits.All.Contains(unit))
            yaml.Fault(parameter, $"unknown unit '{unit}'; accepted: {string.Join(", ", ParameterUnits.All)}");
        var national = regionText == ParameterFiles.National;
        if (key is not null)
            Keys.Add(new(key, unit, title, national, file, parameter.Start.Line));
        // Nationwide a parameter may be declared without a value: which ones exist is known even where none is in force.
        if (national && !YamlReader.Has(parameter, "values"))
            return;
        foreach (var value in yaml.List(parameter, "values"))
            ReadValue(value, key, unit, region, regionText);
    }

    private void ReadValue(YamlMappingNode node, string? key, string? unit, RegionCode? region, string? regionText)
    {
        yaml.OnlyFields(
            node, "from", "to", "area", "value", "times", "of", "rounding", "reference", "document", "clause", "confirmed");
        var from = yaml.Day(node, "from");
        var to = YamlReader.Has(node, "to") ? yaml.Day(node, "to") : null;
        if (from is { } first && to is { } end && end <= first)
            yaml.Fault(node, "'to' is the first day on which the value is no more in force; it must lie after 'from'");
        var multiple = ReadMultiple(node);
        var number = multiple?.Times ?? (YamlReader.Has(node, "times") ? null : ReadNumber(node, unit));
        if (multiple is null && number is { } given && unit is not null && ParameterUnits.Fault(unit, given) is { } fault)
            yaml.Fault(node, $"'value' {given}: {fault}");
        var reference = ReadReference(node);
        var confirmed = yaml.Flag(node, "confirmed");
        if (confirmed == true && reference is { Grade: "C" })
            yaml.Fault(node, "a source of grade C cannot be confirmed; confirm it at the issuing body and raise the grade, or write confirmed: false");
        var areaText = YamlReader.OptionalText(node, "area");
        AreaKind? area = areaText switch { "urban" => AreaKind.Urban, "rural" => AreaKind.Rural, _ => null };
        if (areaText is not null && area is null)
            yaml.Fault(node, "'area' must be urban or rural, or be left out for both");
        if (key is null || unit is null || regionText is null || region is not { } place || from is null || number is null
            || reference is null || confirmed is null)
            return;
        var value = new ParameterValue(key, number.Value, unit, from.Value, regionText, reference.Text, confirmed.Value);
        Values.Add(new(new(place, area, value) { To = to, Multiple = multiple }, file, node.Start.Line));
    }

    private decimal? ReadNumber(YamlMappingNode node, string? unit)
    {
        if (unit is null || ParameterWords.Of(unit) is not { Count: > 0 } words)
            return yaml.Number(node, "value");
        if (yaml.Text(node, "value") is not { } word)
            return null;
        if (ParameterWords.Read(unit, word) is { } known)
            return known;
        yaml.Fault(node, $"'value' must be one of {string.Join(", ", words)}");
        return null;
    }

    private MultipleOf? ReadMultiple(YamlMappingNode node)
    {
        if (!YamlReader.Has(node, "times") && !YamlReader.Has(node, "of"))
        {
            if (YamlReader.Has(node, "rounding"))
                yaml.Fault(node, "'rounding' belongs to a multiple; give 'times' and 'of' instead of 'value'");
            return null;
        }

        if (YamlReader.Has(node, "value"))
            yaml.Fault(node, "give either 'value', or 'times' and 'of'");
        var times = yaml.Number(node, "times");
        var of = yaml.Text(node, "of");
        var word = yaml.Text(node, "rounding");
        var known = s_roundings.TryGetValue(word ?? "", out var rounding);
        if (word is not null && !known)
            yaml.Fault(node, $"'rounding' must be one of {string.Join(", ", s_roundings.Keys)}");
        if (times <= 0)
            yaml.Fault(node, "'times' must be above 0");
        return times is { } n && of is not null && known ? new(of, n, rounding) : null;
    }

    private PackReference? ReadReference(YamlMappingNode node)
    {
        var clause = YamlReader.OptionalText(node, "clause");
        if (!YamlReader.Has(node, "document"))
            return yaml.Text(node, "reference") is { } text ? new(Join(text, clause), null) : null;
        if (YamlReader.Has(node, "reference"))
            yaml.Fault(node, "give either 'document' or 'reference'");
        if (yaml.Text(node, "document") is not { } id)
            return null;
        if (!_documents.TryGetValue(id, out var document))
        {
            yaml.Fault(node, $"'document': '{id}' is not under 'documents' of this file");
            return null;
        }

        document.Used = true;
        return new(Join(document.Cited, clause), document.Grade);
    }

    private static string Join(string title, string? clause) => clause is null ? title : $"{title}: {clause}";

    private RegionCode? ReadRegion(YamlMappingNode root, string? text)
    {
        if (text is null or ParameterFiles.National)
            return text is null ? null : default(RegionCode);
        var reading = RegionCode.Parse(text);
        if (reading.IsOk)
            return reading.Code;
        yaml.Fault(root, $"'region': {reading.Reason} Write '{ParameterFiles.National}' for the whole country");
        return null;
    }

    private sealed record PackReference(string Text, string? Grade);
}
