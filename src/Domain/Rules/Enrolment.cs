using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>A person's help under one programme in one household.</summary>
/// <param name="Programme">dibao, tekun, edge, rigid, monitored, orphan, unattended_child, watch_exited, watch_refused.</param>
/// <param name="EnrolledOn">First day.</param>
/// <param name="EndedOn">First day without it; null while it runs.</param>
/// <param name="EndReason">Why it ended.</param>
/// <param name="MonthlyAmount">The household's approved monthly amount; null means unknown.</param>
/// <param name="AmountSince">Since when the roster names this amount; null means unknown.</param>
public sealed record Enrolment(
    string Programme, DateOnly EnrolledOn, DateOnly? EndedOn, string? EndReason, Money? MonthlyAmount,
    DateOnly? AmountSince = null)
{
    /// <summary>True when the help runs on a day.</summary>
    public bool ActiveOn(DateOnly day) => EnrolledOn <= day && (EndedOn is not { } end || day < end);
}
