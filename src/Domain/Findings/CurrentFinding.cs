using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Findings;

/// <summary>A rule that applies now, as the evaluation found it.</summary>
/// <param name="Key">Whom and what it concerns.</param>
/// <param name="RuleVersion">Version of the rule's code.</param>
/// <param name="Direction">Which side of the cut the rule looks at.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Amount">Amount at stake; null means unknown.</param>
/// <param name="Fingerprint">See <see cref="Findings.Fingerprint"/>.</param>
/// <param name="Trace">The steps that led there.</param>
public sealed record CurrentFinding(
    FindingKey Key, int RuleVersion, RuleDirection Direction, Level Level, Money? Amount, byte[] Fingerprint, Trace Trace);
