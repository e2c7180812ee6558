namespace LowIncomeMonitor.Domain.Risk.Watching;

/// <summary>What became of the phone calls of a month.</summary>
/// <param name="Raised">Calls asked for.</param>
/// <param name="Explained">Calls that found nothing, with proof.</param>
/// <param name="Helped">Calls after which help was confirmed.</param>
public sealed record CallFigures(int Raised, int Explained, int Helped);
