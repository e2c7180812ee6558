namespace LowIncomeMonitor.Domain.Alerting;

/// <summary>Who acts at the desk.</summary>
/// <param name="Name">A named person; goes into the journal.</param>
/// <param name="VisibleRegions">Regions whose cases the person may see, each with everything below it; empty means none.</param>
public sealed record DeskCaller(string Name, IReadOnlyList<string> VisibleRegions);
