namespace LowIncomeMonitor.Domain.Rules;

/// <summary>The household's signed consent to an economic check of its financial assets (核对授权书).</summary>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">First day on which it holds no more; null means until the help ends.</param>
/// <param name="SignedByAll">Whether every member signed, guardians for those without capacity; null means unknown.</param>
public sealed record Authorisation(DateOnly From, DateOnly? To, bool? SignedByAll)
{
    /// <summary>True when a check on a day is covered.</summary>
    public bool HoldsOn(DateOnly day) => SignedByAll != false && From <= day && (To is not { } to || day < to);
}
