namespace LowIncomeMonitor.Domain.Rules;

/// <summary>An enrolment of a member in another household.</summary>
/// <param name="HouseholdId">The other household.</param>
/// <param name="Enrolment">The enrolment.</param>
public sealed record EnrolmentElsewhere(string HouseholdId, Enrolment Enrolment);
