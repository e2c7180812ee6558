namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>What linkage in the stream does on this machine, one thread.</summary>
/// <param name="People">People on the roster.</param>
/// <param name="LoadSeconds">Time to fill the index from texts.</param>
/// <param name="BytesPerPerson">Bytes of its arrays a person.</param>
/// <param name="RecordsPerSecond">Records without a valid number that were read, searched and weighed a second.</param>
/// <param name="SlowestMilliseconds">Time within which 99 of 100 of them were done.</param>
/// <param name="Automatic">Records that were linked without a clerk.</param>
/// <param name="Reviews">Records that a clerk would see.</param>
public sealed record LinkageFigures(
    int People, double LoadSeconds, double BytesPerPerson, double RecordsPerSecond, double SlowestMilliseconds, int Automatic,
    int Reviews);
