using LowIncomeMonitor.Domain.Records;

namespace LowIncomeMonitor.Domain.Rules;

/// <summary>An enrolment, in another household, of the person who holds the same number.</summary>
/// <param name="HouseholdId">The other household.</param>
/// <param name="Enrolment">The enrolment.</param>
/// <param name="Name">
/// Whether the two roster lines also agree in the name. One number with two names is a conflict in the data,
/// not a person who is helped twice.
/// </param>
public sealed record EnrolmentElsewhere(string HouseholdId, Enrolment Enrolment, Agreement Name = Agreement.Agrees);
