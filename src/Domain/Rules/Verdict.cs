using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>What a rule says of one subject. Absence is never zero: a missing input gives <see cref="Unknown"/>.</summary>
/// <param name="Trace">The steps that led there.</param>
public abstract record Verdict(Trace Trace)
{
    /// <summary>The rule applies: a finding.</summary>
    /// <param name="Trace">The steps.</param>
    /// <param name="Level">How urgent it is.</param>
    /// <param name="Amount">Amount at stake; null means unknown.</param>
    public sealed record Applies(Trace Trace, Level Level, Money? Amount) : Verdict(Trace);

    /// <summary>The rule does not apply.</summary>
    public sealed record DoesNotApply(Trace Trace) : Verdict(Trace);

    /// <summary>It cannot be told.</summary>
    /// <param name="Trace">The steps so far.</param>
    /// <param name="Missing">What is missing, as names of inputs; what would settle it.</param>
    public sealed record Unknown(Trace Trace, IReadOnlyList<string> Missing) : Verdict(Trace);
}
