using System.Text.RegularExpressions;
using LowIncomeMonitor.Domain.Risk.Features;
using LowIncomeMonitor.Domain.Risk.Scoring;
using LowIncomeMonitor.Domain.Rules.Catalogue;
using LowIncomeMonitor.Matching.Rules;

namespace LowIncomeMonitor.Matching.Tests.Rules;

public sealed partial class RuleTextFilesTests
{
    [Fact]
    public void Load_Repository_HasTextsForEveryRule()
    {
        var texts = RuleTextFiles.Load(RulesFolder.OfRepository, RuleCatalogue.All);

        Assert.All(RuleCatalogue.All, rule =>
        {
            var text = texts.Of(rule.Id);
            Assert.NotEqual(text.Title.Zh, text.Title.En);
            Assert.NotEmpty(text.Ask);
            Assert.NotEmpty(text.Traps);
        });
    }

    [Fact]
    public void Load_Repository_HasASentenceForEveryCheckInTheCode()
    {
        var texts = RuleTextFiles.Load(RulesFolder.OfRepository, RuleCatalogue.All);
        var code = Path.Combine(RulesFolder.OfRepository, "..", "src", "Domain", "Rules", "Catalogue");
        var checks = Directory.EnumerateFiles(code, "*.cs")
            .SelectMany(f => CheckKey().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.True(checks.Count >= 25, $"only {checks.Count} checks found in the code");
        Assert.All(checks, check => Assert.True(texts.HasCheck(check), $"no sentence for {check}"));
    }

    [Fact]
    public void Load_Repository_HasASentenceForEveryStepOfTheAccounting()
    {
        var texts = RuleTextFiles.Load(RulesFolder.OfRepository, RuleCatalogue.All);
        var code = Path.Combine(RulesFolder.OfRepository, "..", "src", "Domain", "Accounting");
        var steps = Directory.EnumerateFiles(code, "*.cs")
            .SelectMany(f => StepKey().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();

        Assert.True(steps.Count >= 25, $"only {steps.Count} steps found in the code");
        Assert.All(steps, step => Assert.True(texts.HasCheck(step), $"no sentence for {step}"));
    }

    [Fact]
    public void Load_Repository_HasTextsForTheCallOfAScoreAndASentenceForEveryFactor()
    {
        var texts = RuleTextFiles.Load(RulesFolder.OfRepository, RuleCatalogue.All, PhoneCheck.Rule);

        Assert.NotEmpty(texts.Of(PhoneCheck.Rule).Ask);
        Assert.All(FeatureCatalogue.All, feature =>
        {
            Assert.True(texts.HasCheck(PhoneCheck.FactorPrefix + feature.Name), $"no sentence for {feature.Name}");
            Assert.EndsWith(feature.Sentence.Zh, texts.OfCheck(PhoneCheck.FactorPrefix + feature.Name).Zh, StringComparison.Ordinal);
        });
        var code = File.ReadAllText(Path.Combine(RulesFolder.OfRepository, "..", "src", "Domain", "Risk", "Scoring", "PhoneCheck.cs"));
        var checks = CheckKey().Matches(code).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(3, checks.Count);
        Assert.All(checks, check => Assert.True(texts.HasCheck(check), $"no sentence for {check}"));
    }

    [Fact]
    public void Load_RuleWithoutTexts_IsRefused()
    {
        using var folder = new RulesFolder().With("catalogue/checks.yaml", "a.b: { zh: 一, en: one }\n");

        var refusal = Assert.Throws<RulesFilesException>(() => RuleTextFiles.Load(folder.Path, RuleCatalogue.All, PhoneCheck.Rule));

        Assert.Equal(RuleCatalogue.All.Count + 1, refusal.Faults.Count);
    }

    [GeneratedRegex("(?:Check|Unknown)\\(\\s*\"([a-z_]+\\.[a-z_]+)\"", RegexOptions.Singleline)]
    private static partial Regex CheckKey();

    // What follows "= " is the key of a parameter, not of a sentence.
    [GeneratedRegex("(?<!= )\"((?:member|income|employment|support)\\.[a-z_]+)\"")]
    private static partial Regex StepKey();
}
