namespace LowIncomeMonitor.Simulation.Profiles;

/// <summary>Yuan a person and month: the dibao line, the tekun allowance, the income ceiling of an edge family.</summary>
internal readonly record struct StandardAmounts(int Dibao, int Tekun, int Edge);
