using LowIncomeMonitor.Domain.Accounting;
using LowIncomeMonitor.Domain.Parameters;
using LowIncomeMonitor.Domain.People;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Reads rules/parameters: one file a region, every value with its from-date and legal reference.</summary>
public static class ParameterFiles
{
    /// <summary>What the file of the whole country calls its region.</summary>
    public const string National = "national";

    private const string BaseUnit = "base";

    // A base is written as a word, so that a pack reads as the law does; the numbers are those of AssetBase.
    private static readonly Dictionary<string, AssetBase> s_bases = new(StringComparer.Ordinal)
    {
        ["own_line"] = AssetBase.OwnLine,
        ["urban_line"] = AssetBase.UrbanLine,
        ["yearly_disposable_income"] = AssetBase.YearlyDisposableIncome,
    };

    private static readonly string[] s_units =
        ["yuan", "yuan_per_month", "ratio", "months", "days", "working_days", "years", "count", "flag", "multiple", BaseUnit];

    /// <exception cref="RulesFilesException">Any file has a fault; the folder is refused as a whole.</exception>
    public static ParameterSet Load(string rulesFolder)
    {
        var folder = Path.Combine(rulesFolder, "parameters");
        var faults = new List<YamlFault>();
        var entries = new List<ParameterEntry>();
        foreach (var path in YamlFolder.Files(folder, faults))
            ReadFile(new YamlReader(rulesFolder, path, faults), entries);
        if (faults.Count > 0)
            throw new RulesFilesException(faults);
        return new ParameterSet(entries);
    }

    private static void ReadFile(YamlReader yaml, List<ParameterEntry> entries)
    {
        if (yaml.Root() is not { } root)
            return;
        yaml.OnlyFields(root, "region", "parameters");
        var regionText = yaml.Text(root, "region");
        var region = ReadRegion(yaml, root, regionText);
        var seen = new HashSet<(string, AreaKind?, DateOnly)>();
        foreach (var parameter in yaml.List(root, "parameters"))
        {
            yaml.OnlyFields(parameter, "key", "title", "unit", "values");
            var key = yaml.Text(parameter, "key");
            yaml.Text(parameter, "title");
            var unit = yaml.Text(parameter, "unit");
            if (unit is not null && !s_units.Contains(unit))
                yaml.Fault(parameter, $"unknown unit '{unit}'; accepted: {string.Join(", ", s_units)}");
            foreach (var value in yaml.List(parameter, "values"))
            {
                if (ReadValue(yaml, value, key, unit, regionText) is not var (area, read))
                    continue;
                if (!seen.Add((read.Key, area, read.From)))
                    yaml.Fault(value, $"'{key}' has two values from {read.From:yyyy-MM-dd} for one area; keep one");
                else if (region is { } place)
                    entries.Add(new ParameterEntry(place, area, read));
            }
        }
    }

    private static (AreaKind? Area, ParameterValue Value)? ReadValue(
        YamlReader yaml, YamlMappingNode node, string? key, string? unit, string? region)
    {
        yaml.OnlyFields(node, "from", "area", "value", "reference", "confirmed");
        var from = yaml.Day(node, "from");
        var number = unit == BaseUnit ? ReadBase(yaml, node) : yaml.Number(node, "value");
        var reference = yaml.Text(node, "reference");
        var confirmed = yaml.Flag(node, "confirmed");
        var areaText = YamlReader.OptionalText(node, "area");
        AreaKind? area = areaText switch { "urban" => AreaKind.Urban, "rural" => AreaKind.Rural, _ => null };
        if (areaText is not null && area is null)
            yaml.Fault(node, "'area' must be urban or rural, or be left out for both");
        if (key is null || unit is null || region is null || from is null || number is null || reference is null
            || confirmed is null)
            return null;
        return (area, new ParameterValue(key, number.Value, unit, from.Value, region, reference, confirmed.Value));
    }

    private static decimal? ReadBase(YamlReader yaml, YamlMappingNode node)
    {
        if (yaml.Text(node, "value") is not { } word)
            return null;
        if (s_bases.TryGetValue(word, out var known))
            return (int)known;
        yaml.Fault(node, $"'value' must be one of {string.Join(", ", s_bases.Keys)}");
        return null;
    }

    private static RegionCode? ReadRegion(YamlReader yaml, YamlMappingNode root, string? text)
    {
        if (text is null or National)
            return text is null ? null : default(RegionCode);
        var reading = RegionCode.Parse(text);
        if (reading.IsOk)
            return reading.Code;
        yaml.Fault(root, $"'region': {reading.Reason} Write '{National}' for the whole country");
        return null;
    }
}
