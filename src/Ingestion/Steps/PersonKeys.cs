using LowIncomeMonitor.Domain.People;

namespace LowIncomeMonitor.Ingestion.Steps;

/// <summary>By what a record's person can be found: a valid number, else name and birth date, else nothing.</summary>
/// <param name="Number">The citizen number; <see cref="CitizenId.IsNone"/> when missing or invalid.</param>
/// <param name="NameKey">The normalised name; empty when it is not legible.</param>
/// <param name="BirthDate">Birth date, when known.</param>
internal readonly record struct PersonKeys(CitizenId Number, string NameKey, DateOnly? BirthDate);
