namespace LowIncomeMonitor.Simulation.People;

/// <summary>
/// A village or neighbourhood. Region has 12 digits: real county, made-up town and village of the right form. Clan is the
/// surname a third of the families bear, which makes namesakes in one village likely.
/// </summary>
internal sealed record Village(int County, string Region, bool Urban, string Clan);
