namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>A column of a scorecard: points by bin.</summary>
/// <param name="Bins">The bins.</param>
/// <param name="Weight">Weight of the column's evidence; 0 means that other columns say it all.</param>
/// <param name="Points">Points by bin, whole numbers; more means more risk.</param>
/// <param name="AveragePoints">Average of the points over the training rows.</param>
public sealed record ScorecardColumn(BinnedColumn Bins, double Weight, int[] Points, double AveragePoints);
