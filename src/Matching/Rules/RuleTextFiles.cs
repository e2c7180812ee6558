using System.Collections.Frozen;
using LowIncomeMonitor.Domain.Rules;
using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>Reads rules/catalogue: the texts of each rule, and the sentences of the checks in checks.yaml and checks.*.yaml.</summary>
public sealed class RuleTextFiles : IRuleTexts
{
    private readonly FrozenDictionary<RuleId, RuleText> _rules;
    private readonly FrozenDictionary<string, BilingualText> _checks;

    private RuleTextFiles(IEnumerable<RuleText> rules, Dictionary<string, BilingualText> checks)
    {
        _rules = rules.ToFrozenDictionary(r => r.Id);
        _checks = checks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules that have texts.</summary>
    public IEnumerable<RuleId> Rules => _rules.Keys;

    /// <exception cref="RulesFilesException">A file has a fault, or a rule in force has no texts.</exception>
    /// <param name="rulesFolder">The folder.</param>
    /// <param name="inForce">Rules that are asked of households.</param>
    /// <param name="beside">Rules that something else raises, such as a score.</param>
    public static RuleTextFiles Load(string rulesFolder, IEnumerable<IRule> inForce, params IReadOnlyList<RuleId> beside)
    {
        var faults = new List<YamlFault>();
        var rules = new Dictionary<RuleId, RuleText>();
        var checks = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        foreach (var file in YamlFolder.Files(rulesFolder, "catalogue", faults))
        {
            var yaml = new YamlReader(file, faults);
            if (yaml.Root() is not { } root)
                continue;
            if (Path.GetFileName(file.Name).Split('.')[0] == "checks")
                ReadChecks(yaml, root, checks);
            else if (ReadRule(yaml, root) is { } text && !rules.TryAdd(text.Id, text))
                yaml.Fault(root, $"rule {text.Id} has texts in two files");
        }

        foreach (var id in inForce.Select(rule => rule.Id).Concat(beside).Where(id => !rules.ContainsKey(id)))
            faults.Add(new YamlFault("catalogue", 0, $"rule {id} has no texts; add catalogue/{id}.yaml"));
        return faults.Count > 0 ? throw new RulesFilesException(faults) : new RuleTextFiles(rules.Values, checks);
    }

    public RuleText Of(RuleId rule) => _rules[rule];

    /// <summary>The sentence, or the key itself for a trace written by an older version of the catalogue.</summary>
    public BilingualText OfCheck(string check) =>
        _checks.TryGetValue(check, out var text) ? text : new BilingualText(check, check);

    /// <summary>True when a check has a sentence.</summary>
    public bool HasCheck(string check) => _checks.ContainsKey(check);

    private static RuleText? ReadRule(YamlReader yaml, YamlMappingNode root)
    {
        yaml.OnlyFields(root, "id", "title", "why", "action", "ask", "traps");
        var id = yaml.Text(root, "id");
        var title = ReadText(yaml, root, "title");
        var why = ReadText(yaml, root, "why");
        var action = ReadText(yaml, root, "action");
        var ask = yaml.List(root, "ask").Select(n => ReadPair(yaml, n)).ToList();
        var traps = yaml.List(root, "traps").Select(n => ReadPair(yaml, n)).ToList();
        if (id is null || title is null || why is null || action is null || ask.Contains(null) || traps.Contains(null))
            return null;
        return new RuleText(new RuleId(id), title, why, action, [.. ask.OfType<BilingualText>()], [.. traps.OfType<BilingualText>()]);
    }

    private static void ReadChecks(YamlReader yaml, YamlMappingNode root, Dictionary<string, BilingualText> checks)
    {
        foreach (var (key, node) in root.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && node is YamlMappingNode pair)
            {
                if (ReadPair(yaml, pair) is { } text && !checks.TryAdd(name, text))
                    yaml.Fault(key, $"the check '{name}' has two sentences; keep one");
            }
            else
            {
                yaml.Fault(key, "a check needs a sentence in zh and en");
            }
        }
    }

    private static BilingualText? ReadText(YamlReader yaml, YamlMappingNode of, string key)
    {
        if (of.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlMappingNode pair)
            return ReadPair(yaml, pair);
        yaml.Fault(of, $"'{key}' needs zh and en");
        return null;
    }

    private static BilingualText? ReadPair(YamlReader yaml, YamlMappingNode pair)
    {
        yaml.OnlyFields(pair, "zh", "en");
        return yaml.Text(pair, "zh") is { } zh && yaml.Text(pair, "en") is { } en ? new BilingualText(zh, en) : null;
    }
}
