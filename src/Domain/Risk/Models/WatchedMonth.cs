using LowIncomeMonitor.Domain.Risk.Watching;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Risk.Models;

/// <summary>A model's month as leaders get it.</summary>
/// <param name="Report">The report.</param>
/// <param name="InUse">Whether the model is the champion now.</param>
/// <param name="FellBackTo">The scorecard to which the service went back because of it; null when it did not.</param>
/// <param name="Text">The month in words, small counts hidden.</param>
/// <param name="Groups">Errors of the groups that may be shown.</param>
public sealed record WatchedMonth(
    WatchReport Report, bool InUse, string? FellBackTo, BilingualText Text, IReadOnlyList<GroupRates> Groups);
