using LowIncomeMonitor.Domain.Findings;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Store;

namespace LowIncomeMonitor.Matching.Steps;

/// <summary>Sorts verdicts into findings and open questions.</summary>
internal sealed class Verdicts
{
    private readonly Dictionary<FindingKey, OpenQuestion> _questions = [];

    public List<CurrentFinding> Findings { get; } = [];

    /// <summary>Verdicts on several sets of households, no household in two of them, as one.</summary>
    public static Verdicts Joined(IEnumerable<Verdicts> parts)
    {
        var joined = new Verdicts();
        foreach (var part in parts)
        {
            joined.Findings.AddRange(part.Findings);
            foreach (var (key, question) in part._questions)
                joined._questions.Add(key, question);
        }

        return joined;
    }

    public void Add(FindingKey key, IRule rule, Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Applies applies:
                Findings.Add(new(
                    key, rule.Version, rule.Direction, applies.Level, applies.Amount, Fingerprint.Of(applies.Trace),
                    applies.Trace));
                break;
            case Verdict.Unknown unknown:
                var missing = unknown.Missing.Concat(_questions.GetValueOrDefault(key)?.Missing ?? []);
                _questions[key] = new(key, [.. missing.Distinct().Order(StringComparer.Ordinal)], unknown.Trace);
                break;
        }
    }

    /// <summary>Open questions; none where the same rule found something for the same person by another way.</summary>
    public IReadOnlyList<OpenQuestion> Questions()
    {
        foreach (var finding in Findings)
            _questions.Remove(finding.Key);
        return [.. _questions.Values];
    }
}
