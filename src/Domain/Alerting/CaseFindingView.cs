using LowIncomeMonitor.Domain.Records;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>An open finding inside a case.</summary>
/// <param name="FindingId">Identifier.</param>
/// <param name="Rule">Rule.</param>
/// <param name="PersonId">Person; 0 means the household.</param>
/// <param name="Level">Its own level.</param>
/// <param name="Direction">Which side of the cut it looks at.</param>
/// <param name="Amount">Amount at stake; null means unknown.</param>
/// <param name="RaisedAt">Instant of raising.</param>
/// <param name="Suppressed">True when explained once with proof, its facts unchanged since.</param>
public sealed record CaseFindingView(
    long FindingId,
    RuleId Rule,
    long PersonId,
    Level Level,
    RuleDirection Direction,
    Money? Amount,
    DateTimeOffset RaisedAt,
    bool Suppressed);
