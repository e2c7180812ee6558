using LowIncomeMonitor.Simulation.Chance;

namespace LowIncomeMonitor.Simulation.Corruptions;

/// <summary>One way a number or a name gets damaged; null when this text cannot be damaged in this way.</summary>
internal delegate string? Corruption(string text, Dice dice);
