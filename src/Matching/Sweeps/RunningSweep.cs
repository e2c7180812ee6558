namespace LowIncomeMonitor.Matching.Sweeps;

/// <summary>A sweep under way.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Day">The day for which the rules are asked.</param>
/// <param name="Edition">The edition under which it evaluates.</param>
/// <param name="LastHousehold">Every household up to this one is done.</param>
internal sealed record RunningSweep(long Id, DateOnly Day, string Edition, string LastHousehold);
