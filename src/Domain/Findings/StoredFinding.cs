using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Findings;

/// <summary>A finding as it was last stored, open or cleared.</summary>
/// <param name="Key">Whom and what it concerns.</param>
/// <param name="IsOpen">False once it was cleared.</param>
/// <param name="Revision">How often it changed, from 1.</param>
/// <param name="RuleVersion">Version of the rule's code.</param>
/// <param name="Direction">Which side of the cut the rule looks at.</param>
/// <param name="Level">How urgent it was.</param>
/// <param name="Amount">Amount at stake; null means unknown.</param>
/// <param name="Fingerprint">See <see cref="Findings.Fingerprint"/>.</param>
public sealed record StoredFinding(
    FindingKey Key, bool IsOpen, long Revision, int RuleVersion, RuleDirection Direction, Level Level, Money? Amount,
    byte[] Fingerprint);
