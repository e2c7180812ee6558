namespace LowIncomeMonitor.Matching.Index;

/// <summary>What the roster index does on this machine, and what a dictionary of the same content does.</summary>
/// <param name="People">People in it.</param>
/// <param name="BytesPerPerson">Bytes of the index a person.</param>
/// <param name="LoadSeconds">Time to fill it.</param>
/// <param name="LookUpsPerSecond">Look-ups of independent random tokens of which 2 % are in it, one thread.</param>
/// <param name="HitsPerSecond">Look-ups of people who are in it, one thread.</param>
/// <param name="MissesPerSecond">Look-ups of people who are not, one thread.</param>
/// <param name="DictionaryPerSecond">The look-ups of <paramref name="LookUpsPerSecond"/> in the dictionary.</param>
/// <param name="DictionaryBytesPerPerson">Bytes of the dictionary a person, as the garbage collector counts them.</param>
public sealed record IndexFigures(
    int People, double BytesPerPerson, double LoadSeconds, double LookUpsPerSecond, double HitsPerSecond,
    double MissesPerSecond, double DictionaryPerSecond, double DictionaryBytesPerPerson);
