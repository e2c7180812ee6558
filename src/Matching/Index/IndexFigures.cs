namespace LowIncomeMonitor.Matching.Index;

/// <summary>What the roster index does on this machine.</summary>
/// <param name="People">People in it.</param>
/// <param name="BytesPerPerson">Bytes of the slots a person.</param>
/// <param name="LoadSeconds">Time to fill it.</param>
/// <param name="HitsPerSecond">Look-ups of people who are in it, one thread.</param>
/// <param name="MissesPerSecond">Look-ups of people who are not, one thread.</param>
public sealed record IndexFigures(
    int People, double BytesPerPerson, double LoadSeconds, double HitsPerSecond, double MissesPerSecond);
