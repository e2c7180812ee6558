namespace LowIncomeMonitor.Domain.Linkage.People;

/// <summary>When a link is made, when a clerk is asked, and when a record is let go.</summary>
/// <param name="RosterShare">
/// Share of records without a valid number that concern somebody on the roster, as known beforehand: the prior.
/// </param>
/// <param name="AutomaticFrom">Probability from which on a link needs no clerk, if nothing contradicts.</param>
/// <param name="ReviewFrom">Probability from which on a clerk is asked.</param>
/// <param name="DuplicateShare">Share of people on the roster who are on it twice, as known beforehand.</param>
public sealed record LinkPolicy(
    double RosterShare = 0.02, double AutomaticFrom = 0.999, double ReviewFrom = 0.05, double DuplicateShare = 0.002);
