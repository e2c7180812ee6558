using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>Temporary relief that the household got (临时救助).</summary>
/// <param name="On">Day of the grant.</param>
/// <param name="Cause">illness, accident, disaster, education, livelihood, other.</param>
/// <param name="EventOn">Day of the event behind it; null means unknown. A second accident is another event.</param>
/// <param name="Chronic">True when the cause is a chronic disease, which comes again by its nature; null means unknown.</param>
/// <param name="Amount">Amount; null means unknown.</param>
public sealed record ReliefGrant(DateOnly On, string Cause, DateOnly? EventOn, bool? Chronic, Money? Amount);
